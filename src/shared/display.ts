import { type Order, orderTotals } from './order.ts'
import type { Payment } from './payment.ts'
import type { EpochMs } from './time.ts'

/** What the customer display shows. Its root element carries this word as `data-state`. */
export type DisplayWord = 'idle' | 'order' | 'waiting' | 'paid' | 'expired' | 'cancelled'

/** How long an ended payment stays on the customer display when nothing else happens, in milliseconds. */
export const DISPLAY_ENDED_MS = 8_000

export interface DisplaySituation {
  /** The order in the cashier's hands. */
  order: Order
  /** Its payment, if it has one. */
  payment: Payment | null
  /** The order that ended last at this till, with its payment (null when it was paid in cash). */
  ended: { order: Order; payment: Payment | null; endedAtMs: EpochMs } | null
}

export interface DisplayPicture {
  word: DisplayWord
  order: Order | null
  payment: Payment | null
  /** When this picture gives way to another by itself, or null. */
  untilMs: EpochMs | null
}

/** Decides the picture. Pure, so that the engine and a test agree on every case. */
export function displayPicture(situation: DisplaySituation, now: EpochMs): DisplayPicture {
  const { order, payment, ended } = situation
  if (payment && order.status === 'paying') return payingPicture(order, payment, now)
  if (order.status === 'paid') return { word: 'paid', order, payment, untilMs: null }
  if (order.lines.length > 0) {
    return payment && payment.status !== 'pending'
      ? endedOverOrder(order, payment, now)
      : { word: 'order', order, payment: null, untilMs: null }
  }
  if (ended && now < ended.endedAtMs + DISPLAY_ENDED_MS) {
    return {
      word: ended.order.status === 'paid' ? 'paid' : 'cancelled',
      order: ended.order,
      payment: ended.payment,
      untilMs: ended.endedAtMs + DISPLAY_ENDED_MS,
    }
  }
  return { word: 'idle', order: null, payment: null, untilMs: null }
}

function payingPicture(order: Order, payment: Payment, now: EpochMs): DisplayPicture {
  if (payment.status === 'paid') return { word: 'paid', order, payment, untilMs: null }
  if (payment.status === 'cancelled') return { word: 'cancelled', order, payment, untilMs: null }
  if (payment.status === 'expired' || now >= payment.expiresAtMs) {
    return { word: 'expired', order, payment, untilMs: null }
  }
  return { word: 'waiting', order, payment, untilMs: payment.expiresAtMs }
}

/** A QR that was cancelled while the order stays open is said aloud for a moment, then the order is shown again. */
function endedOverOrder(order: Order, payment: Payment, now: EpochMs): DisplayPicture {
  const untilMs = (payment.endedAtMs ?? 0) + DISPLAY_ENDED_MS
  if (payment.status !== 'cancelled' || now >= untilMs) {
    return { word: 'order', order, payment: null, untilMs: null }
  }
  return { word: 'cancelled', order, payment, untilMs }
}

/** Rupiah to show large for a picture: the payment's exact total, else what the order costs so far. */
export function pictureTotal(picture: DisplayPicture): number {
  if (picture.payment) return picture.payment.total
  return picture.order ? orderTotals(picture.order).total : 0
}
