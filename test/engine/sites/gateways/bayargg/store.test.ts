import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import type { OnlineOrder } from '../../../../../src/shared/online-shop/online-order.ts'
import type { Product } from '../../../../../src/shared/sales/product.ts'
import { makeQris } from '../../../money/qris/support/make-qris.ts'
import { bayarggShop, send, setOption } from './support.ts'

/** A till with an open catalogue, and a site that may see its orders. */
async function shopWithStore() {
  const shop = await bayarggShop()
  const { gateway } = shop
  await gateway.engine.merchants.createShopMerchant({ name: 'Warung Contoh', qris: makeQris() })
  await gateway.engine.settings.set('storeIsOpen', '1')
  const { id: productId }: Product = await gateway.command('catalog.saveProduct', {
    name: 'Teh Tarik',
    price: 12_000,
    category: 'Minuman',
    barcode: null,
    isFavourite: false,
  })
  let submits = 0
  const { onlineShop } = gateway.engine
  async function place(customerName: string, customerPhone = ''): Promise<OnlineOrder> {
    submits += 1
    const items = [{ productId, quantity: submits }]
    const submitKey = `submit-${submits}`
    const customer = { customerName, customerPhone, peerAddress: `192.168.77.${submits}` }
    return onlineShop.get(
      (await onlineShop.place({ submitKey, ...customer, note: '', items })).number,
    )
  }
  const pay = (order: OnlineOrder) => onlineShop.payWithCash(order.number, rupiah(order.total))
  await setOption(shop, 'seesOnlineOrders', true)
  return { ...shop, onlineShop, place, pay }
}

const numbersOf = (body: { data: { order_number: string }[] }) =>
  body.data.map(({ order_number }) => order_number)

describe('GET /api/wa-store-orders', () => {
  it('B-082 B-083 B-085 B-090 lists the till’s own catalogue orders, by page, status and search term', async () => {
    const shop = await shopWithStore()
    expect((await send(shop, 'wa-store-orders.php')).json()).toEqual({
      success: true,
      data: [],
      total: 0,
    })
    const rahim = await shop.place('Rahim', '0812-3456-7890')
    const siti = await shop.place('Siti')
    await shop.pay(rahim)
    const { data, total } = (await send(shop, 'wa-store-orders.php')).json()
    expect(total).toBe(2)
    expect(numbersOf({ data })).toEqual([siti.number, rahim.number])
    expect(rahim.number).toMatch(/^WA\d{6}-[A-Z0-9]{4}$/)
    expect(data[1]).toMatchObject({
      order_number: rahim.number,
      customer_name: 'Rahim',
      status: 'paid',
      total: 12_000,
    })
    const asked: [string, string[], number][] = [
      ['status=paid', [rahim.number], 1],
      ['status=pending&limit=10', [siti.number], 1],
      ['limit=1', [siti.number], 2],
      ['limit=1&offset=1', [rahim.number], 2],
      ['search=rahim', [rahim.number], 1],
      [`search=${siti.number.slice(-4)}`, [siti.number], 1],
      ['search=34567', [rahim.number], 1],
      ['status=cancelled', [], 0],
    ]
    for (const [query, numbers, count] of asked) {
      const body = (await send(shop, `wa-store-orders?${query}`)).json()
      expect([query, numbersOf(body), body.total]).toEqual([query, numbers, count])
    }
    for (const query of ['status=lunas', 'limit=0', 'offset=-1']) {
      expect([query, (await send(shop, `wa-store-orders?${query}`)).status]).toEqual([query, 400])
    }
  })

  it('B-084 shows one order with its items', async () => {
    const shop = await shopWithStore()
    const { number } = await shop.place('Rahim')
    const { data } = (await send(shop, `wa-store-orders.php?order_number=${number}`)).json()
    expect(data).toMatchObject({
      order_number: number,
      customer_name: 'Rahim',
      status: 'pending',
      items: [{ name: 'Teh Tarik', quantity: 1, price: 12_000, subtotal: 12_000 }],
    })
    const unknown = await send(shop, 'wa-store-orders.php?order_number=WA260329-A1B2')
    expect(unknown.status).toBe(404)
  })

  it('shows nothing to a site without the owner’s permission, and none to a test key', async () => {
    const shop = await shopWithStore()
    const { number } = await shop.place('Rahim')
    const tester = { ...shop, site: { ...shop.site, api_key: shop.site.test_api_key } }
    expect((await send(tester, 'wa-store-orders')).json().total).toBe(0)
    expect((await send(tester, `wa-store-orders?order_number=${number}`)).status).toBe(404)
    await setOption(shop, 'seesOnlineOrders', false)
    const refused = await send(shop, 'wa-store-orders')
    expect(refused.status).toBe(403)
    expect(refused.json().error).toContain('belum mengizinkan')
    const body = { order_number: number, status: 'cancelled' }
    expect((await send(shop, 'wa-store-complete', { body })).status).toBe(403)
    expect(shop.onlineShop.get(number).status).toBe('pending')
  })
})

describe('POST /api/wa-store-complete', () => {
  it('B-086 B-088 completes a paid order, or cancels it on request', async () => {
    const shop = await shopWithStore()
    const [one, other] = [await shop.place('Rahim'), await shop.place('Siti')]
    await shop.pay(one)
    const done = await send(shop, 'wa-store-complete.php', { body: { order_number: one.number } })
    expect(done.json()).toMatchObject({
      success: true,
      message: 'Order completed successfully',
      order: { order_number: one.number, status: 'completed' },
    })
    const body = { order_number: other.number, status: 'cancelled', notify: false }
    const cancelled = (await send(shop, 'wa-store-complete', { body })).json()
    expect(cancelled.order).toEqual({ order_number: other.number, status: 'cancelled' })
    expect(cancelled.wa_link).toBeNull()
    expect(shop.onlineShop.get(other.number).status).toBe('cancelled')
    expect((await send(shop, 'wa-store-complete', { body: {} })).status).toBe(400)
    const wrong = { order_number: one.number, status: 'shipped' }
    expect((await send(shop, 'wa-store-complete', { body: wrong })).status).toBe(400)
    const unknown = { order_number: 'WA260329-A1B2' }
    expect((await send(shop, 'wa-store-complete', { body: unknown })).status).toBe(404)
  })

  it('B-087 neither completes an unpaid order nor cancels a completed one', async () => {
    const shop = await shopWithStore()
    const { number, ...order } = await shop.place('Rahim')
    const ask = (status: string) =>
      send(shop, 'wa-store-complete', { body: { order_number: number, status } })
    expect((await ask('completed')).status).toBe(400)
    expect(shop.onlineShop.get(number).status).toBe('pending')
    await shop.pay({ number, ...order })
    expect((await ask('completed')).status).toBe(200)
    expect((await ask('cancelled')).status).toBe(400)
    expect(shop.onlineShop.get(number).status).toBe('completed')
  })

  it('B-089 prepares the WhatsApp message as a link and never claims that it was sent', async () => {
    const shop = await shopWithStore()
    const order = await shop.place('Rahim', '0812-3456-7890')
    await shop.pay(order)
    const body = { order_number: order.number, status: 'completed', notify: true }
    const { notify_sent, wa_link } = (await send(shop, 'wa-store-complete', { body })).json()
    expect(notify_sent).toBe(false)
    expect(wa_link).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/)
    expect(decodeURIComponent(wa_link)).toContain(order.number)
  })
})
