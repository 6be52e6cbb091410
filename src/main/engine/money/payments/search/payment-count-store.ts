import type { Payment, PaymentStatus } from '../../../../../shared/payments/payment.ts'
import type { ReadableDb, WritableDb } from '../../../platform/storage/connection.ts'
import { prepared } from '../../../platform/storage/statement.ts'
import type { PaymentFilter, PaymentScope, PaymentTally } from './query.ts'

/** Bucket size: in every time zone, days begin at a multiple of a quarter of an hour. */
const QUARTER_MS = 900_000

/** The bucket of the all-time totals. */
const ALWAYS = -1

/**
 * Moves a payment from the counts of its old status to those of its new one; pending ones are not counted here.
 */
export function updateCountsAfterEnd(db: WritableDb, payment: Payment, from: PaymentStatus): void {
  const quarter = Math.floor(payment.createdAtMs / QUARTER_MS)
  for (const when of [quarter, ALWAYS]) {
    if (payment.status !== 'pending') {
      add(db, payment, { quarter: when, status: payment.status, sign: 1 })
    }
    if (from !== 'pending') add(db, payment, { quarter: when, status: from, sign: -1 })
  }
}

const COUNT_ONE_MORE = `INSERT INTO payment_counts
    (merchant_id, dialect, is_test, quarter, status, method, payments, total_rupiah)
  VALUES (@merchantId, @dialect, @isTest, @quarter, @status, @method, @payments, @total)
  ON CONFLICT DO UPDATE SET payments = payments + excluded.payments,
    total_rupiah = total_rupiah + excluded.total_rupiah`

const COUNT_ONE_LESS = `UPDATE payment_counts
  SET payments = payments + @payments, total_rupiah = total_rupiah + @total
  WHERE merchant_id = @merchantId AND dialect = @dialect AND is_test = @isTest
    AND quarter = @quarter AND status = @status AND method = @method`

function add(
  db: WritableDb,
  { merchantId, dialect, isTest, details, total }: Payment,
  { quarter, status, sign }: { quarter: number; status: PaymentStatus; sign: 1 | -1 },
): void {
  const row = {
    merchantId,
    dialect,
    isTest: isTest ? 1 : 0,
    quarter,
    status,
    method: details.method ?? '',
    payments: sign,
    total: sign * total,
  }
  // The row to subtract from exists already; inserting a negative count would violate the CHECK.
  prepared(db, sign === 1 ? COUNT_ONE_MORE : COUNT_ONE_LESS).run(row)
}

/** Counts by status and payment method, without reading any ended payment. */
export function tallyPayments(
  db: ReadableDb,
  scope: PaymentScope,
  filter: PaymentFilter,
): PaymentTally[] {
  const facts = [...scopeFacts(scope), ...filterFacts(filter)]
  const isAlways = filter.fromMs === undefined && filter.beforeMs === undefined
  const when = isAlways ? `quarter = ${ALWAYS}` : 'quarter >= 0'
  const counted = [when, ...facts.map(([column]) => COUNTED[column])].join(' AND ')
  const pending = facts.map(([column]) => CONDITIONS[column]).join(' AND ')
  return prepared<Record<string, string | number>, PaymentTally>(
    db,
    `SELECT status, method, sum(payments) AS payments, sum(total_rupiah) AS totalRupiah
     FROM payment_counts WHERE ${counted} GROUP BY status, method
     UNION ALL
     SELECT status, coalesce(method, '') AS method, count(*), sum(total_rupiah)
     FROM payments INDEXED BY pending_by_expiry WHERE status = 'pending' AND ${pending}
     GROUP BY status, coalesce(method, '')`,
  ).all(Object.fromEntries(facts))
}

/** Number of payments that match a filter without a text. */
export function countPayments(db: ReadableDb, scope: PaymentScope, filter: PaymentFilter): number {
  return tallyPayments(db, scope, filter).reduce((sum, { payments }) => sum + payments, 0)
}

const COUNTED = {
  isTest: 'is_test = @isTest',
  merchantId: 'merchant_id = @merchantId',
  dialect: 'dialect = @dialect',
  status: 'status = @status',
  method: 'method = @method',
  fromMs: `quarter >= @fromMs / ${QUARTER_MS}`,
  beforeMs: `quarter < @beforeMs / ${QUARTER_MS}`,
} as const

const COUNTED_BY = [
  'isTest',
  'merchantId',
  'dialect',
  'status',
  'method',
  'fromMs',
  'beforeMs',
] as const

/** Conditions on payments, by filter field. */
export const CONDITIONS: Record<keyof typeof COUNTED, string> = {
  isTest: 'is_test = @isTest',
  merchantId: 'merchant_id = @merchantId',
  dialect: 'dialect = @dialect',
  status: 'status = @status',
  method: 'method = @method',
  fromMs: 'created_at_ms >= @fromMs',
  beforeMs: 'created_at_ms < @beforeMs',
}

export type SearchFact = readonly [keyof typeof COUNTED, string | number]

/** The scope as conditions in a fixed order, so that the same filter always gives the same statement. */
export function scopeFacts({ site, isTest }: PaymentScope): SearchFact[] {
  return factsOf({ isTest: isTest ? 1 : 0, merchantId: site?.merchantId, dialect: site?.dialect })
}

/** The filter as conditions, likewise; a text is searched in another way. */
export function filterFacts({ status, method, fromMs, beforeMs }: PaymentFilter): SearchFact[] {
  return factsOf({ status, method, fromMs, beforeMs })
}

function factsOf(
  facts: Partial<Record<keyof typeof COUNTED, string | number | undefined>>,
): SearchFact[] {
  return COUNTED_BY.flatMap((column) => {
    const value = facts[column]
    return value === undefined ? [] : [[column, value] as const]
  })
}
