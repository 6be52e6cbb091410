import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { pay } from '../support/make.ts'
import { type Site, startTestGateway } from '../support/test-gateway.ts'
import { hasPhp, WITHOUT_PHP } from './support/php.ts'
import { readQrSvg } from './support/qr-svg.ts'
import { startWebShop } from './support/web-shop.ts'

const UNTIL = { timeout: 30_000, interval: 50 }

/** A till and a web shop that are connected. */
async function openShop({ isHeard = true } = {}) {
  const shop = await startWebShop()
  const gateway = await startTestGateway()
  const site = await gateway.addSite(isHeard ? { webhookUrl: shop.webhookUrl } : {})
  await shop.connect(gateway, site)
  const payFor = (total: number) => pay(gateway, site, { total_amount: total })
  return { shop, gateway, site, payFor }
}

/** A webhook signed like the till's, with an id of its own. */
function signedWebhook(site: Site, invoiceId: string) {
  const body = JSON.stringify({ event: 'payment.paid', data: { invoice_id: invoiceId } })
  const id = `msg_${randomBytes(8).toString('hex')}`
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const key = Buffer.from(site.webhook_secret.replace(/^whsec_/, ''), 'base64')
  const standard = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${standard}`,
    'x-webhook-signature': createHmac('sha256', site.webhook_secret).update(body).digest('hex'),
  }
  return { headers, body }
}

describe.skipIf(!hasPhp)(`a WooCommerce shop with a real till${WITHOUT_PHP}`, () => {
  it('completes the order when the phone reports its money', async () => {
    const { shop, payFor, gateway } = await openShop()
    const invoice = await shop.placeOrder(7)
    expect(await shop.order(7)).toMatchObject({ status: 'pending', completions: 0 })
    await payFor(invoice.total)
    await vi.waitFor(
      async () =>
        expect(await shop.order(7)).toMatchObject({
          status: 'processing',
          transaction_id: invoice.id,
          completions: 1,
        }),
      UNTIL,
    )
    expect((await shop.order(7)).notes.at(-1)).toContain(invoice.id)
    expect(gateway.errors).toEqual([])
  })

  it('completes the order once when many webhooks arrive at the same time', async () => {
    const { shop, site, payFor } = await openShop()
    const invoice = await shop.placeOrder(7)
    await payFor(invoice.total)
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => {
        const { headers, body } = signedWebhook(site, invoice.id)
        return shop.knock(headers, body)
      }),
    )
    expect(replies.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
    await vi.waitFor(
      async () => expect(await shop.order(7)).toMatchObject({ status: 'processing' }),
      UNTIL,
    )
    expect((await shop.order(7)).completions).toBe(1)
  })

  it('ignores a validly signed webhook while the till returns pending', async () => {
    const { shop, site } = await openShop()
    const invoice = await shop.placeOrder(7)
    const { headers, body } = signedWebhook(site, invoice.id)
    expect((await shop.knock(headers, body)).status).toBe(409)
    expect(await shop.order(7)).toMatchObject({ status: 'pending', completions: 0 })
  })

  it('rejects a webhook signed by another site of the same till', async () => {
    const { shop, gateway, payFor } = await openShop({ isHeard: false })
    const other = await gateway.addSite({ name: 'Toko lain' })
    const invoice = await shop.placeOrder(7)
    await payFor(invoice.total)
    const { headers, body } = signedWebhook(other, invoice.id)
    expect((await shop.knock(headers, body)).status).toBe(401)
    expect(await shop.order(7)).toMatchObject({ status: 'pending' })
  })

  it.each([
    ['the scheduled look', 'recheck'],
    ['the thank-you page', 'thank-you'],
  ])('completes the order by %s when no webhook ever comes', async (_who, endpoint) => {
    const { shop, payFor } = await openShop({ isHeard: false })
    const invoice = await shop.placeOrder(7)
    await payFor(invoice.total)
    expect(await shop.order(7)).toMatchObject({ status: 'pending' })
    await shop.open(endpoint, { id: 7 })
    expect(await shop.order(7)).toMatchObject({ status: 'processing', completions: 1 })
  })

  it('holds a cancelled order for the owner when its money comes late', async () => {
    const { shop, payFor } = await openShop()
    const invoice = await shop.placeOrder(7)
    await shop.open('cancel', { id: 7 })
    await payFor(invoice.total)
    await vi.waitFor(
      async () => expect(await shop.order(7)).toMatchObject({ status: 'on-hold', completions: 0 }),
      UNTIL,
    )
    expect((await shop.order(7)).notes.at(-1)).toContain('came late')
  })

  it('creates one payment when the same order is placed twice', async () => {
    const { shop } = await openShop()
    const [first, second] = [await shop.placeOrder(7), await shop.placeOrder(7)]
    expect(second.id).toBe(first.id)
  })

  it('shows exactly the code of the till', async () => {
    const { shop } = await openShop()
    const { payload } = await shop.placeOrder(7)
    expect(await readQrSvg(await shop.open('qr', { text: payload }))).toBe(payload)
  })

  it('passes the connection test with the right key', async () => {
    const { shop } = await openShop()
    expect((await shop.open('connection-test'))[0]).toEqual({
      ok: true,
      text: 'Shop to till: connected, and the API key is right.',
    })
  })

  it('distinguishes a wrong key from an unreachable till', async () => {
    const { shop, gateway, site } = await openShop()
    await shop.connect(gateway, { ...site, api_key: 'somebody-elses-key' })
    expect(await shop.open('connection-test')).toMatchObject([
      { ok: false, text: expect.stringContaining('does not know this API key') },
    ])
    await shop.connect({ lanUrl: 'http://127.0.0.1:9' }, site)
    expect(await shop.open('connection-test')).toMatchObject([
      { ok: false, text: expect.stringContaining('nobody answers at http://127.0.0.1:9') },
    ])
    expect(await shop.placeOrder(8)).toEqual({ refused: 'unreachable' })
  })
})
