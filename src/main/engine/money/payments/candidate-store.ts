import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'
import { PAYMENT_COLUMNS, type PaymentRow, toPayment } from './payment-store.ts'

/** Scope of the money: accounts, and one merchant only when it was reported with a site's secret. */
export interface CandidateScope {
  accountIds: readonly string[]
  merchantId: string | null
}

// Excludes voided sales that were created from unmatched money.
const UNPAID = `status <> 'paid' AND is_test = 0
  AND (@merchantId IS NULL OR merchant_id = @merchantId)
  AND NOT EXISTS (SELECT 1 FROM inbox_acts
    WHERE inbox_acts.payment_number = payments.number AND inbox_acts.kind = 'sold')`

interface ScopeParameters {
  accounts: string
  merchantId: string | null
}

function parametersOf({ accountIds, merchantId }: CandidateScope): ScopeParameters {
  return { accounts: JSON.stringify(accountIds), merchantId }
}

/** Maximum candidates of each kind. */
const FEW = 5

/** Expired and cancelled payments with this total, latest end first. */
export function listEndedWithTotal(
  db: ReadableDb,
  scope: CandidateScope,
  money: { amount: number; sinceMs: EpochMs },
): Payment[] {
  return prepared<ScopeParameters & typeof money, PaymentRow>(
    db,
    `SELECT ${PAYMENT_COLUMNS} FROM payments
     WHERE account_id IN (SELECT value FROM json_each(@accounts)) AND total_rupiah = @amount AND ended_at_ms >= @sinceMs
       AND status IN ('expired', 'cancelled') AND ${UNPAID}
     ORDER BY ended_at_ms DESC LIMIT ${FEW}`,
  )
    .all({ ...parametersOf(scope), ...money })
    .map(toPayment)
}

/** Payments of another total with this base amount: pending ones, then those that ended last. */
export function listWithBaseAmount(
  db: ReadableDb,
  scope: CandidateScope,
  money: { amount: number; sinceMs: EpochMs },
): Payment[] {
  const where = `account_id IN (SELECT value FROM json_each(@accounts)) AND amount_rupiah = @amount AND total_rupiah <> @amount
    AND ${UNPAID}`
  return prepared<ScopeParameters & typeof money, PaymentRow>(
    db,
    `SELECT * FROM (SELECT ${PAYMENT_COLUMNS} FROM payments WHERE ${where} AND ended_at_ms IS NULL
       ORDER BY number DESC LIMIT ${FEW})
     UNION ALL
     SELECT * FROM (SELECT ${PAYMENT_COLUMNS} FROM payments WHERE ${where} AND ended_at_ms >= @sinceMs
       ORDER BY ended_at_ms DESC LIMIT ${FEW})`,
  )
    .all({ ...parametersOf(scope), ...money })
    .map(toPayment)
}

/** Payments since a moment of a customer with this name, newest first. */
export function listOfCustomer(
  db: ReadableDb,
  scope: CandidateScope,
  customer: { name: string; sinceMs: EpochMs },
): Payment[] {
  return prepared<ScopeParameters & typeof customer, PaymentRow>(
    db,
    `SELECT ${PAYMENT_COLUMNS} FROM payments
     WHERE account_id IN (SELECT value FROM json_each(@accounts)) AND lower(customer_name) = lower(@name)
       AND customer_name IS NOT NULL AND created_at_ms >= @sinceMs AND ${UNPAID}
     ORDER BY created_at_ms DESC LIMIT ${FEW}`,
  )
    .all({ ...parametersOf(scope), ...customer })
    .map(toPayment)
}

/** Search covers only this many of the newest payments. */
const SEARCHED = 5_000

/**
 * Unpaid payments since a moment, newest first, by part of a name, number or amount; those of
 * `numbers` are found too.
 */
export function searchUnpaid(
  db: ReadableDb,
  scope: CandidateScope,
  filter: { search: string; numbers: readonly number[]; sinceMs: EpochMs; limit: number },
): Payment[] {
  return prepared<
    Omit<typeof filter, 'numbers'> & ScopeParameters & { numbers: string },
    PaymentRow
  >(
    db,
    `SELECT ${PAYMENT_COLUMNS} FROM payments
     WHERE number > (SELECT coalesce(max(number), 0) FROM payments) - ${SEARCHED}
       AND account_id IN (SELECT value FROM json_each(@accounts)) AND (ended_at_ms IS NULL OR ended_at_ms >= @sinceMs)
       AND ${UNPAID}
       AND (@search = '' OR instr(lower(coalesce(customer_name, '')), @search) > 0
         OR instr(CAST(total_rupiah AS TEXT), @search) > 0
         OR instr(CAST(amount_rupiah AS TEXT), @search) > 0
         OR instr(lower(id), @search) > 0 OR instr(lower(coalesce(merchant_order_id, '')), @search) > 0
         OR CAST(number AS TEXT) = @search
         OR number IN (SELECT value FROM json_each(@numbers)))
     ORDER BY number DESC LIMIT @limit`,
  )
    .all({ ...parametersOf(scope), ...filter, numbers: JSON.stringify(filter.numbers) })
    .map(toPayment)
}

/** Whether a payment was created from money in the inbox. */
export function isSaleFromUnmatchedPayment(db: ReadableDb, paymentNumber: number): boolean {
  const sql = "SELECT 1 FROM inbox_acts WHERE payment_number = ? AND kind = 'sold'"
  return prepared<[number], PaymentRow>(db, sql).get(paymentNumber) !== undefined
}
