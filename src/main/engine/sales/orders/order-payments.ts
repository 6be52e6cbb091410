import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import { orderTotals } from '../../../../shared/sales/order.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { NewPayment } from '../../money/payments/new-payment.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { type StoredOrder, updateOrder } from './order-store.ts'

/** What the ids of the counter's payments begin with. */
export const TILL_PAYMENT_PREFIX = 'LNS'

/** How the payment of an order is made. */
export type OrderPaymentRequest = Pick<
  NewPayment,
  'dialect' | 'policy' | 'lifetimeSeconds' | 'customerName' | 'details'
> & {
  /** What its id begins with. */
  idPrefix: string
}

/** The QRIS payments of orders, of the till and of the online shop. Always in a transaction. */
export interface OrderPayments {
  /** The newest payment of an order. */
  paymentOf(db: ReadableDb, order: Pick<StoredOrder, 'paymentNumber'>): Payment | null
  newPaymentId(prefix: string): string
  /** Makes a payment of the order's total and lets the order wait for it. Throws SHOP_NOT_SET_UP and what payments throw. */
  requestIn(db: WritableDb, order: StoredOrder, request: OrderPaymentRequest): Payment
  /** Cancels a payment that is still running. */
  stopIn(db: WritableDb, payment: Payment | null): void
  confirmByHandIn(db: WritableDb, payment: Payment, reason: string): void
}

interface OrderPaymentsRooms {
  merchants: Pick<Merchants, 'shopMerchant'>
  payments: Pick<Payments, 'createIn' | 'cancelIn' | 'confirmByHandIn' | 'findByNumber'>
}

export function createOrderPayments(
  { clock, random }: Platform,
  { merchants, payments }: OrderPaymentsRooms,
): OrderPayments {
  const newPaymentId = (prefix: string) =>
    `${prefix}-${Math.floor(clock.now() / 1_000)}-${random.text(25)}`

  function paymentOf(
    db: ReadableDb,
    { paymentNumber }: Pick<StoredOrder, 'paymentNumber'>,
  ): Payment | null {
    return paymentNumber === null ? null : (payments.findByNumber(db, paymentNumber) ?? null)
  }

  function stopIn(db: WritableDb, payment: Payment | null): void {
    if (payment?.status === 'pending') payments.cancelIn(db, payment)
  }

  return {
    paymentOf,
    newPaymentId,
    requestIn(db, order, { idPrefix, ...request }) {
      const merchantId = merchants.shopMerchant()?.id
      if (merchantId === undefined) {
        throw new AppError('SHOP_NOT_SET_UP', 'the shop has no QRIS yet')
      }
      const payment = payments.createIn(db, {
        ...request,
        merchantId,
        id: newPaymentId(idPrefix),
        amount: orderTotals(order).total,
        merchantOrderId: order.id,
      })
      updateOrder(db, { ...order, status: 'paying', paymentNumber: payment.number })
      return payment
    },
    stopIn,
    confirmByHandIn: (db, payment, reason) => void payments.confirmByHandIn(db, payment, reason),
  }
}
