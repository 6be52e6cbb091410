import { AppError } from '../../../../shared/base/errors.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import {
  mayReverseSettlement,
  type Payment,
  type PaymentStatus,
} from '../../../../shared/payments/payment.ts'
import type { Settings } from '../../platform/settings/settings.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { updateSettlementReversed } from './payment-store.ts'
import type { RecordChange } from './record.ts'
import { coolDownTotal, reserveTotalAgain } from './reserved-total-store.ts'
import { updateCountsAfterEnd } from './search/payment-count-store.ts'

/** State of a payment before a person assigned money to it. */
export interface PaymentBefore {
  status: Exclude<PaymentStatus, 'paid'>
  endedAtMs: EpochMs | null
}

export interface ReverseSettlementParts {
  settings: Pick<Settings, 'get'>
  clock: Clock
  record: RecordChange
}

/**
 * Reverses the settlement of a counter payment whose money was assigned by a person, in the running
 * transaction. It returns to its previous state; `before` null: it was created for this money and is cancelled.
 * A payment that was pending is pending again, unless its total is now reserved by another one: then it
 * expires. The caller has checked that the act is from the same day. Throws ACT_NOT_UNDOABLE for any other
 * payment.
 */
export function createReverseSettlement({ settings, clock, record }: ReverseSettlementParts) {
  return (db: WritableDb, payment: Payment, before: PaymentBefore | null): Payment => {
    if (!mayReverseSettlement(payment)) {
      throw new AppError('ACT_NOT_UNDOABLE', `payment ${payment.id} keeps its money`)
    }
    const now = clock.now()
    const status = statusAfter(before, () => reserveTotalAgain(db, payment, now))
    const isOver = status !== 'pending'
    const after: Payment = {
      ...payment,
      ...MONEYLESS,
      status,
      endedAtMs: isOver ? (before?.endedAtMs ?? now) : null,
    }
    updateSettlementReversed(db, after)
    updateCountsAfterEnd(db, after, 'paid')
    const coolDownUntilMs = (after.endedAtMs ?? now) + settings.get('restAfterEndedSeconds') * 1_000
    if (isOver) coolDownTotal(db, after, coolDownUntilMs)
    record(db, 'undone', after)
    // The log records every end, also one that only results from the reversal.
    if (status !== 'pending' && status !== before?.status) record(db, status, after)
    return after
  }
}

function statusAfter(before: PaymentBefore | null, holdsTotalAgain: () => boolean) {
  if (before === null) return 'cancelled'
  if (before.status !== 'pending') return before.status
  return holdsTotalAgain() ? 'pending' : 'expired'
}

const MONEYLESS = {
  exception: null,
  paidAtMs: null,
  evidence: null,
  sourceApp: null,
  payerName: null,
  notificationNumber: null,
  reference: null,
} as const
