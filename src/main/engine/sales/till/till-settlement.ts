import { type Payment, TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { LoggedEvent } from '../../platform/events/event.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { OrderClosing } from '../orders/order-closing.ts'
import type { OrderLifecycle } from '../orders/order-lifecycle.ts'
import { settlementOf } from '../orders/order-settlement.ts'
import { type StoredOrder, updateOrder } from '../orders/order-store.ts'
import { findTill, forgetEndedOrder, rememberEndedOrder } from './till-store.ts'

/** Effects of settled and reversed payments on the orders of the till. */
export interface TillSettlement {
  /** Closes the order by a paid payment, and records it as the last paid one. */
  closeByQris(db: WritableDb, order: StoredOrder, payment: Payment): void
  /** Closes and reopens orders with their payments. Call in the transaction of the event. */
  onEvent(db: WritableDb, event: LoggedEvent): void
}

interface TillSettlementRooms {
  orders: Pick<OrderLifecycle, 'reopen'>
  orderClosing: OrderClosing
}

export function createTillSettlement(
  { clock, broadcastToScreens }: Platform,
  { orders, orderClosing }: TillSettlementRooms,
): TillSettlement {
  function closeByQris(db: WritableDb, order: StoredOrder, payment: Payment): void {
    orderClosing.closeIn(db, order, payment)
    rememberEndedOrder(db, order.id, clock.now())
  }

  function onPaymentSettled(db: WritableDb, payment: Payment): void {
    const order = orderClosing.orderOf(db, payment)
    if (!order) return
    const settlement = settlementOf(order, payment)
    if (settlement === 'shown') updateOrder(db, { ...order, paymentNumber: payment.number })
    if (settlement === 'pays') closeByQris(db, order, payment)
  }

  function onPaymentReversed(db: WritableDb, payment: Payment): void {
    const order = orderClosing.orderOf(db, payment)
    if (!order) return
    forgetEndedOrder(db, order.id)
    if (order.status !== 'paid' || order.tender !== 'qris') return
    if (order.paymentNumber !== payment.number) return
    const isCurrent = findTill(db)?.orderId === order.id
    // A cancelled QR had left its order open and current; when parked, it waits like other unpaid ones.
    const status = isCurrent && payment.status === 'cancelled' ? 'open' : 'paying'
    orders.reopen(db, order, { isCurrent, status })
  }

  return {
    closeByQris,
    onEvent(db, { kind, payment }) {
      if (payment?.dialect !== TILL_DIALECT) return
      afterCommit(db, () => broadcastToScreens('till.changed'))
      if (kind === 'payment.paid') onPaymentSettled(db, payment)
      if (kind === 'payment.undone') onPaymentReversed(db, payment)
    },
  }
}
