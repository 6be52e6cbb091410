import { describe, expect, it } from 'vitest'
import { inspectQris } from '../../../../../src/main/engine/money/qris/qris.ts'
import { ask, bearer } from '../../../../support/ask.ts'
import { askForPayment, askStatus, createPayment } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { startTestGateway } from '../../../../support/test-gateway.ts'

describe('POST /api/payments/qris/create', () => {
  it('W-001 W-002 W-007 accepts the API token as a bearer, at the documented path', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const url = `${gateway.lanUrl}/api/payments/qris/create`
    const body = { amount: 25_000 }
    expect((await ask(url, { headers: bearer(site.api_key), body })).status).toBe(200)
    expect((await ask(url, { headers: { authorization: site.api_key }, body })).status).toBe(401)
    expect((await ask(url, { body })).json()).toMatchObject({ success: false, message: /./ })
    expect((await ask(url, { method: 'GET', headers: bearer(site.api_key) })).status).toBe(404)
  })

  it('W-003 gives a merchant an API token, a callback secret and a webhook secret that all differ', async () => {
    const gateway = await startTestGateway()
    const { name: _, ...site } = await gateway.addSite()
    expect(Object.keys(site)).toEqual([
      'merchant_id',
      'api_key',
      'test_api_key',
      'api_secret',
      'webhook_secret',
      'callback_secret',
      'callback_token',
      'test_api_secret',
      'test_webhook_secret',
      'test_callback_token',
    ])
    expect(new Set(Object.values(site)).size).toBe(10)
  })

  it('W-004 does not accept the callback secret', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const reply = await askForPayment(gateway, { api_key: site.callback_secret })
    expect(reply.status).toBe(401)
  })

  it('W-011 W-014 W-016 W-017 answers 200 with exactly the documented flat fields', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const reply = await askForPayment(gateway, site, {
      amount: 25_000,
      merchant_order_id: 'ORDER-001',
      customer_name: 'John Doe',
    })
    expect(reply.status).toBe(200)
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
    const created = reply.json()
    expect(Object.keys(created)).toEqual([
      'success',
      'invoice_id',
      'qris_payload',
      'amount',
      'unique_code',
      'total_amount',
      'expired_at',
    ])
    expect(created).toMatchObject({ success: true, amount: 25_000 })
    expect(created.unique_code).toBeGreaterThanOrEqual(1)
    expect(created.unique_code).toBeLessThanOrEqual(999)
    expect(created.total_amount).toBe(25_000 + created.unique_code)
  })

  it('W-012 returns one opaque id that is the same everywhere', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { invoice_id } = await createPayment(gateway, site)
    expect(invoice_id).toMatch(/^INV-\d{10}-[a-z0-9]{25}$/)
    expect((await askStatus(gateway, site, invoice_id)).json().data.invoice_id).toBe(invoice_id)
  })

  it('W-013 writes the total into a dynamic code of the shop’s own account', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const { qris_payload, total_amount } = await createPayment(gateway, site)
    expect(qris_payload).toMatch(/^000201010212/)
    expect(qris_payload).toContain(
      `54${String(String(total_amount).length).padStart(2, '0')}${total_amount}`,
    )
    expect(inspectQris(qris_payload)).toMatchObject({ merchantName: 'TOKO CONTOH' })
  })

  it('W-015 lets a payment live for 15 minutes, and for as long as the setting says', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const lifeOf = (expiredAt: string) => Math.round((Date.parse(expiredAt) - Date.now()) / 1_000)
    const first = await createPayment(gateway, site)
    expect(first.expired_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(lifeOf(first.expired_at)).toBeGreaterThan(890)
    expect(lifeOf(first.expired_at)).toBeLessThanOrEqual(900)
    await gateway.command('settings.set', { key: 'paymentTtlSeconds', value: '60' })
    const second = await createPayment(gateway, site)
    expect(lifeOf(second.expired_at)).toBeGreaterThan(50)
    expect(lifeOf(second.expired_at)).toBeLessThanOrEqual(60)
  })

  it('W-018 answers 503 while the merchant has no QRIS', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite({ qris: null })
    const reply = await askForPayment(gateway, site)
    expect(reply.status).toBe(503)
    expect(reply.json()).toMatchObject({ success: false, message: 'QRIS belum dikonfigurasi' })
  })

  it('W-019 uses every code of an amount, then answers 503 until a total is free again', async () => {
    const clock = makeClock(Date.now())
    const gateway = await startTestGateway({ clock })
    const site = await gateway.addSite()
    for (const [key, value] of Object.entries({
      uniqueCodeMax: '5',
      paymentTtlSeconds: '2',
      restAfterEndedSeconds: '0',
    })) {
      await gateway.command('settings.set', { key, value })
    }
    const created = await Promise.all(Array.from({ length: 5 }, () => createPayment(gateway, site)))
    expect(new Set(created.map(({ unique_code }) => unique_code))).toEqual(new Set([1, 2, 3, 4, 5]))
    const refused = await askForPayment(gateway, site)
    expect(refused.status).toBe(503)
    expect(refused.json().message).toMatch(/kode unik habis/i)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    clock.advance(2_000)
    await gateway.engine.payments.expireDue()
    const again = async () => (await askForPayment(gateway, site)).status
    await expect.poll(again).toBe(200)
  })

  it('W-024 creates a new payment for a repeated order id', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const body = { amount: 25_000, merchant_order_id: 'ORDER-001' }
    const first = await createPayment(gateway, site, body)
    const second = await createPayment(gateway, site, body)
    expect(second.invoice_id).not.toBe(first.invoice_id)
    expect(second.total_amount).not.toBe(first.total_amount)
  })

  it('creates one payment for one Idempotency-Key, and rejects the key for another request', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const create = (amount: number, key: string) =>
      ask(`${gateway.lanUrl}/api/payments/qris/create`, {
        headers: { ...bearer(site.api_key), 'idempotency-key': key },
        body: { amount },
      })
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => create(25_000, 'order-001-a')),
    )
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1)
    expect(replies.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(
      19,
    )
    expect((await create(26_000, 'order-001-a')).status).toBe(422)
    expect((await create(25_000, 'short')).status).toBe(400)
    expect((await create(25_000, `' OR 1=1 -- `)).status).toBe(400)
  })

  it('limits one site to its open payments, with the time to retry', async () => {
    const gateway = await startTestGateway()
    const [site, other] = [await gateway.addSite(), await gateway.addSite()]
    await gateway.command('settings.set', { key: 'openPaymentsPerKey', value: '3' })
    const statuses = []
    for (let count = 0; count < 4; count += 1) {
      statuses.push(await askForPayment(gateway, site))
    }
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(Number(statuses[3]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await askForPayment(gateway, other)).status).toBe(200)
  })
})
