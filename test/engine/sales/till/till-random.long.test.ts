import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../src/shared/base/errors.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeChance } from '../../../support/make-chance.ts'
import { MINUTE, openTestTill, type TestTill } from './support/test-till.ts'

const STEPS = 300

/** Few prices, so that totals collide and late money matches an order with the same total. */
const PRICES = [5_000, 10_000, 15_000]

type Move = (shop: TestTill, whole: (limit: number) => number) => Promise<unknown>

const MOVES: Move[] = [
  ({ till }, whole) => till.addAmount({ amount: rupiah(PRICES[whole(3)]!) }),
  ({ till }, whole) => till.addAmount({ amount: rupiah(PRICES[whole(3)]!) }),
  ({ till }) => till.payWithQris(),
  ({ till }) => till.payWithQris(),
  ({ till }, whole) => till.payWithCash(rupiah(5_000 + whole(40_000))),
  ({ till }) => till.cancelPayment(),
  ({ till }) => till.confirmByHand('bukti di aplikasi'),
  ({ till }) => till.next(),
  ({ till }) => till.next(),
  ({ till }) => till.clear(),
  ({ till }) => till.undo(),
  ({ till }, whole) => {
    const { lines } = till.get().order
    return till.changeLine({ lineId: lines[whole(lines.length)]?.id ?? 'none', quantity: whole(3) })
  },
  ({ till }, whole) => {
    const { parked } = till.get()
    return till.resume(parked[whole(parked.length)]?.order.id ?? 'none')
  },
  ({ moneyArrives, payments }, whole) => {
    const newest = payments.list(6)
    return moneyArrives(newest[whole(newest.length)]?.total ?? 1)
  },
  async ({ clock, payments }, whole) => {
    clock.advance(whole(15) * MINUTE)
    await payments.expireDue()
  },
]

/** Invariants at any moment; one sentence for each violation. */
function brokenRules({ database, till, displaySituation }: TestTill): unknown[] {
  const rows = (sql: string) => database.read.prepare(sql).all()
  till.get()
  displaySituation()
  return [
    ...rows(`SELECT 'closed twice' AS broken, json_extract(facts, '$.order') AS id FROM events
             WHERE kind IN ('order.paid', 'order.cancelled') GROUP BY id HAVING count(*) > 1`),
    ...rows(`SELECT 'QR out for a closed order' AS broken, orders.id FROM orders
             JOIN payments ON payments.merchant_order_id = orders.id
             WHERE orders.status IN ('paid', 'cancelled', 'open') AND payments.status = 'pending'`),
    ...rows(`SELECT 'two QRs out for one order' AS broken, merchant_order_id AS id FROM payments
             WHERE status = 'pending' GROUP BY id HAVING count(*) > 1`),
    ...rows(`SELECT 'paid by QRIS without the money' AS broken, orders.id FROM orders
             LEFT JOIN payments ON payments.number = orders.payment_number
             WHERE tender = 'qris' AND
               (payments.status IS NOT 'paid' OR payments.amount_rupiah <> orders.total_rupiah)`),
    ...rows(`SELECT 'paid in cash with too little' AS broken, id FROM orders
             WHERE tender = 'cash' AND
               cash_received_rupiah - cash_change_rupiah IS NOT total_rupiah`),
    ...rows(`SELECT 'one payment for two orders' AS broken, payment_number AS id FROM orders
             WHERE tender = 'qris' GROUP BY payment_number HAVING count(*) > 1`),
    ...rows(`SELECT 'money in time that closed nothing' AS broken, payments.id FROM payments
             WHERE status = 'paid' AND exception IS NULL AND NOT EXISTS (SELECT 1 FROM orders
               WHERE tender = 'qris' AND payment_number = payments.number)`),
    ...rows(`SELECT 'lost from sight' AS broken, id FROM orders
             WHERE status IN ('open', 'paying') AND parked_at_ms IS NULL
               AND id <> (SELECT order_id FROM till)`),
    ...rows(`SELECT 'total is not the sum of its lines' AS broken, id FROM orders
             WHERE total_rupiah <> (SELECT coalesce(sum(unit_price_rupiah * quantity), 0)
               FROM order_lines WHERE order_id = orders.id)`),
  ]
}

async function run(seed: number): Promise<TestTill> {
  const shop = await openTestTill({ seed })
  const random = makeChance(seed * 1_000)
  const whole = (limit: number) => random.whole(limit)
  for (let step = 0; step < STEPS; step += 1) {
    const move = MOVES[whole(MOVES.length)]!
    try {
      await move(shop, whole)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
    expect(brokenRules(shop), `run ${seed}, step ${step}: ${move.toString()}`).toEqual([])
  }
  expect(shop.eventLog.verify()).toMatchObject({ isOk: true })
  return shop
}

describe('for random actions of cashier, customers and clock', () => {
  it('no order is sold twice, unpaid or lost', async () => {
    const shops: TestTill[] = []
    for (let seed = 1; seed <= 6; seed += 1) shops.push(await run(seed))
    const happened = (sql: string) =>
      shops.flatMap(({ database }) => database.read.prepare(sql).all())
    const ends = happened('SELECT DISTINCT status, exception FROM payments')
    expect(ends).toEqual(
      expect.arrayContaining([
        { status: 'paid', exception: null },
        { status: 'paid', exception: 'late' },
        { status: 'paid', exception: 'by-hand' },
        { status: 'expired', exception: null },
        { status: 'cancelled', exception: null },
      ]),
    )
    const tenders = happened('SELECT DISTINCT status, tender FROM orders')
    expect(tenders).toEqual(
      expect.arrayContaining([
        { status: 'paid', tender: 'qris' },
        { status: 'paid', tender: 'cash' },
        { status: 'cancelled', tender: null },
      ]),
    )
  })
})
