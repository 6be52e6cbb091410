import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createPayment, notify, pay } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { type Site, startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'
import { startSite } from '../../webhooks/support/site.ts'
import { connectLive, listen } from './support/live-client.ts'

function ofSite({ lanUrl }: TestGateway, { api_key }: Site, more = ''): string {
  return `${lanUrl}/ws/merchant?token=${api_key}${more}`
}

async function ofDashboard(gateway: TestGateway): Promise<string> {
  const { token } = await gateway.command('admin.createDashboardToken', {})
  return `${gateway.lanUrl}/ws?token=${token}`
}

describe('authentication of the live sockets', () => {
  it('W-001 W-070 W-071 rejects the upgrade with 401 without a valid token', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { lanUrl } = gateway
    expect(await connectLive(`${lanUrl}/ws/merchant`)).toBe(401)
    expect(await connectLive(`${lanUrl}/ws/merchant?token=`)).toBe(401)
    expect(await connectLive(`${lanUrl}/ws/merchant?token=wrong`)).toBe(401)
    expect(await connectLive(`${lanUrl}/ws/merchant?token=${site.callback_secret}`)).toBe(401)
    expect(await connectLive(`${lanUrl}/ws/merchant?token=a&token=${site.api_key}`)).toBe(401)
    expect(await connectLive(`${lanUrl}/ws?token=${site.callback_secret}`)).toBe(401)
    expect(await connectLive(`${lanUrl}/ws`)).toBe(401)
    expect(typeof (await connectLive(ofSite(gateway, site)))).toBe('object')
  })

  it('W-070 gives the dashboard everything, and no merchant’s socket to a dashboard token', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    const url = await ofDashboard(gateway)
    const dashboard = await listen(url)
    expect(await connectLive(url.replace('/ws?', '/ws/merchant?'))).toBe(401)
    const mine = await createPayment(gateway, site)
    const theirs = await createPayment(gateway, other)
    const received = () => dashboard.events().map(({ data }) => data.invoice_id)
    await expect.poll(received).toEqual([mine.invoice_id, theirs.invoice_id])
  })

  it('rejects a page of another origin before the upgrade, with a valid token', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const url = ofSite(gateway, site)
    for (const origin of ['http://evil.example', 'null', `${gateway.lanUrl}.evil.example`]) {
      expect(await connectLive(url, { origin })).toBe(403)
      expect(await connectLive(await ofDashboard(gateway), { origin })).toBe(403)
    }
    expect(typeof (await connectLive(url, { origin: gateway.lanUrl }))).toBe('object')
  })

  it('closes a suspended merchant’s sockets within two seconds, even when it does not answer', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    const [mine, theirs] = [
      await listen(ofSite(gateway, site)),
      await listen(ofSite(gateway, other)),
    ]
    mine.socket.pause()
    const startedAtMs = performance.now()
    await gateway.command('merchants.suspend', { id: site.merchant_id })
    const isLeft = () => gateway.engine.sites.size()
    await expect.poll(isLeft).toBe(1)
    await notify(gateway, site, { amount: 1 })
    mine.socket.resume()
    expect(await mine.closed).toBe(4401)
    expect(performance.now() - startedAtMs).toBeLessThan(2_000)
    expect(await connectLive(ofSite(gateway, site))).toBe(401)
    expect(mine.frames).toEqual([])
    expect(theirs.socket.readyState).toBe(theirs.socket.OPEN)
  })

  it('allows one site ten sockets and closes the eleventh', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    for (let count = 0; count < 10; count += 1) await listen(ofSite(gateway, site))
    const eleventh = await listen(ofSite(gateway, site))
    expect(await eleventh.closed).toBe(4429)
    await listen(ofSite(gateway, other))
  })
})

describe('the frames', () => {
  it('W-072 W-076 include a new payment in the documented envelope', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ name: 'Toko ABC' })
    const client = await listen(ofSite(gateway, site))
    const created = await createPayment(gateway, site)
    await expect.poll(() => client.frames.length).toBe(1)
    const [frame] = client.events()
    expect(Object.keys(frame)).toEqual(['event', 'data', 'ts'])
    expect(Math.abs(Date.now() - frame.ts)).toBeLessThan(10_000)
    expect(frame.event).toBe('new_payment')
    expect(JSON.stringify(frame.data)).toBe(
      JSON.stringify({
        id: 1,
        invoice_id: created.invoice_id,
        amount: 25_000,
        total_amount: created.total_amount,
        unique_code: created.unique_code,
        merchant_name: 'Toko ABC',
        sender_name: null,
        status: 'pending',
      }),
    )
  })

  it('W-073 include payment_paid from a phone’s text, a callback and a manual confirmation alike', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const client = await listen(ofSite(gateway, site))
    const [byText, byCall, byHand] = [
      await createPayment(gateway, site),
      await createPayment(gateway, site),
      await createPayment(gateway, site),
    ]
    await pay(gateway, site, byText)
    await notify(gateway, site, { amount: byCall.total_amount, sender_name: 'SITI' })
    const { payments, database } = gateway.engine
    await database.write((db) =>
      payments.confirmByHandIn(db, payments.find(byHand.invoice_id)!, 'seen'),
    )
    const paid = () => client.events().filter(({ event }) => event === 'payment_paid')
    await expect.poll(() => paid().length).toBe(3)
    expect(paid().map(({ data }) => [data.invoice_id, data.sender_name, data.status])).toEqual([
      [byText.invoice_id, 'JOHN DOE', 'paid'],
      [byCall.invoice_id, 'SITI', 'paid'],
      [byHand.invoice_id, null, 'paid'],
    ])
  })

  it('W-074 W-077 W-080 include expired payments together, each site only its own', async () => {
    const clock = makeClock(Date.now())
    const gateway = await startTestGateway({ clock })
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    const mine = [await createPayment(gateway, site), await createPayment(gateway, site)]
    const theirs = [await createPayment(gateway, other)]
    const [client, unknownKey] = [
      await listen(ofSite(gateway, site)),
      await listen(ofSite(gateway, other)),
    ]
    const dashboard = await listen(await ofDashboard(gateway))
    clock.advance(15 * 60_000)
    await expect.poll(() => dashboard.frames.length).toBe(1)
    const ids = (created: { invoice_id: string }[]) => created.map(({ invoice_id }) => invoice_id)
    const expired = (ours: string[]) => ({ count: ours.length, invoice_ids: ours })
    expect(client.events()).toMatchObject([{ event: 'payments_expired', data: expired(ids(mine)) }])
    expect(unknownKey.events()[0].data).toEqual(expired(ids(theirs)))
    expect(dashboard.events()[0].data).toEqual(expired([...ids(mine), ...ids(theirs)]))
  })

  it('W-075 include the delivery of its webhook', async () => {
    const gateway = await startTestGateway()
    const receiver = await startSite()
    const site = await gateway.addSite({ webhookUrl: receiver.url })
    const client = await listen(ofSite(gateway, site))
    const created = await createPayment(gateway, site)
    await pay(gateway, site, created)
    const events = () => client.events().map(({ event }) => event)
    await expect.poll(events).toEqual(['new_payment', 'payment_paid', 'webhook_delivered'])
    expect(client.events()[2].data).toMatchObject({
      invoice_id: created.invoice_id,
      status: 'paid',
    })
    await receiver.close()
  })

  it('W-080 include nothing of another merchant', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    const client = await listen(ofSite(gateway, site))
    await pay(gateway, other, await createPayment(gateway, other))
    const { invoice_id } = await createPayment(gateway, site)
    await expect.poll(() => client.frames.length).toBe(1)
    await sleep(100)
    expect(client.events().map(({ data }) => data.invoice_id)).toEqual([invoice_id])
  })

  it('W-078 answer the text ping with the text pong, and nothing else', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const client = await listen(ofSite(gateway, site))
    for (const text of ['hello', '{"event":"ping"}', 'PING', 'ping']) client.socket.send(text)
    await expect.poll(() => client.frames).toEqual(['pong'])
  })
})

describe('W-081 a client that reconnects', () => {
  it('catches up with ?since= in the order of events, with the state of their time', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    await createPayment(gateway, site)
    await sleep(5)
    const sinceMs = Date.now()
    const created = await createPayment(gateway, site)
    await createPayment(gateway, other)
    await pay(gateway, site, created)
    const client = await listen(ofSite(gateway, site, `&since=${sinceMs}`))
    await expect.poll(() => client.frames.length).toBe(2)
    expect(client.events()).toMatchObject([
      {
        event: 'new_payment',
        data: { invoice_id: created.invoice_id, status: 'pending', sender_name: null },
      },
      {
        event: 'payment_paid',
        data: { invoice_id: created.invoice_id, status: 'paid', sender_name: 'JOHN DOE' },
      },
    ])
    expect(client.events()[0].ts).toBeGreaterThanOrEqual(sinceMs)
    expect(gateway.errors).toEqual([])
  })

  it('receives payments that expired meanwhile, too', async () => {
    const clock = makeClock(Date.now())
    const gateway = await startTestGateway({ clock })
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    const sinceMs = clock.now() + 1
    clock.advance(15 * 60_000)
    const status = () => gateway.engine.payments.find(invoice_id)?.status
    await expect.poll(status).toBe('expired')
    const client = await listen(ofSite(gateway, site, `&since=${sinceMs}`))
    await expect.poll(() => client.frames.length).toBe(1)
    expect(client.events()).toMatchObject([
      { event: 'payments_expired', data: { count: 1, invoice_ids: [invoice_id] } },
    ])
  })

  it('continues from now when ?since= cannot be parsed', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    await createPayment(gateway, site)
    const client = await listen(ofSite(gateway, site, '&since=yesterday'))
    const { invoice_id } = await createPayment(gateway, site)
    await expect.poll(() => client.frames.length).toBe(1)
    expect(client.events()[0].data.invoice_id).toBe(invoice_id)
  })
})
