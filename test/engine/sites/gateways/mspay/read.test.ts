import { describe, expect, it } from 'vitest'
import { ask } from '../../../../support/ask.ts'
import { notify } from '../../../../support/make.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { askCreate, createTransaction, mspayGateway, readTransaction } from './support.ts'

describe('GET /api/v1/payment/{transaction_id}', () => {
  it('M-044 M-045 M-046 M-047 M-067 shows the documented fields, without a content type, paid or not', async () => {
    const shop = await mspayGateway()
    const created = await createTransaction(shop, {
      customer_name: 'John Doe',
      customer_phone: '081234567890',
      product_name: 'Premium Package',
    })
    const read = async () => (await readTransaction(shop, created.transaction_id)).json()
    const pending = await read()
    expect(pending).toEqual({
      success: true,
      data: {
        transaction_id: created.transaction_id,
        status: 'pending',
        amount: 25_000,
        total_amount: created.total_amount,
        unique_code: created.unique_code,
        customer_name: 'John Doe',
        customer_phone: '081234567890',
        product_name: 'Premium Package',
        payment_method: 'qris',
        paid_at: null,
        created_at: expect.stringMatching(/Z$/),
        expires_at: created.expires_at,
      },
    })
    await notify(shop.gateway, shop.site, { amount: created.total_amount })
    const paid = await read()
    expect(paid.data).toMatchObject({ status: 'paid' })
    expect(Date.parse(paid.data.paid_at)).toBeGreaterThanOrEqual(Date.parse(paid.data.created_at))
  })

  it('M-051 M-080 has exactly the four statuses', async () => {
    const clock = makeClock(Date.now())
    const shop = await mspayGateway({ clock })
    const { payments, database } = shop.gateway.engine
    const [paid, cancelled, expired] = [
      await createTransaction(shop),
      await createTransaction(shop),
      await createTransaction(shop),
    ]
    const standing = async ({ transaction_id }: { transaction_id: string }) =>
      (await readTransaction(shop, transaction_id)).json().data.status
    expect(await standing(expired)).toBe('pending')
    await notify(shop.gateway, shop.site, { amount: paid.total_amount })
    await database.write((db) => payments.cancelIn(db, payments.find(cancelled.transaction_id)!))
    clock.advance(31 * 60_000)
    await payments.expireDue()
    expect([await standing(paid), await standing(cancelled), await standing(expired)]).toEqual([
      'paid',
      'cancelled',
      'expired',
    ])
  })

  it('M-049 M-050 M-071 answers not found for an unknown id and for another merchant’s', async () => {
    const shop = await mspayGateway()
    const { transaction_id } = await createTransaction(shop)
    const other = { ...shop, site: await shop.gateway.addSite() }
    for (const reply of [
      await readTransaction(shop, 'TRX1736789012345ABC'),
      await readTransaction(other, transaction_id),
    ]) {
      expect([reply.status, reply.text]).toEqual([
        404,
        '{"success":false,"message":"Transaction not found"}',
      ])
    }
  })
})

describe('keys and errors', () => {
  it('M-008 M-012 M-013 M-016 M-017 M-066 M-070 accepts the merchant’s key, and answers Invalid API Key otherwise', async () => {
    const shop = await mspayGateway()
    expect(shop.site.api_key).toMatch(/^pk_[0-9a-f]{64}$/)
    expect((await askCreate(shop, { amount: 25_000 })).status).toBe(201)
    const url = `${shop.gateway.lanUrl}/api/v1/payment/create`
    for (const headers of [
      {},
      { 'x-api-key': 'pk_wrong' },
      { 'x-api-key': shop.site.api_secret },
    ]) {
      const reply = await ask(url, { headers, body: { amount: 25_000 } })
      expect([reply.status, reply.text]).toEqual([
        401,
        '{"success":false,"message":"Invalid API Key"}',
      ])
    }
  })

  it('M-015 M-069 requires a JSON body on create, and answers 400 to anything else', async () => {
    const shop = await mspayGateway()
    for (const [body, type] of [
      ['amount=25000', 'application/x-www-form-urlencoded'],
      ['{"amount":', 'application/json'],
      ['<amount/>', 'text/xml'],
    ] as const) {
      const reply = await askCreate(shop, body, { 'content-type': type })
      expect([reply.status, Object.keys(reply.json())]).toEqual([400, ['success', 'message']])
    }
  })

  it('M-009 M-075 M-077 rejects a suspended merchant with the documented message', async () => {
    const shop = await mspayGateway()
    const { transaction_id } = await createTransaction(shop)
    await shop.gateway.command('merchants.suspend', { id: shop.site.merchant_id })
    for (const reply of [
      await askCreate(shop, { amount: 25_000 }),
      await readTransaction(shop, transaction_id),
    ]) {
      expect([reply.status, reply.json()]).toEqual([
        401,
        { success: false, message: 'Merchant is suspended' },
      ])
    }
  })

  it('M-068 M-072 M-074 rate-limits guessed keys, with the time to wait', async () => {
    const shop = await mspayGateway()
    const url = `${shop.gateway.lanUrl}/api/v1/payment/x`
    const guess = (count: number) => ask(url, { headers: { 'x-api-key': `pk_${count}` } })
    for (let count = 0; count < 10; count++) expect((await guess(count)).status).toBe(401)
    const reply = await guess(11)
    expect([reply.status, reply.json().message]).toEqual([429, 'Rate limit exceeded'])
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('M-073 answers 500 without internals on an internal error', async () => {
    const shop = await mspayGateway()
    const { database } = shop.gateway.engine
    await database.write((db) => db.exec('ALTER TABLE claims RENAME TO claims_gone'))
    const reply = await askCreate(shop, { amount: 25_000 })
    expect([reply.status, reply.json()]).toEqual([
      500,
      { success: false, message: 'Internal Server Error' },
    ])
    await database.write((db) => db.exec('ALTER TABLE claims_gone RENAME TO claims'))
  })

  it('M-001 M-004 shows its payments on the owner’s screens at once', async () => {
    const shop = await mspayGateway()
    const created = await createTransaction(shop)
    const rows = await shop.gateway.command('payments.list', {})
    expect(rows).toMatchObject([
      { id: created.transaction_id, dialect: 'mspay', status: 'pending' },
    ])
    await notify(shop.gateway, shop.site, { amount: created.total_amount })
    const view = await shop.gateway.command('payments.get', { id: created.transaction_id })
    expect(view).toMatchObject({ status: 'paid', merchantName: 'Toko ABC' })
  })
})
