import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import type { Clock } from '../../../../shared/base/time.ts'
import { isPayable, TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { OrderLifecycle } from '../orders/order-lifecycle.ts'
import { type OrderPayments, TILL_PAYMENT_PREFIX } from '../orders/order-payments.ts'
import { settlementOf } from '../orders/order-settlement.ts'
import { updateOrder } from '../orders/order-store.ts'
import { assertHasLines, assertNotClosed, type CurrentOrder } from './current-order.ts'
import type { TillSettlement } from './till-settlement.ts'
import { rememberEndedOrder } from './till-store.ts'

/** Payment of the current order. Each throws ORDER_NOT_OPEN when it is closed already. */
export interface PayCommands {
  /** Shows a QR; the running one when there is one. Throws ORDER_EMPTY, SHOP_NOT_SET_UP and what payments throw. */
  payWithQris(db: WritableDb, current: CurrentOrder): void
  /** Closes the order and cancels a running QR. Throws ORDER_EMPTY and CASH_TOO_LITTLE. */
  payWithCash(db: WritableDb, current: CurrentOrder, received: Rupiah): void
  /** Cancels the QR; the order is open again. Does nothing when it is open. */
  cancelPayment(db: WritableDb, current: CurrentOrder): void
  /** Throws PAYMENT_NOT_PENDING when no QR was shown for the order's current lines. */
  confirmByHand(db: WritableDb, current: CurrentOrder, reason: string): void
}

export interface PayCommandsParts {
  orders: Pick<OrderLifecycle, 'markPaidInCash'>
  orderPayments: OrderPayments
  settlement: Pick<TillSettlement, 'closeByQris'>
  clock: Clock
}

/** Lifetime of a payment at the counter, in seconds. */
const LIFETIME_SECONDS = 600

export function createPayCommands({
  orders,
  orderPayments,
  settlement,
  clock,
}: PayCommandsParts): PayCommands {
  return {
    payWithQris(db, { order, payment }) {
      assertNotClosed(order)
      assertHasLines(order)
      if (order.status === 'paying' && payment && isPayable(payment, clock.now())) return
      // Its money came after the QR was cancelled, and the lines cost that amount again: no second QR.
      if (payment?.status === 'paid' && settlementOf(order, payment) === 'pays') {
        settlement.closeByQris(db, order, payment)
        return
      }
      orderPayments.stopIn(db, payment)
      orderPayments.requestIn(db, order, {
        dialect: TILL_DIALECT,
        idPrefix: TILL_PAYMENT_PREFIX,
        policy: 'exact-then-discount',
        lifetimeSeconds: LIFETIME_SECONDS,
        customerName: null,
      })
    },
    payWithCash(db, { order, payment }, received) {
      assertNotClosed(order)
      assertHasLines(order)
      orderPayments.stopIn(db, payment)
      orders.markPaidInCash(db, order, received)
      rememberEndedOrder(db, order.id, clock.now())
    },
    cancelPayment(db, { order, payment }) {
      assertNotClosed(order)
      if (order.status === 'open') return
      orderPayments.stopIn(db, payment)
      updateOrder(db, { ...order, status: 'open' })
    },
    confirmByHand(db, { order, payment }, reason) {
      assertNotClosed(order)
      if (order.status !== 'paying' || !payment) {
        throw new AppError('PAYMENT_NOT_PENDING', `order ${order.id} has no QR out`)
      }
      orderPayments.confirmByHandIn(db, payment, reason)
    },
  }
}
