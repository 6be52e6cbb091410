import { AppError } from '../../../../shared/base/errors.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { OrderLifecycle } from '../orders/order-lifecycle.ts'
import type { OrderPayments } from '../orders/order-payments.ts'
import {
  deleteEmptyOrder,
  listParkedOrders,
  type StoredOrder,
  updateOrder,
} from '../orders/order-store.ts'
import type { CurrentOrder } from './current-order.ts'
import { saveTill } from './till-store.ts'

/** How long an order that was paid while parked stays listed, in milliseconds. */
export const PARKED_PAID_SHOWN_MS = 10 * 60_000

/**
 * How long an order whose QR ended unpaid stays parked, in milliseconds: as long as the inbox still suggests
 * its payment for late money. After that it is cancelled.
 */
export const PARKED_UNPAID_KEPT_MS = 24 * 3_600_000

/** Switching between orders. */
export interface ParkAndResume {
  /**
   * Starts the next order. An order with an open QR is parked. Throws ORDER_NOT_FINISHED for an unpaid order
   * with lines.
   */
  next(db: WritableDb, current: CurrentOrder): void
  /** Resumes a parked order. Throws ORDER_NOT_FOUND and ORDER_NOT_FINISHED. */
  resume(db: WritableDb, current: CurrentOrder, orderId: string): void
  /** The order for a first line: the current one, or a new one when that had a QR already. */
  forFirstLine(db: WritableDb, current: CurrentOrder): StoredOrder
}

export interface ParkAndResumeParts {
  orders: OrderLifecycle
  orderPayments: Pick<OrderPayments, 'paymentOf'>
  clock: Clock
}

export function createParkAndResume({
  orders: book,
  orderPayments,
  clock,
}: ParkAndResumeParts): ParkAndResume {
  /** Parks, deletes or closes the previous order after another one became current. */
  function putAway(db: WritableDb, { order }: CurrentOrder): void {
    if (order.status === 'paying') updateOrder(db, { ...order, parkedAtMs: clock.now() })
    if (order.status !== 'open') return
    // Its number is reused, because it was not shown. But money may still come for a QR, so then it is kept.
    if (order.paymentNumber === null) deleteEmptyOrder(db, order.id)
    else book.cancel(db, order)
  }

  function take(db: WritableDb, current: CurrentOrder, order: StoredOrder): void {
    saveTill(db, { ...current.till, orderId: order.id, undo: null })
    putAway(db, current)
  }

  function tidyParked(db: WritableDb): void {
    for (const order of listParkedOrders(db)) {
      if (isShownParked(order, orderPayments.paymentOf(db, order), clock.now())) continue
      if (order.status === 'paying') book.cancel(db, order)
      else updateOrder(db, { ...order, parkedAtMs: null })
    }
  }

  return {
    next(db, current) {
      const { order } = current
      assertMayLeave(order)
      if (isFresh(order)) return
      tidyParked(db)
      take(db, current, book.begin(db))
    },
    resume(db, current, orderId) {
      if (current.order.id === orderId) return
      const order = book.get(db, orderId)
      if (order.parkedAtMs === null) {
        throw new AppError('ORDER_NOT_FOUND', `order ${orderId} is not parked`)
      }
      assertMayLeave(current.order)
      updateOrder(db, { ...order, parkedAtMs: null })
      take(db, current, order)
    },
    forFirstLine(db, current) {
      const { order } = current
      if (order.paymentNumber === null) return book.asOfNow(db, order)
      // Its QR was for an earlier sale. Late money for that must not pay the new lines.
      const next = book.begin(db, order.note)
      take(db, current, next)
      return next
    },
  }
}

/** Whether a parked order is still listed: waiting, or ended recently. */
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
