import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import type { OrderPayments } from '../orders/order-payments.ts'
import { findOrder, type StoredOrder } from '../orders/order-store.ts'
import { findTill, type TillRow } from './till-store.ts'

/** The current order and its newest payment. */
export interface CurrentOrder {
  till: TillRow
  order: StoredOrder
  payment: Payment | null
}

/** There is always a current order, possibly empty: `createTill` ensures it. */
export function currentOrderOf(
  db: ReadableDb,
  orderPayments: Pick<OrderPayments, 'paymentOf'>,
): CurrentOrder {
  const till = findTill(db)
  const order = till && findOrder(db, till.orderId)
  if (!order) throw new Error('the till holds no order')
  return { till, order, payment: orderPayments.paymentOf(db, order) }
}

/** Throws ORDER_NOT_OPEN: lines and notes cannot change while a QR is open, nor afterwards. */
export function assertOpen(order: StoredOrder): void {
  if (order.status !== 'open') throw notOpen(order)
}

/** Throws ORDER_NOT_OPEN when the order is closed; a running QR is allowed. */
export function assertNotClosed(order: StoredOrder): void {
  if (order.status !== 'open' && order.status !== 'paying') throw notOpen(order)
}

/** Throws ORDER_EMPTY. */
export function assertHasLines(order: StoredOrder): void {
  if (order.lines.length === 0) throw new AppError('ORDER_EMPTY', `order ${order.id} has no lines`)
}

function notOpen(order: StoredOrder): AppError {
  return new AppError('ORDER_NOT_OPEN', `order ${order.id} is ${order.status}`)
}
