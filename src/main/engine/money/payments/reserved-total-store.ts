import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'
import { findPaymentByNumber } from './payment-store.ts'
import type { TotalRange } from './unique-amount.ts'

/**
 * Takes a total for a payment, also from one whose rest is over. Throws when another payment still
 * holds it on the same account, which after looking for a free one means a bug.
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

/** Takes the total of a payment again that had let it go. False when another one holds it now. */
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

/** Lets the total rest from now on: still this payment's, given to nobody else until then. */
export function coolDownTotal(db: WritableDb, payment: Payment, untilMs: EpochMs): void {
  prepared(
    db,
    `UPDATE claims SET rests_until_ms = ?
     WHERE account_id = ? AND total_rupiah = ? AND payment_number = ?`,
  ).run(untilMs, payment.accountId, payment.total, payment.number)
}

/** The totals of a range that are pending or resting, in rising order. */
export function reservedTotals(
  db: ReadableDb,
  accountId: string,
  { from, to }: TotalRange,
  now: EpochMs,
): number[] {
  // Sorted here: "= ? … ORDER BY" makes SQLite prepare a statement anew with every value.
  const totals = prepared(
    db,
    `SELECT total_rupiah FROM claims WHERE account_id = ? AND total_rupiah BETWEEN ? AND ?
       AND (rests_until_ms IS NULL OR rests_until_ms > ?)`,
  )
    .pluck()
    .all(accountId, from, to, now) as number[]
  return totals.sort((one, other) => one - other)
}

/** The payments that hold a total on an account now, pending or resting. */
export function paymentsReservingTotal(
  db: ReadableDb,
  accountId: string,
  total: number,
  now: EpochMs,
): Payment[] {
  const numbers = prepared(
    db,
    `SELECT payment_number FROM claims WHERE account_id = ? AND total_rupiah = ?
       AND (rests_until_ms IS NULL OR rests_until_ms > ?)`,
  )
    .pluck()
    .all(accountId, total, now) as number[]
  return numbers
    .map((number) => findPaymentByNumber(db, number))
    .filter((payment) => payment !== undefined)
}

/** When the next total of a range becomes free, or undefined when none is resting. */
export function nextFreeAtMs(
  db: ReadableDb,
  accountId: string,
  { from, to }: TotalRange,
): EpochMs | undefined {
  const atMs = prepared(
    db,
    'SELECT min(rests_until_ms) FROM claims WHERE account_id = ? AND total_rupiah BETWEEN ? AND ?',
  )
    .pluck()
    .get(accountId, from, to)
  return (atMs as number | null) ?? undefined
}

/** Forgets every total whose rest is over, so that the table stays as small as the day. */
export function deleteAllCooledDownTotals(db: WritableDb, now: EpochMs): void {
  prepared(db, 'DELETE FROM claims WHERE rests_until_ms <= ?').run(now)
}

/** Nothing rests beyond this moment: a clock that was wrong for a while must not lock totals away for years. */
export function shortenCoolDowns(db: WritableDb, latestMs: EpochMs): void {
  prepared(db, 'UPDATE claims SET rests_until_ms = ? WHERE rests_until_ms > ?').run(
    latestMs,
    latestMs,
  )
}
