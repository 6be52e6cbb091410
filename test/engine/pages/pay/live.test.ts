import { describe, expect, it } from 'vitest'
import { createPayment, pay } from '../../../support/make.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'
import { connectLive, listen } from '../../sites/gateways/webqris/support/live-client.ts'

async function start() {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  const create = () => createPayment(gateway, site)
  const live = (id: string) => `${gateway.lanUrl}/pay-page/live?id=${id}`
  return { gateway, site, create, live }
}

describe('the socket of a payment page', () => {
  it('sends the state of its payment at once and at every change, and nothing of other payments', async () => {
    const { gateway, site, create, live } = await start()
    const [mine, other] = [await create(), await create()]
    const page = await listen(live(mine.invoice_id))
    await expect.poll(() => page.events()).toHaveLength(1)
    await pay(gateway, site, other)
    await gateway.command('payments.cancel', { id: mine.invoice_id })
    await expect.poll(() => page.events()).toHaveLength(2)
    const at = expect.any(Number)
    expect(page.events()).toEqual([
      { state: 'pending', now: at },
      { state: 'cancelled', now: at },
    ])
  })

  it('is refused for an unknown id and to pages of other origins', async () => {
    const { create, live } = await start()
    const { invoice_id } = await create()
    expect(await connectLive(live('INV-1'))).toBe(404)
    expect(await connectLive(live(invoice_id), { origin: 'https://evil.example' })).toBe(403)
  })

  it('opens ten times for one address; further pages poll', async () => {
    const { create, live } = await start()
    const { invoice_id } = await create()
    const pages = []
    for (let count = 0; count < 11; count += 1) pages.push(await listen(live(invoice_id)))
    expect(await pages[10]!.closed).toBe(4429)
    expect(pages[9]!.socket.readyState).toBe(1)
  })

  it('does not use up connections of sites and screens', async () => {
    const { gateway, site, create, live } = await start()
    const { invoice_id } = await create()
    for (let count = 0; count < 10; count += 1) await listen(live(invoice_id))
    const own = `${gateway.lanUrl}/ws/merchant?token=${site.api_key}`
    expect(typeof (await connectLive(own))).toBe('object')
  })
})
