import type { ReadableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** The day number of a payment's order, or undefined for a site's payment. */
export function dayNumberOfPayment(db: ReadableDb, paymentNumber: number): number | undefined {
  return prepared<[number], number>(db, 'SELECT day_number FROM orders WHERE payment_number = ?')
    .pluck()
    .get(paymentNumber)
}

/** Among the newest payments of all, so many are searched. */
const SEARCHED = 5_000

/** Numbers of the payments of orders with this day number, as it was typed: `7` and `007` are the same. */
export function paymentNumbersOfDayNumber(db: ReadableDb, dayNumber: string): number[] {
  return prepared<[string], number>(
    db,
    `SELECT payment_number FROM orders
     WHERE payment_number > (SELECT coalesce(max(payment_number), 0) FROM orders) - ${SEARCHED}
       AND CAST(day_number AS TEXT) = ltrim(?, '0')`,
  )
    .pluck()
    .all(dayNumber)
}
