import type { Payment, PaymentStatus } from '../../../../../shared/payments/payment.ts'
import type { ReadableDb } from '../../../platform/storage/connection.ts'
import { prepared } from '../../../platform/storage/statement.ts'
import { findPaymentByNumber } from '../payment-store.ts'
import { CONDITIONS, filterFacts, scopeFacts } from './payment-count-store.ts'
import type { PageRequest, PaymentFilter, PaymentScope } from './query.ts'

const ENDED: readonly PaymentStatus[] = ['paid', 'expired', 'cancelled']

export interface ListQuery {
  scope: PaymentScope
  filter: PaymentFilter
  page: PageRequest
}

/** Numbers of one page, newest first. */
export function listNumbers(db: ReadableDb, { scope, filter, page }: ListQuery): number[] {
  const { status, ...rest } = filter
  const facts = [...scopeFacts(scope), ...filterFacts(scope.site ? rest : filter)]
  const conditions = facts.map(([column]) => CONDITIONS[column]).join(' AND ')
  const sql = scope.site
    ? ofSite(status === undefined ? [...ENDED, 'pending'] : [status], conditions)
    : `SELECT number FROM payments WHERE ${conditions}`
  const { offset, limit } = page
  return prepared<Record<string, string | number>, number>(
    db,
    `${sql} ORDER BY number DESC LIMIT @limit OFFSET @offset`,
  )
    .pluck()
    .all({ ...Object.fromEntries(facts), offset, limit })
}

/** One index scan per status, merged by number: only the few pending ones are sorted. */
function ofSite(statuses: readonly PaymentStatus[], conditions: string): string {
  const arms = statuses.map((status) =>
    status === 'pending'
      ? `SELECT number FROM payments INDEXED BY pending_by_expiry
         WHERE status = 'pending' AND ${conditions}`
      : `SELECT number FROM payments INDEXED BY ended_of_site
         WHERE status <> 'pending' AND status = '${status}' AND ${conditions}`,
  )
  return arms.join(' UNION ALL ')
}

/** The payments of these numbers, in their order. */
export function paymentsNumbered(db: ReadableDb, numbers: readonly number[]): Payment[] {
  return numbers.flatMap((number) => findPaymentByNumber(db, number) ?? [])
}
