import type { Source } from '../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { indexTexts } from '../../../../src/main/engine/money/payments/search/payment-text-store.ts'
import type { Product } from '../../../../src/shared/sales/product.ts'
import type { TestEngine, TestSite } from '../../../support/test-engine.ts'

/** A manipulation that breaks a rule, and the other rules that fail with it. */
export interface Break {
  sql: string
  also?: string[]
}

export const COUNTED = 'the figures are those of the payments'
export const INDEXED = 'the index of texts has every payment once, among those of its site'

/** The simulated phone of a site. */
export function simulatorOf({ engine }: TestEngine, { merchant }: TestSite): Source {
  const { id, testAccountId } = engine.merchants.get(merchant.id)
  const accountId = testAccountId ?? ''
  return { kind: 'simulator', id, accountId, merchantId: id, peerAddress: '127.0.0.1' }
}

/**
 * A static code's payment, a paid test, a duplicate, digital goods, a payment's own webhook address and a
 * catalogue order.
 */
export async function addRarerThings(shop: TestEngine, phone: Source): Promise<void> {
  const { engine } = shop
  const site = await shop.addSite({ name: 'Toko XYZ', webhookUrl: 'http://192.168.77.2:9001/hook' })
  const test = await shop.create(site, { isTest: true })
  await shop.notify(simulatorOf(shop, site), test.total)
  const callbackUrl = 'http://192.168.77.2:9001/orders/1'
  const { id: contentId } = await engine.digitalGoods.saveContent({
    merchantId: site.merchant.id,
    title: 'Kode',
    text: 'ABC-123',
  })
  const own = await shop.create(site, { dialect: 'mspay', callbackUrl, details: { contentId } })
  const again = { notifId: 'again', eventHash: 'again' }
  await shop.notify(phone, own.total, again)
  await shop.notify(phone, own.total, again)
  await orderOnline(shop, phone)
  await engine.staticCodes.create({
    merchantId: site.merchant.id,
    dialect: 'xendit',
    isTest: false,
    id: 'qr_1',
    paymentIdPrefix: 'qrpy_',
    merchantOrderId: 'sticker',
    details: {},
    callbackUrl: null,
  })
  await shop.notify(phone, 91_234)
  await engine.database.write((db) => indexTexts(db, 1_000))
}

async function orderOnline(shop: TestEngine, phone: Source): Promise<void> {
  const { engine } = shop
  await shop.set('storeIsOpen', 1)
  const product = {
    name: 'Teh',
    price: 12_000,
    category: 'Minuman',
    barcode: null,
    isFavourite: false,
  }
  const caller = { role: 'admin', sessionSecret: null } as const
  const { answer } = await engine.call('catalog.saveProduct', product, caller)
  if (!answer.ok) throw new Error(answer.message)
  const items = [{ productId: (answer.value as Product).id, quantity: 2 }]
  const customer = { customerName: 'Siti', customerPhone: '', peerAddress: '192.168.77.9' }
  const order = { submitKey: 'submit-1', ...customer, note: '', items }
  const { number } = await engine.onlineShop.place(order)
  const payment = await engine.onlineShop.payWithQris(number)
  await shop.notify(phone, payment.total)
  await engine.onlineShop.complete(number)
}

const STICKERS_MONEY = '(SELECT number FROM payments WHERE static_code_number IS NOT NULL)'
const STORE = "(SELECT number FROM payments WHERE dialect = 'store')"
const A_TEST = '(SELECT number FROM payments WHERE is_test = 1)'

/** A manipulation for each rule about data beside the payments. */
export const BREAKS_BESIDE_PAYMENTS: Record<string, Break> = {
  'money that settled nothing names no payment': {
    sql: `UPDATE notifications SET payment_number = 1 WHERE disposition = 'duplicate'`,
  },
  'a repetition names what came first': {
    sql: `UPDATE notifications SET duplicate_of = NULL WHERE disposition = 'duplicate'`,
  },
  'money of a static code has its notification and its code': {
    sql: `UPDATE static_codes SET dialect = 'webqris'`,
  },
  'a test is in no order, and its webhook and its sticker say what they are': {
    sql: `UPDATE deliveries SET is_test = 0 WHERE payment_number = ${A_TEST}`,
  },
  'every webhook tells of its own payment, where that one says': {
    sql: `UPDATE deliveries SET url = 'http://192.168.77.9/' WHERE callback_url IS NOT NULL`,
  },
  'a payment carries the goods that were asked for, of its own merchant': {
    sql: 'UPDATE payment_goods SET content_number = NULL',
  },
  'a payment pays one order at most': {
    sql: `UPDATE orders SET payment_number = ${STORE} WHERE status = 'paid'`,
  },
  'an order of the catalogue that is over is not open at the till': {
    sql: 'UPDATE online_orders SET ended_at_ms = NULL',
  },
  [COUNTED]: {
    sql: 'UPDATE payment_counts SET total_rupiah = total_rupiah + 1 WHERE quarter = -1',
  },
  [INDEXED]: { sql: `DELETE FROM payment_text_scopes WHERE dialect = 'mspay'` },
  'who looks for a payment finds it': {
    sql: `UPDATE payments SET id = id || '-other' WHERE number = ${STICKERS_MONEY}`,
    also: ['every payment is as the event log told of it last'],
  },
}
