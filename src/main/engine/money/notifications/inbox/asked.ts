import type { EpochMs } from '../../../../../shared/base/time.ts'
import { ASKING_REASONS } from '../../../../../shared/inbox/notification.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import type { ReadableDb } from '../../../platform/storage/connection.ts'
import { isShownBefore } from '../../payments/matching.ts'
import { lastEndedWithTotal } from '../../payments/payment-store.ts'
import type { StoredNotification } from '../notification-store.ts'

/**
 * The largest difference that is taken for a wrong clock, in milliseconds (12 hours). What the phone calls older than
 * that is old money, whatever its clock.
 */
export const LARGEST_CLOCK_ERROR_MS = 12 * 3_600_000

/** How long after its end a payment of the same total is the more likely one, in milliseconds. */
const LATE_MS = 30 * 60_000

/** How far the clock of this phone is ahead of ours, in milliseconds; null when it is unknown. */
export type ClockOffsetOf = (deviceId: string) => number | null

type AskedEntry = Pick<
  StoredNotification,
  'reason' | 'sourceKind' | 'sourceId' | 'postedAtMs' | 'receivedAtMs'
>

/** Whether an entry that was kept to ask may be the money of a payment with its total. */
export function mayBeFor(
  db: ReadableDb,
  entry: AskedEntry,
  payment: Payment,
  clockOffsetOf: ClockOffsetOf,
): boolean {
  if (!ASKING_REASONS.some((reason) => reason === entry.reason)) return false
  // The clock was set back after the payment was made: its time says nothing.
  if (entry.reason === 'till-clock-changed') return true
  if (payment.createdAtMs > entry.receivedAtMs) return false
  if (entry.reason !== 'older-than-the-payment') return true
  const { sourceKind, sourceId, postedAtMs } = entry
  if (sourceKind !== 'device' || postedAtMs === null) return false
  if (!isClockInDoubt(postedAtMs, payment, clockOffsetOf(sourceId))) return false
  return !isLateForAnother(db, postedAtMs, payment)
}

/** Whether only the phone's clock makes the money look older than the payment. */
function isClockInDoubt(postedAtMs: EpochMs, payment: Payment, offsetMs: number | null): boolean {
  if (offsetMs === null) return payment.createdAtMs - postedAtMs <= LARGEST_CLOCK_ERROR_MS
  return !isShownBefore(postedAtMs - offsetMs, payment.createdAtMs)
}

/** Whether, by the phone's time, it came while another payment of this total waited, or soon after. */
function isLateForAnother(db: ReadableDb, postedAtMs: EpochMs, payment: Payment): boolean {
  const sinceMs = postedAtMs - LATE_MS
  const ended = lastEndedWithTotal(db, payment.accountId, payment.total, sinceMs)
  if (!ended || ended.number === payment.number) return false
  return !isShownBefore(postedAtMs, ended.createdAtMs)
}
