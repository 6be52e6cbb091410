import type { EpochMs } from '../../../../shared/base/time.ts'
import {
  type Payment,
  type PaymentDetails,
  type PaymentStatus,
  TILL_DIALECT,
} from '../../../../shared/payments/payment.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'

export const PAYMENT_COLUMNS = `payments.number, payments.id, merchant_id AS merchantId,
  payments.account_id AS accountId, dialect, merchant_order_id AS merchantOrderId,
  customer_name AS customerName, amount_rupiah AS amount, unique_code_rupiah AS uniqueCode,
  payments.total_rupiah AS total, qris_payload AS qrisPayload, status, exception,
  created_at_ms AS createdAtMs, expires_at_ms AS expiresAtMs, paid_at_ms AS paidAtMs,
  ended_at_ms AS endedAtMs, evidence, source_app AS sourceApp, payer_name AS payerName,
  notification_number AS notificationNumber, is_test AS isTest, details,
  callback_url AS callbackUrl, reference, static_code_number AS staticCodeNumber`

// Built once: these run with every request, and statements are cached by their text.
const BY_ID = `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE id = ?`
const BY_NUMBER = `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE number = ?`

/** A payment as its columns hold it. */
export type PaymentRow = Omit<Payment, 'isTest' | 'details'> & {
  isTest: number
  details: string | null
}

/** The only place where a row becomes a payment; the columns have its field names already. */
export function toPayment(columns: PaymentRow): Payment {
  return Object.assign(columns, {
    isTest: columns.isTest === 1,
    details: readDetails(columns.details),
  })
}

/** Details as stored: null when there are none, as at the counter. */
export function writeDetails(details: PaymentDetails): string | null {
  return Object.keys(details).length === 0 ? null : JSON.stringify(details)
}

export function readDetails(stored: string | null): PaymentDetails {
  return stored === null ? {} : JSON.parse(stored)
}

function toPaymentOrNone(row: PaymentRow | undefined): Payment | undefined {
  return row === undefined ? undefined : toPayment(row)
}

/** Stores a new pending payment and returns it with its number. */
export function insertPayment(db: WritableDb, payment: Omit<Payment, 'number'>): Payment {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO payments (id, merchant_id, account_id, dialect, merchant_order_id, customer_name,
       amount_rupiah, unique_code_rupiah, total_rupiah, qris_payload, status, exception,
       created_at_ms, expires_at_ms, is_test, details, callback_url, static_code_number)
     VALUES (@id, @merchantId, @accountId, @dialect, @merchantOrderId, @customerName,
       @amount, @uniqueCode, @total, @qrisPayload, @status, @exception, @createdAtMs, @expiresAtMs,
       @isTest, @details, @callbackUrl, @staticCodeNumber)`,
  ).run({
    ...payment,
    isTest: payment.isTest ? 1 : 0,
    details: writeDetails(payment.details),
  })
  countOpen(db, payment, 1)
  return { ...payment, number: Number(lastInsertRowid) }
}

/**
 * Writes the end of a payment, guarded by its previous status. Throws when the status has changed, which inside
 * one transaction means a bug.
 */
export function updateEnd(db: WritableDb, payment: Payment, from: PaymentStatus): void {
  const { changes } = prepared(
    db,
    `UPDATE payments SET status = @status, exception = @exception, paid_at_ms = @paidAtMs,
       ended_at_ms = @endedAtMs, evidence = @evidence, source_app = @sourceApp,
       payer_name = @payerName, notification_number = @notificationNumber, reference = @reference
     WHERE number = @number AND status = @from`,
  ).run({ ...payment, isTest: null, details: null, from })
  if (changes !== 1) throw new Error(`payment ${payment.id} was not ${from} any more`)
  if (from === 'pending') countOpen(db, payment, -1)
}

/** Writes the state of a paid payment after its settlement was reversed, guarded like the end. */
export function updateSettlementReversed(db: WritableDb, payment: Payment): void {
  const { changes } = prepared(
    db,
    `UPDATE payments SET status = @status, exception = NULL, paid_at_ms = NULL,
       ended_at_ms = @endedAtMs, evidence = NULL, source_app = NULL, payer_name = NULL,
       notification_number = NULL, reference = NULL
     WHERE number = @number AND status = 'paid' AND evidence = 'notification'`,
  ).run({ number: payment.number, status: payment.status, endedAtMs: payment.endedAtMs })
  if (changes !== 1) throw new Error(`payment ${payment.id} was not paid by a notification`)
  if (payment.status === 'pending') countOpen(db, payment, 1)
}

export function updateByHandReason(db: WritableDb, paymentNumber: number, reason: string): void {
  prepared(db, 'UPDATE payments SET by_hand_reason = ? WHERE number = ?').run(reason, paymentNumber)
}

export function findByHandReason(db: ReadableDb, paymentNumber: number): string | null {
  const reason = prepared<[number], string | null>(
    db,
    'SELECT by_hand_reason FROM payments WHERE number = ?',
  )
    .pluck()
    .get(paymentNumber)
  return reason ?? null
}

/** Scope of the limit: a site's live payments and its tests are limited separately. */
export type PaymentOwner = Pick<Payment, 'merchantId' | 'isTest'>

const OPEN_COUNT_COLUMN = { live: 'open_count', test: 'test_open_count' } as const

function openCountColumn({ isTest }: PaymentOwner): string {
  return OPEN_COUNT_COLUMN[isTest ? 'test' : 'live']
}

function countOpen(db: WritableDb, owner: PaymentOwner, change: 1 | -1): void {
  const column = openCountColumn(owner)
  prepared(
    db,
    `INSERT INTO open_payment_counts (merchant_id, open_count, test_open_count)
     VALUES (@merchantId, @live, @test)
     ON CONFLICT (merchant_id) DO UPDATE SET ${column} = ${column} + @change`,
  ).run({
    merchantId: owner.merchantId,
    live: change === 1 && !owner.isTest ? 1 : 0,
    test: change === 1 && owner.isTest ? 1 : 0,
    change,
  })
}

export function openCount(db: ReadableDb, owner: PaymentOwner): number {
  const column = openCountColumn(owner)
  const count = prepared<[string], number>(
    db,
    `SELECT ${column} FROM open_payment_counts WHERE merchant_id = ?`,
  )
    .pluck()
    .get(owner.merchantId)
  return count ?? 0
}

/** Number of a merchant's payments, without the counter's, that ended unpaid after `fromMs` and up to `toMs`. */
export function countEndedUnpaid(
  db: ReadableDb,
  { merchantId, isTest }: PaymentOwner,
  { fromMs, toMs }: { fromMs: EpochMs; toMs: EpochMs },
): number {
  return requiredRow(
    prepared<[string, number, number, number], number>(
      db,
      `SELECT count(*) FROM payments
     WHERE merchant_id = ? AND status IN ('expired', 'cancelled') AND ended_at_ms > ?
       AND ended_at_ms <= ? AND is_test = ? AND dialect <> '${TILL_DIALECT}'`,
    )
      .pluck()
      .get(merchantId, fromMs, toMs, isTest ? 1 : 0),
  )
}

/** How many of the newest payments are searched for the counter's amounts. */
const SEARCHED_FOR_AMOUNTS = 5_000

/** The different amounts of the counter's newest payments. */
export function listCounterAmounts(db: ReadableDb): number[] {
  return prepared<[], number>(
    db,
    `SELECT DISTINCT amount_rupiah FROM (SELECT amount_rupiah, dialect FROM payments
       ORDER BY number DESC LIMIT ${SEARCHED_FOR_AMOUNTS})
     WHERE dialect = '${TILL_DIALECT}'`,
  )
    .pluck()
    .all()
}

export function findPayment(db: ReadableDb, id: string): Payment | undefined {
  return toPaymentOrNone(prepared<[string], PaymentRow>(db, BY_ID).get(id))
}

export function findPaymentByNumber(db: ReadableDb, number: number): Payment | undefined {
  return toPaymentOrNone(prepared<[number], PaymentRow>(db, BY_NUMBER).get(number))
}

/** Newest first, below `before` (a payment number) when given; without tests. */
export function listPayments(db: ReadableDb, limit: number, before?: number): Payment[] {
  return prepared<[number, number], PaymentRow>(
    db,
    `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE number < ? AND is_test = 0
     ORDER BY number DESC LIMIT ?`,
  )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
    .map(toPayment)
}

/** One merchant's pending tests, newest first. */
export function listOpenTests(db: ReadableDb, merchantId: string, limit: number): Payment[] {
  return prepared<[string, number], PaymentRow>(
    db,
    `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE merchant_id = ? AND status = 'pending' AND is_test = 1
     ORDER BY number DESC LIMIT ?`,
  )
    .all(merchantId, limit)
    .map(toPayment)
}

/** Newest first; without tests. */
export function listPendingPayments(db: ReadableDb, limit: number): Payment[] {
  return prepared<[number], PaymentRow>(
    db,
    `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE status = 'pending' AND is_test = 0
     ORDER BY expires_at_ms DESC LIMIT ?`,
  )
    .all(limit)
    .map(toPayment)
}

/** Pending payments that end by `now`, oldest first, or only after `beyondMs`; at most `limit`. */
export function duePayments(
  db: ReadableDb,
  { now, beyondMs }: { now: EpochMs; beyondMs: EpochMs },
  limit: number,
): Payment[] {
  // Two range scans of one index; with OR, every pending payment would be scanned each second.
  return prepared<[number, number, number], PaymentRow>(
    db,
    `SELECT * FROM (SELECT ${PAYMENT_COLUMNS} FROM payments
       WHERE status = 'pending' AND expires_at_ms <= ? ORDER BY expires_at_ms)
     UNION ALL
     SELECT ${PAYMENT_COLUMNS} FROM payments WHERE status = 'pending' AND expires_at_ms > ?
     LIMIT ?`,
  )
    .all(now, beyondMs, limit)
    .map(toPayment)
}

/** The expired or cancelled payment with this total on an account that ended last, since `sinceMs`. */
export function lastEndedWithTotal(
  db: ReadableDb,
  accountId: string,
  total: number,
  sinceMs: EpochMs,
): Payment | undefined {
  return toPaymentOrNone(
    prepared<[string, number, number], PaymentRow>(
      db,
      `SELECT ${PAYMENT_COLUMNS} FROM payments
       WHERE account_id = ? AND total_rupiah = ? AND ended_at_ms >= ?
         AND status IN ('expired', 'cancelled')
         AND NOT EXISTS (SELECT 1 FROM inbox_acts
           WHERE inbox_acts.payment_number = payments.number AND inbox_acts.kind = 'sold')
       ORDER BY ended_at_ms DESC LIMIT 1`,
    ).get(accountId, total, sinceMs),
  )
}

/** Payments of a static code between two moments, both included, oldest first. */
export function listPaymentsOfStaticCode(
  db: ReadableDb,
  staticCodeNumber: number,
  { fromMs, toMs, limit }: { fromMs: EpochMs; toMs: EpochMs; limit: number },
): Payment[] {
  return prepared<[number, number, number, number], PaymentRow>(
    db,
    `SELECT ${PAYMENT_COLUMNS} FROM payments
     WHERE static_code_number = ? AND created_at_ms BETWEEN ? AND ? ORDER BY number LIMIT ?`,
  )
    .all(staticCodeNumber, fromMs, toMs, limit)
    .map(toPayment)
}

/** Number of all payments, tests included. */
export function countAllPayments(db: ReadableDb): number {
  return requiredRow(prepared<[], number>(db, 'SELECT count(*) FROM payments').pluck().get())
}
