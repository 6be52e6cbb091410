import type { OrderToPlace } from '../../../../src/main/engine/sales/online-shop/placing.ts'
import type { OnlineOrder } from '../../../../src/shared/online-shop/online-order.ts'
import type { Product } from '../../../../src/shared/sales/product.ts'
import { openTestEngine, type TestEngineOptions } from '../../../support/test-engine.ts'

/** A shop whose catalogue is open, with two products and a paired phone. */
export async function openStore(options: TestEngineOptions = {}) {
  const shop = await openTestEngine(options)
  const { phone } = await shop.setUpCounter()
  await shop.set('storeIsOpen', 1)
  async function save(name: string, price: number): Promise<string> {
    const product = { name, price, category: 'Minuman', barcode: null, isFavourite: false }
    const caller = { role: 'admin', sessionSecret: null } as const
    const { answer } = await shop.engine.call('catalog.saveProduct', product, caller)
    if (!answer.ok) throw new Error(answer.message)
    return (answer.value as Product).id
  }
  const products = { tea: await save('Teh Tarik', 12_000), coffee: await save('Kopi', 18_000) }
  return { ...shop, store: shop.engine.onlineShop, phone, products }
}

export type OpenStore = Awaited<ReturnType<typeof openStore>>

let submits = 0

/** Places an order of two teas, unless `wish` says otherwise. */
export async function place(
  { store, products }: Pick<OpenStore, 'store' | 'products'>,
  input: Partial<OrderToPlace> = {},
): Promise<OnlineOrder> {
  submits += 1
  const { number } = await store.place({
    submitKey: `submit-${submits}`,
    customerName: 'Siti',
    customerPhone: '0812-3456-7890',
    note: '',
    items: [{ productId: products.tea, quantity: 2 }],
    peerAddress: `192.168.77.${submits}`,
    ...input,
  })
  return store.get(number)
}
