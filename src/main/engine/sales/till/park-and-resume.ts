import { AppError } from '../../../../shared/base/errors.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { OrderLifecycle } from '../orders/order-lifecycle.ts'
import type { TillPayments } from '../orders/order-payments.ts'
import {
  deleteEmptyOrder,
  listParkedOrders,
  type StoredOrder,
  updateOrder,
} from '../orders/order-store.ts'
import { type CurrentOrder, paymentOf } from './current-order.ts'
import { saveTill } from './till-store.ts'

/** How long an order that was paid while it stood aside stays in sight of the cashier, in milliseconds. */
export const PARKED_PAID_SHOWN_MS = 10 * 60_000

/**
 * How long an order whose QR ended unpaid stays aside, in milliseconds: as long as the inbox still
 * suggests its payment for money that comes late. After that it is given up.
 */
export const PARKED_UNPAID_KEPT_MS = 24 * 3_600_000

/** Which order the cashier holds. */
export interface ParkAndResume {
  /** The next customer. An order whose QR is out is parked. Throws ORDER_NOT_FINISHED for an unpaid order with lines. */
  next(db: WritableDb, hand: CurrentOrder): void
  /** Takes a parked order back in hand. Throws ORDER_NOT_FOUND and ORDER_NOT_FINISHED. */
  resume(db: WritableDb, hand: CurrentOrder, orderId: string): void
  /** The order that a first line goes on: the one in hand, or a new one when that had a QR already. */
  forFirstLine(db: WritableDb, hand: CurrentOrder): StoredOrder
}

export interface ParkAndResumeParts {
  orders: OrderLifecycle
  payments: Pick<TillPayments, 'findByNumber'>
  clock: Clock
}

export function createParkAndResume({
  orders: book,
  payments,
  clock,
}: ParkAndResumeParts): ParkAndResume {
  /** What becomes of the order that was in hand, once another one is. */
  function putAway(db: WritableDb, { order }: CurrentOrder): void {
    if (order.status === 'paying') updateOrder(db, { ...order, parkedAtMs: clock.now() })
    if (order.status !== 'open') return
    // Its number is used again: nobody has seen it. But money may still come for a QR, so then it is kept.
    if (order.paymentNumber === null) deleteEmptyOrder(db, order.id)
    else book.cancel(db, order)
  }

  function take(db: WritableDb, hand: CurrentOrder, order: StoredOrder): void {
    saveTill(db, { ...hand.till, orderId: order.id, undo: null })
    putAway(db, hand)
  }

  function tidyParked(db: WritableDb): void {
    for (const order of listParkedOrders(db)) {
      if (isShownParked(order, paymentOf(db, payments, order), clock.now())) continue
      if (order.status === 'paying') book.cancel(db, order)
      else updateOrder(db, { ...order, parkedAtMs: null })
    }
  }

  return {
    next(db, hand) {
      const { order } = hand
      assertMayLeave(order)
      if (isFresh(order)) return
      tidyParked(db)
      take(db, hand, book.begin(db))
    },
    resume(db, hand, orderId) {
      if (hand.order.id === orderId) return
      const order = book.get(db, orderId)
      if (order.parkedAtMs === null) {
        throw new AppError('ORDER_NOT_FOUND', `order ${orderId} is not parked`)
      }
      assertMayLeave(hand.order)
      updateOrder(db, { ...order, parkedAtMs: null })
      take(db, hand, order)
    },
    forFirstLine(db, hand) {
      const { order } = hand
      if (order.paymentNumber === null) return book.asOfNow(db, order)
      // Its QR was for a sale that is gone. Late money for that must not pay for what is rung up now.
      const next = book.begin(db, order.note)
      take(db, hand, next)
      return next
    },
  }
}

/** Whether a parked order is still listed: waiting, or ended so lately that somebody may ask for it. */
export function isShownParked(
  order: Pick<StoredOrder, 'status' | 'paidAtMs'>,
  payment: Pick<Payment, 'endedAtMs'> | null,
  now: EpochMs,
): boolean {
  if (order.status === 'paid') return now - (order.paidAtMs ?? 0) < PARKED_PAID_SHOWN_MS
  const endedAtMs = payment?.endedAtMs ?? null
  return endedAtMs === null || now - endedAtMs < PARKED_UNPAID_KEPT_MS
}

function isFresh(order: StoredOrder): boolean {
  return order.status === 'open' && order.paymentNumber === null
}

function assertMayLeave(order: StoredOrder): void {
  if (order.status === 'open' && order.lines.length > 0) {
    throw new AppError('ORDER_NOT_FINISHED', `order ${order.id} has unpaid lines`)
  }
}
