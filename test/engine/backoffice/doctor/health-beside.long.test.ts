import { expect, it } from 'vitest'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { MINUTE, openTestEngine, type TestEngine } from '../../../support/test-engine.ts'
import { addRarerThings, COUNTED, INDEXED } from './health-breaks.ts'

async function openShop(): Promise<TestEngine> {
  const shop = await openTestEngine({ dataDir: makeTempDir() })
  const { phone } = await shop.setUpCounter()
  await addRarerThings(shop, phone)
  return shop
}

async function complaints({ engine }: TestEngine): Promise<string[]> {
  const { checks } = await engine.admin.doctor()
  return checks.filter(({ isOk }) => !isOk).map(({ name }) => name)
}

const TESTS_APART = 'a test is in no order, and its webhook and its sticker say what they are'
const STICKER = 'money of a static code has its notification and its code'
const TOLD = 'every webhook tells of its own payment, where that one says'
const GOODS = 'a payment carries the goods that were asked for, of its own merchant'
const WEBHOOK = 'every site’s paid payment has its webhook'

/** Rules with several conditions, each of which can be broken separately. */
const EDITS: [name: string, sql: string][] = [
  [
    TESTS_APART,
    `UPDATE orders SET payment_number = (SELECT number FROM payments WHERE is_test = 1)
     WHERE status = 'paid'`,
  ],
  [TESTS_APART, 'UPDATE static_codes SET is_test = 1'],
  [STICKER, 'UPDATE payments SET static_code_number = 99 WHERE static_code_number = 1'],
  [STICKER, 'UPDATE payments SET static_code_number = 1 WHERE is_test = 1'],
  [
    STICKER,
    `INSERT INTO claims SELECT account_id, 7, number, 1 FROM payments
     WHERE static_code_number IS NOT NULL`,
  ],
  [TOLD, 'UPDATE deliveries SET callback_url = NULL'],
  [TOLD, 'UPDATE deliveries SET merchant_id = (SELECT id FROM merchants WHERE is_counter = 1)'],
  [TOLD, 'UPDATE deliveries SET payment_number = 1'],
  [GOODS, 'UPDATE goods SET merchant_id = (SELECT id FROM merchants WHERE is_counter = 1)'],
  [
    'an order of the catalogue that is over is not open at the till',
    `UPDATE orders SET status = 'open'`,
  ],
  ['the count of open payments is right', 'DELETE FROM open_payment_counts'],
  ['a repetition names what came first', 'UPDATE notifications SET duplicate_of = number'],
  [COUNTED, `DELETE FROM payment_counts WHERE quarter >= 0 AND dialect = 'store'`],
  [COUNTED, `UPDATE payment_counts SET payments = payments + 1 WHERE quarter >= 0 AND is_test = 1`],
  [INDEXED, 'UPDATE payment_text_scopes SET number = number + 20'],
  [INDEXED, 'UPDATE payment_text_progress SET indexed_through = indexed_through + 1'],
  [INDEXED, 'UPDATE payment_text_progress SET indexed_through = 1'],
  [WEBHOOK, 'DELETE FROM deliveries WHERE callback_url IS NOT NULL'],
  [WEBHOOK, 'DELETE FROM deliveries WHERE is_test = 1'],
]

it.each(EDITS)('detects: %s / %s', async (name, sql) => {
  const shop = await openShop()
  await shop.create(shop.engine.merchants.shopMerchant()!)
  expect(await complaints(shop)).toEqual([])
  const { read } = shop.engine.database
  read.pragma('foreign_keys = OFF')

  expect(read.prepare(sql).run().changes).toBeGreaterThan(0)

  expect(await complaints(shop)).toContain(name)
})

it('expects no webhook to a payment’s own address that the owner has since forbidden', async () => {
  const shop = await openShop()
  const site = await shop.addSite({ webhookUrl: 'http://192.168.77.2:9000/hook' })
  const { id } = site.merchant
  await shop.engine.merchants.change(id, { callbackHosts: ['192.168.77.3:9000'] })
  const callbackUrl = 'http://192.168.77.3:9000/orders/2'
  const [allowed, forbidden] = [
    await shop.create(site, { callbackUrl }),
    await shop.create(site, { callbackUrl }),
  ]
  await shop.notify(site.source, allowed.total)
  expect(await complaints(shop)).toEqual([])
  const { read } = shop.engine.database
  const without = read.prepare('DELETE FROM deliveries WHERE callback_url = ?')
  expect(read.transaction(() => without.run(callbackUrl).changes)()).toBe(1)
  expect(await complaints(shop)).toEqual([WEBHOOK])

  await shop.engine.merchants.change(id, { callbackHosts: [] })
  shop.clock.advance(MINUTE)
  await shop.notify(site.source, forbidden.total)

  expect(shop.payment(forbidden.id).status).toBe('paid')
  expect(shop.engine.outbox.deliveriesOfPayment(forbidden.number)).toEqual([])
  expect(await complaints(shop)).toEqual([])
})
