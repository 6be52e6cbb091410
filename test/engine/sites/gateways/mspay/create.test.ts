import { describe, expect, it } from 'vitest'
import { createPictureDecoder } from '../../../../../src/main/engine/money/qris/decode-picture.ts'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import { ask } from '../../../../support/ask.ts'
import { askCreate, createTransaction, mspayGateway } from './support.ts'

describe('POST /api/v1/payment/create', () => {
  it('M-010 M-018 M-029 M-041 answers 201 with the documented fields and no other', async () => {
    const shop = await mspayGateway()
    const reply = await askCreate(shop, {
      amount: 100_000,
      customer_name: 'John Doe',
      customer_phone: '081234567890',
      product_name: 'Premium Package',
    })
    expect(reply.status).toBe(201)
    expect(Object.keys(reply.json())).toEqual(['success', 'data'])
    expect(reply.json().success).toBe(true)
    expect(Object.keys(reply.json().data)).toEqual([
      'transaction_id',
      'payment_url',
      'qris_string',
      'qr_image',
      'amount',
      'unique_code',
      'total_amount',
      'payment_method',
      'expires_at',
      'status',
    ])
  })

  it('M-030 returns an id of TRX, 13 digits and 3 capitals that cannot be guessed from another', async () => {
    const shop = await mspayGateway()
    const ids = [await createTransaction(shop), await createTransaction(shop)].map(
      ({ transaction_id }) => transaction_id,
    )
    for (const id of ids) expect(id).toMatch(/^TRX\d{13}[A-Z0-9]{3}$/)
    expect(ids[0]?.slice(3, 9)).not.toBe(ids[1]?.slice(3, 9))
  })

  it('M-031 returns a page at our own address that another device can open', async () => {
    const shop = await mspayGateway()
    const { payment_url, transaction_id } = await createTransaction(shop)
    expect(payment_url).toBe(`${shop.gateway.lanUrl}/payment/?id=${transaction_id}`)
    const page = await ask(payment_url)
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
  })

  it('M-006 M-032 M-033 M-040 returns a dynamic QRIS with the total in it, as text and as a PNG of exactly that text', async () => {
    const shop = await mspayGateway()
    const { qris_string, qr_image, total_amount } = await createTransaction(shop)
    expect(qris_string).toMatch(/^000201010212/)
    expect(qris_string).toContain(
      `54${String(total_amount).length.toString().padStart(2, '0')}${total_amount}`,
    )
    const [, base64] = /^data:image\/png;base64,([A-Za-z0-9+/]+=*)$/.exec(qr_image) ?? []
    const pictures = createPictureDecoder()
    const codes = await pictures.decode(Buffer.from(base64!, 'base64'))
    await pictures.close()
    expect(codes.map(({ text }) => text)).toEqual([qris_string])
  })

  it('M-034 M-035 M-036 M-037 M-039 echoes the amount and adds a code from 1 to 999 to the total', async () => {
    const shop = await mspayGateway()
    const made = await createTransaction(shop, { amount: 100_000 })
    expect(made).toMatchObject({ amount: 100_000, payment_method: 'qris', status: 'pending' })
    expect(made.total_amount).toBe(100_000 + made.unique_code)
    expect(made.unique_code).toBeGreaterThanOrEqual(1)
    expect(made.unique_code).toBeLessThanOrEqual(999)
  })

  it('M-038 M-048 returns in UTC with milliseconds when its 30 minutes end', async () => {
    const shop = await mspayGateway()
    const { expires_at, transaction_id } = await createTransaction(shop)
    expect(expires_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const { createdAtMs } = shop.gateway.engine.payments.find(transaction_id)!
    expect(Date.parse(expires_at) - createdAtMs).toBe(30 * 60_000)
  })

  it('M-019 M-021 M-022 accepts 1000 and rejects 999 with the documented message', async () => {
    const shop = await mspayGateway()
    const refused = await askCreate(shop, { amount: 999 })
    expect([refused.status, refused.json()]).toEqual([
      400,
      { success: false, message: 'Minimum amount is Rp 1.000' },
    ])
    expect((await askCreate(shop, { amount: 1_000 })).status).toBe(201)
  })

  it('M-020 M-023 rejects a fractional amount, and totals above ten million', async () => {
    const shop = await mspayGateway()
    for (const amount of [undefined, null, '25.000', 25_000.5, [], {}, true, 10_000_000, 1e15]) {
      const reply = await askCreate(shop, { amount })
      expect([amount, reply.status]).toEqual([amount, 400])
      expect(Object.keys(reply.json())).toEqual(['success', 'message'])
    }
    expect(shop.gateway.engine.payments.list(10)).toEqual([])
  })

  it('M-024 M-025 M-026 M-043 keeps the three texts, a phone’s leading zero and a long product list too', async () => {
    const shop = await mspayGateway()
    const product_name = Array.from({ length: 100 }, (_, at) => `Kopi nomor ${at}`).join(', ')
    const { transaction_id } = await createTransaction(shop, {
      customer_name: 'Siti',
      customer_phone: '081234567890',
      product_name,
      redirect_url: 'https://unknown.example/field',
    })
    expect(product_name.length).toBeGreaterThan(1_000)
    expect(shop.gateway.engine.payments.find(transaction_id)).toMatchObject({
      customerName: 'Siti',
      details: { customerPhone: '081234567890', productName: product_name },
      callbackUrl: null,
    })
  })

  it('M-024 accepts null for an omitted text', async () => {
    const shop = await mspayGateway()
    const nothing = { customer_name: null, customer_phone: null, product_name: null }
    await createTransaction(shop, { ...nothing, payment_method: null })
  })

  it('M-027 M-028 accepts the method qris only, and by default', async () => {
    const shop = await mspayGateway()
    await createTransaction(shop, { payment_method: 'qris' })
    const reply = await askCreate(shop, { amount: 25_000, payment_method: 'va' })
    expect([reply.status, reply.json()]).toEqual([
      400,
      { success: false, message: 'Unsupported payment method' },
    ])
  })

  it('M-042 creates two transactions of two equal requests, and one of one Idempotency-Key', async () => {
    const shop = await mspayGateway()
    const ids = [await createTransaction(shop), await createTransaction(shop)].map(
      ({ transaction_id }) => transaction_id,
    )
    expect(ids[0]).not.toBe(ids[1])
    const key = { 'idempotency-key': 'order-0001' }
    const first = await askCreate(shop, { amount: 25_000 }, key)
    const again = await askCreate(shop, { amount: 25_000 }, key)
    expect(again.json()).toEqual(first.json())
    expect(again.headers['idempotent-replayed']).toBe('true')
    const other = await askCreate(shop, { amount: 26_000 }, key)
    expect([other.status, other.json().success]).toEqual([400, false])
  })

  it('M-002 takes less than 100 ms', async () => {
    const shop = await mspayGateway()
    await createTransaction(shop)
    const times: number[] = []
    for (let count = 0; count < 20; count++) {
      const startMs = performance.now()
      await createTransaction(shop)
      times.push(performance.now() - startMs)
    }
    expect(times.toSorted((one, other) => one - other)[10]).toBeLessThan(100)
  })

  it('M-074 answers a retry time to a shop with too many open payments, and without free codes too', async () => {
    const shop = await mspayGateway()
    await shop.gateway.engine.settings.set('openPaymentsPerKey', '1')
    await createTransaction(shop)
    const reply = await askCreate(shop, { amount: rupiah(25_000) })
    expect([reply.status, reply.json()]).toEqual([
      429,
      { success: false, message: 'Rate limit exceeded' },
    ])
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  })
})
