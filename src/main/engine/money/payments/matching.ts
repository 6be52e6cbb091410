import type { Rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment, PaymentException } from '../../../../shared/payments/payment.ts'
import type { StaticCode } from './static-code-store.ts'

/** Money reported by a phone or a callback. */
export interface Incoming {
  amount: Rupiah
  /** When the phone showed it, by the till's clock; null when it is unknown. */
  postedAtMs: EpochMs | null
  receivedAtMs: EpochMs
}

export type NoMatchReason =
  | 'no-payment-with-this-total'
  | 'already-paid'
  | 'older-than-the-payment'
  | 'till-clock-changed'

/** Matched money: for a pending payment, or for a static code that takes any amount. */
export type Found =
  | { kind: 'matched'; payment: Payment; exception: Extract<PaymentException, 'late'> | null }
  | { kind: 'static-code'; code: StaticCode; exception: null }

export type Match =
  | Found
  | { kind: 'none'; reason: NoMatchReason; nearest: Payment | null }
  | { kind: 'ambiguous'; payments: Payment[] }

/** How long after its end a payment is suggested for money of its total, in milliseconds (one day). */
export const SUGGESTED_FOR_MS = 24 * 3_600_000

/** Tolerated clock difference of a phone, in milliseconds. */
export const CLOCK_SKEW_MS = 2 * 60_000

/**
 * Decides which payment the money belongs to: exactly the one that holds this total, or none. `reserving` are the
 * payments that hold the total, pending or in cool-down. No tolerance, no nearest amount, no oldest of several.
 * Money shown by the phone before the payment existed is never for it.
 */
export function matchIncoming(incoming: Incoming, reserving: readonly Payment[]): Match {
  const match = matchTotal(incoming, reserving)
  if (match.kind !== 'matched') return match
  const { createdAtMs } = match.payment
  // The payment exists, so its time was written by a clock that has been set back since.
  if (isShownBefore(incoming.receivedAtMs, createdAtMs)) {
    return { kind: 'none', reason: 'till-clock-changed', nearest: match.payment }
  }
  if (isShownBefore(incoming.postedAtMs ?? incoming.receivedAtMs, createdAtMs)) {
    return { kind: 'none', reason: 'older-than-the-payment', nearest: match.payment }
  }
  return match
}

/** Whether money shown at a moment was there before a payment. */
export function isShownBefore(shownAtMs: EpochMs, createdAtMs: EpochMs): boolean {
  // Not later: a total that is given out again was in cool-down for as long as this tolerance.
  return shownAtMs <= createdAtMs - CLOCK_SKEW_MS
}

/** The same by the total alone, whenever the money was shown. */
export function matchTotal(
  incoming: Pick<Incoming, 'amount' | 'receivedAtMs'>,
  reserving: readonly Payment[],
): Match {
  const exact = reserving.filter((payment) => payment.total === incoming.amount)
  if (exact.length > 1) return { kind: 'ambiguous', payments: exact }
  const [payment] = exact
  if (!payment) return { kind: 'none', reason: 'no-payment-with-this-total', nearest: null }
  if (payment.status === 'paid') return { kind: 'none', reason: 'already-paid', nearest: payment }
  const isLate = payment.status !== 'pending' || incoming.receivedAtMs >= payment.expiresAtMs
  return { kind: 'matched', payment, exception: isLate ? 'late' : null }
}

/**
 * The static code for money that matches no payment's total: the only open one of the account. With two of them
 * the scanned one is unknown.
 */
export function matchStaticCode(
  incoming: Incoming,
  codes: readonly StaticCode[],
): Found | undefined {
  const [code] = codes
  if (!code || codes.length > 1) return undefined
  const shownAtMs = incoming.postedAtMs ?? incoming.receivedAtMs
  if (isShownBefore(shownAtMs, code.createdAtMs)) return undefined
  return { kind: 'static-code', code, exception: null }
}
