import { describe, expect, it } from 'vitest'
import { formatRupiah, rupiah } from '../../../../../src/shared/base/money.ts'
import { ask } from '../../../../support/ask.ts'
import { forward, makeForward, notify } from '../../../../support/make.ts'
import { otherQris } from '../../../../support/test-engine.ts'
import { makeDynamicQris } from './qris-pictures.ts'
import { askCreate, bayarggShop, check, create, send, setMethod, setOption } from './support.ts'

/** The part of a QRIS that names its account, before the amount. */
const accountIn = (qris: string) => qris.slice(0, qris.indexOf('5303360'))

describe('the methods of bayar.gg', () => {
  it('B-020 B-021 accepts the documented methods, qris by default, and rejects others', async () => {
    const shop = await bayarggShop()
    expect((await create(shop)).payment_method).toBe('qris')
    for (const [at, method] of (['qris_user', 'qris_livin', 'gopay_qris'] as const).entries()) {
      await setMethod(shop, method, otherQris(at + 1))
      expect((await create(shop, { payment_method: method })).payment_method).toBe(method)
    }
    for (const payment_method of ['dana', 'QRIS', 'toString', 'all ways']) {
      const refused = await askCreate(shop, { payment_method })
      expect([payment_method, refused.status]).toEqual([payment_method, 400])
      expect(refused.json().error).toContain('gopay_qris')
    }
  })

  it.each(['qris_bayar_gg', 'all'])(
    'C4 B-020 takes %s for the merchant’s own QRIS and answers with that word',
    async (payment_method) => {
      const shop = await bayarggShop()
      await setMethod(shop, 'gopay_qris', otherQris(5))
      const { payment, data } = (await askCreate(shop, { payment_method })).json()
      expect([payment.payment_method, data.payment_method]).toEqual([
        payment_method,
        payment_method,
      ])
      expect(data.payment_method_label).toBe('QRIS')
      expect(data.qris_string).not.toContain('000000000000005')
      expect((await check(shop, payment.invoice_id)).json().payment_method).toBe(payment_method)
      await setOption(shop, 'bayarggQrisCap', true)
      expect((await askCreate(shop, { payment_method, amount: 500_001 })).status).toBe(400)
    },
  )

  it('C4 leaves no method out of a list that is filtered by all', async () => {
    const shop = await bayarggShop()
    await create(shop)
    await create(shop, { payment_method: 'all' })
    const listed = async (method: string) =>
      (await send(shop, `list-payments?payment_method=${method}`)).json().data.length
    expect([await listed('all'), await listed('qris'), await listed('qris_bayar_gg')]).toEqual([
      2, 1, 0,
    ])
  })

  it('C8 pays a method without an account of its own to the merchant’s QRIS, under the word that was asked', async () => {
    const shop = await bayarggShop()
    const own = (await askCreate(shop)).json().data
    for (const payment_method of ['gopay_qris', 'qris_user', 'qris_livin', 'ovo']) {
      const { data } = (await askCreate(shop, { payment_method })).json()
      expect(data.payment_method).toBe(payment_method)
      expect(data).not.toHaveProperty('ovo_number')
      expect(accountIn(data.qris_string)).toBe(accountIn(own.qris_string))
      await notify(shop.gateway, shop.site, { amount: data.final_amount })
      expect((await check(shop, data.invoice_id)).json()).toMatchObject({
        status: 'paid',
        payment_method,
      })
    }
    await setMethod(shop, 'gopay_qris', otherQris(5))
    const { data } = (await askCreate(shop, { payment_method: 'gopay_qris' })).json()
    expect(data.qris_string).toContain('000000000000005')
  })

  it('B-025 answers 400 for a method without an account once the owner ended that, and for a merchant without a QRIS', async () => {
    const shop = await bayarggShop()
    await setOption(shop, 'bayarggSameAccount', false)
    const refused = await askCreate(shop, { payment_method: 'gopay_qris' })
    expect(refused.status).toBe(400)
    expect(refused.json().error).toContain('belum terhubung')
    const bare = { ...shop, site: await shop.gateway.addSite({ qris: null }) }
    expect((await askCreate(bare)).status).toBe(400)
  })

  it('B-092 B-093 embeds the amount into the QRIS of the method, and its money counts like all other', async () => {
    const shop = await bayarggShop()
    const gopay = otherQris(5)
    await setMethod(shop, 'gopay_qris', gopay)
    await setMethod(shop, 'qris_user', otherQris(6))
    const own = (await askCreate(shop)).json()
    const other = (await askCreate(shop, { payment_method: 'gopay_qris' })).json()
    expect(other.data.qris_string).toContain('000000000000005')
    expect(other.data.qris_string).toContain(`5405${other.payment.final_amount}`)
    expect(own.data.qris_string).not.toContain('000000000000005')
    // One phone reports both, so they cannot share a total.
    expect(other.payment.final_amount).not.toBe(own.payment.final_amount)
    await notify(shop.gateway, shop.site, { amount: other.payment.final_amount })
    expect((await check(shop, other.payment.invoice_id)).json().status).toBe('paid')
    expect((await check(shop, own.payment.invoice_id)).json().status).toBe('pending')
  })

  it('B-091 OVO: the customer pays the exact total to the shop’s number, and the phone’s notification settles it', async () => {
    const shop = await bayarggShop()
    await setMethod(shop, 'ovo', '+62 812-3456-7890')
    const { payment, data } = (await askCreate(shop, { payment_method: 'ovo' })).json()
    expect(data).toMatchObject({ payment_method: 'ovo', ovo_number: '081234567890' })
    const page = await ask(data.payment_url)
    expect(page.text).toContain('081234567890')
    expect(page.text).toContain(formatRupiah(rupiah(payment.final_amount)))
    await forward(shop.gateway, shop.site, makeForward(payment.final_amount))
    await expect
      .poll(async () => (await check(shop, payment.invoice_id)).json().status)
      .toBe('paid')
  })

  it('never shows a test the number or the code that real money goes to', async () => {
    const shop = await bayarggShop()
    await setMethod(shop, 'ovo', '081234567890')
    await setMethod(shop, 'gopay_qris', otherQris(5))
    const tester = { ...shop, site: { ...shop.site, api_key: shop.site.test_api_key } }
    const ovo = (await askCreate(tester, { payment_method: 'ovo' })).json()
    expect(ovo.data).not.toHaveProperty('ovo_number')
    const gopay = (await askCreate(tester, { payment_method: 'gopay_qris' })).json()
    expect(gopay.data.qris_string).not.toContain('000000000000005')
  })

  it('accepts a static QRIS or a mobile number from the owner, and nothing else', async () => {
    const shop = await bayarggShop()
    await expect(setMethod(shop, 'gopay_qris', 'not a qris')).rejects.toThrow('QRIS_')
    await expect(setMethod(shop, 'gopay_qris', makeDynamicQris(5_000))).rejects.toThrow(
      'QRIS_ALREADY_DYNAMIC',
    )
    for (const number of ['0212345678', '12345', '08123', '+1 555 0100']) {
      await expect(setMethod(shop, 'ovo', number)).rejects.toThrow('RECEIVING_METHOD_INVALID')
    }
    expect(await setMethod(shop, 'ovo', '62812 3456 7890')).toMatchObject({
      walletNumber: '081234567890',
      qris: null,
    })
    const id = shop.site.merchant_id
    expect(await shop.gateway.command('merchants.methods', { id })).toHaveLength(1)
    await shop.gateway.command('merchants.removeMethod', { id, method: 'ovo' })
    await setOption(shop, 'bayarggSameAccount', false)
    expect((await askCreate(shop, { payment_method: 'ovo' })).status).toBe(400)
  })
})
