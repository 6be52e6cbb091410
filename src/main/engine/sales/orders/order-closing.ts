import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import type { OrderLifecycle } from './order-lifecycle.ts'
import { findOrder, type StoredOrder } from './order-store.ts'

/** The effect of a paid payment on its order, at the till and in the online shop. Always in a transaction. */
export interface OrderClosing {
  /** The order that a payment was made for. */
  orderOf(db: ReadableDb, payment: Payment): StoredOrder | undefined
  /** Closes the order by a paid payment; another one that is still running is cancelled. */
  closeIn(db: WritableDb, order: StoredOrder, payment: Payment): void
}

interface OrderClosingRooms {
  payments: Pick<Payments, 'cancelIn' | 'findByNumber'>
  orders: Pick<OrderLifecycle, 'markPaidByQris'>
}

export function createOrderClosing({ payments, orders }: OrderClosingRooms): OrderClosing {
  function cancelOther(db: WritableDb, { paymentNumber }: StoredOrder, payment: Payment): void {
    if (paymentNumber === null || paymentNumber === payment.number) return
    const newest = payments.findByNumber(db, paymentNumber)
    if (newest?.status === 'pending') payments.cancelIn(db, newest)
  }

  return {
    orderOf: (db, { merchantOrderId }) =>
      merchantOrderId === null ? undefined : findOrder(db, merchantOrderId),
    closeIn(db, order, payment) {
      cancelOther(db, order, payment)
      orders.markPaidByQris(db, order, payment)
    },
  }
}
