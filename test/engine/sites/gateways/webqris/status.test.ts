import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../../../support/ask.ts'
import { askStatus, createPayment, notify, pay } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { startTestGateway, type TestGateway } from '../../../../support/test-gateway.ts'

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

describe('GET /api/payments/:invoiceId/status', () => {
  it('W-025 W-028 answers nested, with exactly the documented fields', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const created = await createPayment(gateway, site, {
      amount: 25_000,
      merchant_order_id: 'ORDER-001',
    })
    const reply = await askStatus(gateway, site, created.invoice_id)
    expect(reply.status).toBe(200)
    const { success, data } = reply.json()
    expect(success).toBe(true)
    const { success: _, ...common } = created
    expect(data).toEqual({
      ...common,
      merchant_order_id: 'ORDER-001',
      status: 'pending',
      payment_method: null,
      paid_at: null,
    })
    expect(Object.keys(data)).toEqual([
      'invoice_id',
      'merchant_order_id',
      'qris_payload',
      'amount',
      'unique_code',
      'total_amount',
      'status',
      'payment_method',
      'paid_at',
      'expired_at',
    ])
  })

  it('W-026 W-027 returns who reported the money: the app’s package', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const created = await createPayment(gateway, site)
    await pay(gateway, site, created)
    const { data } = (await askStatus(gateway, site, created.invoice_id)).json()
    expect(data).toMatchObject({ status: 'paid', payment_method: 'com.dana.id' })
    expect(data.paid_at).toMatch(ISO)
  })

  it('W-027 returns "callback" when a callback reported the amount', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const created = await createPayment(gateway, site)
    await notify(gateway, site, { amount: created.total_amount })
    const { data } = (await askStatus(gateway, site, created.invoice_id)).json()
    expect(data).toMatchObject({ status: 'paid', payment_method: 'callback' })
  })

  it('W-027 W-090 returns "manual" when the owner confirmed it by hand', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    const { payments, database } = gateway.engine
    await database.write((db) =>
      payments.confirmByHandIn(db, payments.find(invoice_id)!, 'seen in the wallet'),
    )
    const { data } = (await askStatus(gateway, site, invoice_id)).json()
    expect(data).toMatchObject({ status: 'paid', payment_method: 'manual' })
  })

  it('W-091 shows an expired payment as expired within seconds', async () => {
    const clock = makeClock(Date.now())
    const gateway = await startTestGateway({ clock })
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    clock.advance(15 * 60_000 - 1)
    expect(await statusOf(gateway, site, invoice_id)).toBe('pending')
    clock.advance(1)
    const status = () => statusOf(gateway, site, invoice_id)
    await expect.poll(status).toBe('expired')
  })

  it('W-026 shows a cancelled payment as cancelled', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    const { payments, database } = gateway.engine
    await database.write((db) => payments.cancelIn(db, payments.find(invoice_id)!))
    expect(await statusOf(gateway, site, invoice_id)).toBe('cancelled')
  })

  it('W-029 accepts the id raw and with every character encoded', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    const encoded = Array.from(invoice_id, (one) => `%${one.charCodeAt(0).toString(16)}`).join('')
    for (const id of [invoice_id, encoded]) {
      const url = `${gateway.lanUrl}/api/payments/${id}/status`
      const reply = await ask(url, { headers: bearer(site.api_key) })
      expect(reply.json()).toMatchObject({ data: { invoice_id } })
    }
  })

  it.each([
    'INV-1710000000-abc123',
    'INV',
    '%20',
    '%00',
    '..%2f..%2fetc%2fpasswd',
    `' OR '1'='1`.replaceAll(' ', '%20'),
    'a'.repeat(199),
  ])('W-030 answers 404 for an unknown id: %s', async (id) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    await createPayment(gateway, site)
    const url = `${gateway.lanUrl}/api/payments/${id}/status`
    const reply = await ask(url, { headers: bearer(site.api_key) })
    expect(reply.status).toBe(404)
    expect(reply.json()).toEqual({
      success: false,
      message: 'Payment tidak ditemukan',
      code: 'PAYMENT_NOT_FOUND',
    })
  })

  it('answers another site’s id byte for byte like an unknown one', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    const { invoice_id } = await createPayment(gateway, site)
    const foreign = await askStatus(gateway, other, invoice_id)
    const unknown = await askStatus(gateway, other, 'INV-1710000000-abc123')
    expect(foreign).toMatchObject({ status: 404, text: unknown.text })
  })

  it('W-004 does not accept the callback secret', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    const reply = await askStatus(gateway, { api_key: site.callback_secret }, invoice_id)
    expect(reply.status).toBe(401)
  })

  it('W-031 is not cacheable', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    const reply = await askStatus(gateway, site, invoice_id)
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it('still shows a suspended merchant its payments, but creates no new ones', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    await gateway.command('merchants.suspend', { id: site.merchant_id })
    expect(await statusOf(gateway, site, invoice_id)).toBe('pending')
    const refused = await ask(`${gateway.lanUrl}/api/payments/qris/create`, {
      headers: bearer(site.api_key),
      body: { amount: 25_000 },
    })
    expect(refused.status).toBe(401)
    expect(refused.json()).toMatchObject({ success: false, code: 'MERCHANT_SUSPENDED' })
    await gateway.command('merchants.resume', { id: site.merchant_id })
    await createPayment(gateway, site)
  })
})

async function statusOf(
  gateway: TestGateway,
  site: { api_key: string },
  invoiceId: string,
): Promise<string> {
  return (await askStatus(gateway, site, invoiceId)).json().data.status
}
