import { type Rupiah, ZERO_RUPIAH } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'
import type { Payment } from '../payments/payment.ts'
import { type Order, orderTotals } from './order.ts'

/** States of the customer display. The root element has the state in `data-state`. */
export type DisplayState = 'idle' | 'order' | 'waiting' | 'paid' | 'expired' | 'cancelled'

/** How long an ended payment stays on the customer display when nothing else happens, in milliseconds. */
export const DISPLAY_ENDED_MS = 8_000

export interface DisplaySituation {
  /** The current order. */
  order: Order
  /** Its payment, if it has one. */
  payment: Payment | null
  /**
   * The order that was paid last at this till, with its payment (null when paid in cash) and when the payment
   * was recorded. It may have been parked while the next customer was served.
   */
  ended: { order: Order; payment: Payment | null; endedAtMs: EpochMs } | null
}

export interface DisplayPicture {
  word: DisplayState
  order: Order | null
  payment: Payment | null
  /** When this state ends by itself, in milliseconds, or null. */
  untilMs: EpochMs | null
}

/** Chooses the state. Pure, so that the engine and the tests use the same rules. */
export function displayPicture(situation: DisplaySituation, now: EpochMs): DisplayPicture {
  const { order, payment, ended } = situation
  if (payment && order.status === 'paying') return payingPicture(order, payment, now)
  if (order.status === 'paid') return justPaidPicture(order, payment, now)
  if (payment?.status === 'cancelled' && isShownStill(payment.endedAtMs, now)) {
    return { word: 'cancelled', order, payment, untilMs: shownUntil(payment.endedAtMs) }
  }
  if (order.lines.length > 0 && order.status !== 'cancelled') {
    return { word: 'order', order, payment: null, untilMs: null }
  }
  if (ended && isShownStill(ended.endedAtMs, now)) {
    return paidPicture(ended.order, ended.payment, shownUntil(ended.endedAtMs))
  }
  return IDLE
}

const IDLE: DisplayPicture = { word: 'idle', order: null, payment: null, untilMs: null }

/**
 * Shows "paid" for a limited time even when the cashier has not continued, so that the next customer does not
 * see it.
 */
function justPaidPicture(order: Order, payment: Payment | null, now: EpochMs): DisplayPicture {
  if (!isShownStill(order.paidAtMs, now)) return IDLE
  return paidPicture(order, payment, shownUntil(order.paidAtMs))
}

/** An order whose QR was cancelled for cash shows what was paid, not the QR's total. */
function paidPicture(
  order: Order,
  payment: Payment | null,
  untilMs: EpochMs | null,
): DisplayPicture {
  return { word: 'paid', order, payment: order.tender === 'qris' ? payment : null, untilMs }
}

/**
 * Shown for a limited time. An end too far in the future means that the clock was set back; it counts as past.
 */
function isShownStill(endedAtMs: EpochMs | null, now: EpochMs): endedAtMs is EpochMs {
  return endedAtMs !== null && now >= endedAtMs && now < shownUntil(endedAtMs)
}

function shownUntil(endedAtMs: EpochMs): EpochMs {
  return endedAtMs + DISPLAY_ENDED_MS
}

function payingPicture(order: Order, payment: Payment, now: EpochMs): DisplayPicture {
  if (payment.status === 'paid') return { word: 'paid', order, payment, untilMs: null }
  if (payment.status === 'cancelled') return { word: 'cancelled', order, payment, untilMs: null }
  if (payment.status === 'expired' || now >= payment.expiresAtMs) {
    return { word: 'expired', order, payment, untilMs: null }
  }
  return { word: 'waiting', order, payment, untilMs: payment.expiresAtMs }
}

/** Amount in rupiah to show large: the payment's exact total, otherwise the order's total so far. */
export function pictureTotal(picture: DisplayPicture): Rupiah {
  if (picture.payment) return picture.payment.total
  return picture.order ? orderTotals(picture.order).total : ZERO_RUPIAH
}
