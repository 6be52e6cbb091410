import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { DisplaySituation } from '../../../../shared/sales/display.ts'
import type { Order, ParkedOrder } from '../../../../shared/sales/order.ts'
import type { Till } from '../../../../shared/sales/till.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import type { OrderLifecycle } from '../orders/order-lifecycle.ts'
import type { OrderPayments } from '../orders/order-payments.ts'
import { findOrder, listParkedOrders, type StoredOrder } from '../orders/order-store.ts'
import { type CurrentOrder, currentOrderOf } from './current-order.ts'
import { isShownParked } from './park-and-resume.ts'
import type { TillRow } from './till-store.ts'

/**
 * The till's own part of the sale screen; phone status, anti-screenshot word and inbox count are added
 * elsewhere.
 */
export type TillCore = Pick<Till, 'order' | 'payment' | 'parked' | 'canUndo'>

export interface TillViewParts {
  orderPayments: Pick<OrderPayments, 'paymentOf'>
  orders: Pick<OrderLifecycle, 'asOfNow'>
}

export function tillCore(db: ReadableDb, parts: TillViewParts, now: EpochMs): TillCore {
  const current = currentOrderOf(db, parts.orderPayments)
  return {
    order: shownOrder(db, parts, current),
    payment: current.payment,
    parked: listParked(db, parts, now),
    canUndo: current.order.status === 'open' && current.till.undo !== null,
  }
}

export function displaySituation(db: ReadableDb, parts: TillViewParts): DisplaySituation {
  const current = currentOrderOf(db, parts.orderPayments)
  return {
    order: shownOrder(db, parts, current),
    payment: current.payment,
    ended: endedLast(db, parts, current.till),
  }
}

function endedLast(
  db: ReadableDb,
  { orderPayments }: TillViewParts,
  { endedOrderId, endedAtMs }: TillRow,
): DisplaySituation['ended'] {
  const order = endedOrderId === null ? undefined : findOrder(db, endedOrderId)
  if (!order || endedAtMs === null) return null
  const payment = orderPayments.paymentOf(db, order)
  return {
    order: toOrder(order, payment),
    payment: order.tender === 'qris' ? payment : null,
    endedAtMs,
  }
}

/** An order that is still empty after midnight shows a number of the new day. */
function shownOrder(
  db: ReadableDb,
  { orders: book }: TillViewParts,
  { order, payment }: CurrentOrder,
): Order {
  const isEmpty = order.lines.length === 0 && order.paymentNumber === null
  return toOrder(isEmpty ? book.asOfNow(db, order) : order, payment)
}

function listParked(db: ReadableDb, { orderPayments }: TillViewParts, now: EpochMs): ParkedOrder[] {
  return listParkedOrders(db).flatMap((order) => {
    const payment = orderPayments.paymentOf(db, order)
    if (!payment || !isShownParked(order, payment, now)) return []
    return [{ order: toOrder(order, payment), payment }]
  })
}

function toOrder(stored: StoredOrder, payment: Payment | null): Order {
  const { day: _day, paymentNumber: _number, parkedAtMs: _parkedAtMs, ...order } = stored
  return { ...order, paymentId: payment?.id ?? null }
}
