import type { ReadableDb } from '../../platform/storage/database.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** The number that the cashier called out for the order of a payment, or undefined for a site's payment. */
export function dayNumberOfPayment(db: ReadableDb, paymentNumber: number): number | undefined {
  return prepared(db, 'SELECT day_number FROM orders WHERE payment_number = ?')
    .pluck()
    .get(paymentNumber) as number | undefined
}
