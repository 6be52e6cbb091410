import type { EpochMs } from '../../../../shared/base/time.ts'
import { type Payment, TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'
import { findPaymentByNumber } from './payment-store.ts'
import type { TotalRange } from './unique-amount.ts'

/**
 * Reserves a total for a payment, also one whose cool-down is over. Throws when another payment still holds it
 * on the same account, which after the search for a free one means a bug.
 */
export function reserveTotal(db: WritableDb, payment: Payment, now: EpochMs): void {
  const { changes } = prepared(
    db,
    `INSERT INTO claims (account_id, total_rupiah, payment_number) VALUES (?, ?, ?)
     ON CONFLICT (account_id, total_rupiah)
     DO UPDATE SET payment_number = excluded.payment_number, rests_until_ms = NULL
     WHERE rests_until_ms <= ?`,
  ).run(payment.accountId, payment.total, payment.number, now)
  if (changes !== 1) throw new Error(`total ${payment.total} is held by another payment`)
}

/** Reserves the total of a payment again after it was released. False when another one holds it now. */
export function reserveTotalAgain(db: WritableDb, payment: Payment, now: EpochMs): boolean {
  const { changes } = prepared(
    db,
    `INSERT INTO claims (account_id, total_rupiah, payment_number) VALUES (?, ?, ?)
     ON CONFLICT (account_id, total_rupiah)
     DO UPDATE SET payment_number = excluded.payment_number, rests_until_ms = NULL
     WHERE payment_number = excluded.payment_number OR rests_until_ms <= ?`,
  ).run(payment.accountId, payment.total, payment.number, now)
  return changes === 1
}

/** Starts the cool-down of the total: until it ends, the total stays assigned to this payment. */
export function coolDownTotal(db: WritableDb, payment: Payment, untilMs: EpochMs): void {
  prepared(
    db,
    `UPDATE claims SET rests_until_ms = ?
     WHERE account_id = ? AND total_rupiah = ? AND payment_number = ?`,
  ).run(untilMs, payment.accountId, payment.total, payment.number)
}

/** The totals of a range that are pending or in cool-down, ascending. */
export function reservedTotals(
  db: ReadableDb,
  accountId: string,
  { from, to }: TotalRange,
  now: EpochMs,
): number[] {
  // Sorted here: "= ? … ORDER BY" makes SQLite prepare the statement again for every value.
  const totals = prepared<[string, number, number, number], number>(
    db,
    `SELECT total_rupiah FROM claims WHERE account_id = ? AND total_rupiah BETWEEN ? AND ?
       AND (rests_until_ms IS NULL OR rests_until_ms > ?)`,
  )
    .pluck()
    .all(accountId, from, to, now)
  return totals.sort((one, other) => one - other)
}

/** Totals in cool-down whose payment was not the counter's and ended unpaid within `lifeMs` of its creation. */
export function listShortLivedTotals(
  db: ReadableDb,
  accountId: string,
  { from, to, now, lifeMs }: TotalRange & { now: EpochMs; lifeMs: number },
): number[] {
  return prepared<[string, number, number, number, number], number>(
    db,
    `SELECT claims.total_rupiah FROM claims JOIN payments ON payments.number = payment_number
     WHERE claims.account_id = ? AND claims.total_rupiah BETWEEN ? AND ? AND rests_until_ms > ?
       AND status IN ('expired', 'cancelled') AND dialect <> '${TILL_DIALECT}'
       AND ended_at_ms - created_at_ms <= ?`,
  )
    .pluck()
    .all(accountId, from, to, now, lifeMs)
}

/** Ends the cool-down of a total. */
export function releaseTotal(db: WritableDb, accountId: string, total: number, now: EpochMs): void {
  prepared(
    db,
    `UPDATE claims SET rests_until_ms = ?
     WHERE account_id = ? AND total_rupiah = ? AND rests_until_ms > ?`,
  ).run(now, accountId, total, now)
}

/** The payments that hold a total on an account now, pending or in cool-down. */
export function paymentsReservingTotal(
  db: ReadableDb,
  accountId: string,
  total: number,
  now: EpochMs,
): Payment[] {
  const numbers = prepared<[string, number, number], number>(
    db,
    `SELECT payment_number FROM claims WHERE account_id = ? AND total_rupiah = ?
       AND (rests_until_ms IS NULL OR rests_until_ms > ?)`,
  )
    .pluck()
    .all(accountId, total, now)
  return numbers
    .map((number) => findPaymentByNumber(db, number))
    .filter((payment) => payment !== undefined)
}

/** When the next total of a range becomes free, or undefined when none is in cool-down. */
export function nextFreeAtMs(
  db: ReadableDb,
  accountId: string,
  { from, to }: TotalRange,
): EpochMs | undefined {
  const atMs = prepared<[string, number, number], number | null>(
    db,
    'SELECT min(rests_until_ms) FROM claims WHERE account_id = ? AND total_rupiah BETWEEN ? AND ?',
  )
    .pluck()
    .get(accountId, from, to)
  return atMs ?? undefined
}

/** Deletes every total whose cool-down is over, so that the table stays small. */
export function deleteAllCooledDownTotals(db: WritableDb, now: EpochMs): void {
  prepared(db, 'DELETE FROM claims WHERE rests_until_ms <= ?').run(now)
}

/** Limits cool-downs to this moment: after a period with a wrong clock they could otherwise last for years. */
export function shortenCoolDowns(db: WritableDb, latestMs: EpochMs): void {
  prepared(db, 'UPDATE claims SET rests_until_ms = ? WHERE rests_until_ms > ?').run(
    latestMs,
    latestMs,
  )
}
