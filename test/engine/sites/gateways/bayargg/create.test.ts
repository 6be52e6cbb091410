import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../../../support/ask.ts'
import { makeClock } from '../../../../support/make-clock.ts'
import { askCreate, bayarggShop, check, create, send, setOption } from './support.ts'

/** 2026-04-16 12:20:00 in Jakarta. */
const NOON = Date.UTC(2026, 3, 16, 5, 20)

describe('POST /api/create-payment', () => {
  it('B-008 B-026 B-027 B-030 B-031 answers 200 with the document’s payment and the data that clients read', async () => {
    const shop = await bayarggShop()
    const reply = await askCreate(shop)
    const { success, payment, payment_url, data } = reply.json()
    expect(reply.status).toBe(200)
    expect(success).toBe(true)
    expect(Object.keys(payment)).toEqual([
      'invoice_id',
      'amount',
      'unique_code',
      'final_amount',
      'payment_method',
      'status',
      'expires_at',
    ])
    expect(payment).toMatchObject({ amount: 50_000, payment_method: 'qris', status: 'pending' })
    expect(payment.unique_code).toBeGreaterThan(0)
    expect(payment.final_amount).toBe(50_000 + payment.unique_code)
    expect(data).toMatchObject({ ...payment, payment_url, payment_method_label: 'QRIS' })
    expect(data.qris_string).toContain(`5405${payment.final_amount}`)
  })

  it('B-002 B-003 B-004 is found with and without .php, with the key in the header, in the query or as Bearer', async () => {
    const { gateway, site } = await bayarggShop()
    const keys = [
      { query: '', headers: { 'x-api-key': site.api_key } },
      { query: `?apiKey=${site.api_key}`, headers: {} },
      { query: '', headers: bearer(site.api_key) },
    ]
    for (const path of ['create-payment', 'create-payment.php']) {
      for (const { query, headers } of keys) {
        const url = `${gateway.lanUrl}/api/${path}${query}`
        expect((await ask(url, { headers, body: { amount: 50_000 } })).status).toBe(200)
      }
    }
    for (const path of ['get-payment-methods', 'get-payment-methods.php']) {
      for (const { query, headers } of keys) {
        expect((await ask(`${gateway.lanUrl}/api/${path}${query}`, { headers })).status).toBe(200)
      }
    }
  })

  it('B-009 accepts an amount from Rp 1.000, as a number or in digits, and explains other errors', async () => {
    const shop = await bayarggShop()
    expect((await create(shop, { amount: 1_000 })).amount).toBe(1_000)
    expect((await create(shop, { amount: '1500' })).amount).toBe(1_500)
    const refused = await askCreate(shop, { amount: 999 })
    expect(refused.status).toBe(400)
    expect(refused.json().error).toContain('1.000')
    for (const amount of ['1e5', '50.000', -1, 1_000.5, true, {}]) {
      expect((await askCreate(shop, { amount })).status).toBe(400)
    }
  })

  it('B-010 accepts more than Rp 500.000 by qris, unless the owner enables the document’s limit', async () => {
    const shop = await bayarggShop()
    expect((await askCreate(shop, { amount: 500_001 })).status).toBe(200)
    await setOption(shop, 'bayarggQrisCap', true)
    expect((await askCreate(shop, { amount: 500_000 })).status).toBe(200)
    const refused = await askCreate(shop, { amount: 500_001 })
    expect(refused.status).toBe(400)
    expect(refused.json().error).toContain('500.000')
  })

  it('B-011 B-012 B-013 B-014 stores the details of the order and its customer', async () => {
    const shop = await bayarggShop()
    const { invoice_id } = await create(shop, {
      description: 'Pembayaran Produk A',
      customer_name: 'José\u202e Doe',
      customer_email: 'john@example.com',
      customer_phone: '08123456789',
    })
    const payment = shop.gateway.engine.payments.find(invoice_id)
    expect(payment).toMatchObject({
      customerName: 'José Doe',
      details: {
        description: 'Pembayaran Produk A',
        customerEmail: 'john@example.com',
        customerPhone: '08123456789',
      },
    })
    expect((await askCreate(shop, { description: 'x'.repeat(1_001) })).status).toBe(400)
    expect((await askCreate(shop, { customer_name: [7] })).status).toBe(400)
  })

  it('B-015 accepts a callback address on the merchant’s host or on an allowed one, and no other', async () => {
    const shop = await bayarggShop({ webhookUrl: 'http://192.168.77.9:3000/hook' })
    const callback_url = 'http://192.168.77.9:3000/bayar?order=1'
    const { invoice_id } = await create(shop, { callback_url })
    expect(shop.gateway.engine.payments.find(invoice_id)?.callbackUrl).toBe(callback_url)
    const elsewhere = { callback_url: 'https://toko.example/bayar' }
    const refused = await askCreate(shop, elsewhere)
    expect(refused.status).toBe(400)
    expect(refused.json().error).toContain('pemilik toko harus menambahkannya')
    const id = shop.site.merchant_id
    await shop.gateway.command('merchants.setCallbackHosts', { id, hosts: ['toko.example:443'] })
    expect((await askCreate(shop, elsewhere)).status).toBe(200)
    for (const wrong of ['javascript:alert(1)', 'not a url', 'file:///etc/passwd']) {
      expect((await askCreate(shop, { callback_url: wrong })).status).toBe(400)
    }
  })

  it('B-016 redirects the customer to a web address only', async () => {
    const shop = await bayarggShop()
    const { invoice_id } = await create(shop, { redirect_url: 'https://yoursite.com/thank-you' })
    expect(shop.gateway.engine.payments.find(invoice_id)?.details.redirectUrl).toBe(
      'https://yoursite.com/thank-you',
    )
    for (const redirect_url of ['javascript:alert(1)', 'data:text/html,x', '//evil', 'thanks']) {
      const refused = await askCreate(shop, { redirect_url })
      expect([redirect_url, refused.status]).toEqual([redirect_url, 400])
      expect(refused.json().error).toContain('redirect_url')
    }
  })

  it('B-022 B-023 B-028 always embeds the amount, and ignores what older clients send', async () => {
    const shop = await bayarggShop()
    for (const use_qris_converter of [true, false, undefined]) {
      const { data, payment } = (
        await askCreate(shop, {
          use_qris_converter,
          payment_url: 'https://yoursite.com/pay',
          qris_string: '',
          callback_url: '',
          redirect_url: '',
          payment_method: '',
          file_id: '',
          content_id: '',
          product_image_id: null,
        })
      ).json()
      expect(data.qris_string).toMatch(/^000201010212/)
      expect(data.qris_string).toContain(`5405${payment.final_amount}`)
    }
  })

  it('C10 returns the pictures and texts that clients look for, all of the code with the amount', async () => {
    const shop = await bayarggShop()
    const { data } = (await askCreate(shop)).json()
    const { qris_string } = data
    const picture = `${shop.gateway.lanUrl}/qris-info/api/qr.php?data=${encodeURIComponent(qris_string)}`
    expect(data).toMatchObject({
      qris_dynamic_string: qris_string,
      qris_dynamic_image_url: picture,
      qris_static_image_url: picture,
      qris_converter: { converted_qris: qris_string, qr_image_url: picture },
    })
    const byText = `${shop.gateway.lanUrl}/qris-info/api/qr.php?text=${encodeURIComponent(qris_string)}&size=300`
    const [own, other] = [await ask(picture), await ask(byText)]
    expect([own.status, own.headers['content-type']]).toEqual([200, 'image/png'])
    expect(other.text).toBe(own.text)
    expect((await ask(`${shop.gateway.lanUrl}/qris-info/api/qr.php?size=300`)).status).toBe(400)
  })

  it('B-029 returns an invoice of PAY, the merchant’s name, ten digits and six letters, random and not sequential', async () => {
    const shop = await bayarggShop({ name: 'Toko Budi & Anak-Anaknya Sejahtera' })
    const ids = [await create(shop), await create(shop)].map(({ invoice_id }) => invoice_id)
    for (const id of ids) expect(id).toMatch(/^PAY-tokobudianakanaknyas-\d{10}-[A-Z0-9]{6}$/)
    expect(ids[0]?.slice(-17, -9)).not.toBe(ids[1]?.slice(-17, -9))
    await setOption(shop, 'bayarggUsername', 'Admin')
    expect((await create(shop)).invoice_id).toMatch(/^PAY-admin-\d{10}-[A-Z0-9]{6}$/)
    const nameless = await bayarggShop({ name: '☕☕' })
    expect((await create(nameless)).invoice_id).toMatch(/^PAY-toko-/)
  })

  it('B-032 B-033 returns the expiry in the shop’s own time, half an hour later, and in UTC beside it', async () => {
    const shop = await bayarggShop({ clock: makeClock(NOON) })
    const { data } = (await askCreate(shop)).json()
    expect(data.expires_at).toBe('2026-04-16 12:50:00')
    expect(data.expires_at_iso).toBe('2026-04-16T05:50:00.000Z')
    await shop.gateway.engine.settings.set('timeZone', 'Asia/Jayapura')
    expect((await create(shop)).expires_at).toBe('2026-04-16 14:50:00')
    await shop.gateway.engine.settings.set('paymentTtlSeconds', '600')
    expect((await create(shop)).expires_at).toBe('2026-04-16 14:30:00')
  })

  it('B-034 returns the address of our own payment page', async () => {
    const shop = await bayarggShop()
    const { payment_url, payment } = (await askCreate(shop)).json()
    expect(payment_url).toBe(`${shop.gateway.lanUrl}/pay?invoice=${payment.invoice_id}`)
    const page = await ask(payment_url)
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
  })

  it('creates one payment of a request that is sent twice with an Idempotency-Key', async () => {
    const shop = await bayarggShop()
    const question = { headers: { 'idempotency-key': 'order-0001' }, body: { amount: 50_000 } }
    const first = await send(shop, 'create-payment', question)
    const second = await send(shop, 'create-payment.php', question)
    expect(second.json()).toEqual(first.json())
    expect(second.headers['idempotent-replayed']).toBe('true')
  })

  it('creates tests with a test key, on a code that no money can be sent to', async () => {
    const shop = await bayarggShop()
    const tester = { ...shop, site: { ...shop.site, api_key: shop.site.test_api_key } }
    const { invoice_id } = await create(tester)
    expect(shop.gateway.engine.payments.find(invoice_id)?.isTest).toBe(true)
    expect((await check(shop, invoice_id)).status).toBe(404)
    expect((await check(tester, invoice_id)).status).toBe(200)
  })
})
