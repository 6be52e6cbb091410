import { AppError } from '../../../../shared/base/errors.ts'
import { TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { Merchants } from '../../money/merchants/merchants.ts'
import type { SalesFromUnmatchedPayments } from '../../money/notifications/inbox/inbox-acts.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { Platform } from '../../platform/platform.ts'
import { addAmountLine, assertWithinLimits } from './order-changes.ts'
import type { OrderLifecycle } from './order-lifecycle.ts'
import { type OrderPayments, TILL_PAYMENT_PREFIX } from './order-payments.ts'
import { updateOrder } from './order-store.ts'

interface SalesRooms {
  orders: Pick<OrderLifecycle, 'begin' | 'get' | 'voidSale'>
  orderPayments: Pick<OrderPayments, 'newPaymentId'>
  payments: Pick<Payments, 'createFromUnmatchedPaymentIn'>
  merchants: Pick<Merchants, 'shopMerchant'>
}

/** Sales that are made of money which came without one. The till closes them like every other sale. */
export function createSalesFromUnmatchedPayments(
  { random }: Platform,
  { orders, orderPayments, payments, merchants }: SalesRooms,
): SalesFromUnmatchedPayments {
  return {
    /**
     * An order of one line that waits for its money, and the payment for it. Throws SHOP_NOT_SET_UP and
     * ORDER_TOTAL_TOO_LARGE.
     */
    begin(db, { name, amount, accountId }) {
      const counter = merchants.shopMerchant()
      const receivedOn = accountId ?? counter?.accountId
      if (!counter || !receivedOn) throw new AppError('SHOP_NOT_SET_UP', 'the shop has no QRIS yet')
      const newLineId = `line_${random.text(12)}`
      const lines = addAmountLine([], { amount, name, newLineId })
      assertWithinLimits(lines)
      const order = orders.begin(db)
      const payment = payments.createFromUnmatchedPaymentIn(db, {
        id: orderPayments.newPaymentId(TILL_PAYMENT_PREFIX),
        merchantId: counter.id,
        accountId: receivedOn,
        dialect: TILL_DIALECT,
        orderId: order.id,
        amount,
      })
      updateOrder(db, { ...order, lines, status: 'paying', paymentNumber: payment.number })
      return { orderId: order.id, payment }
    },
    /** Voids the sale: kept in the records, no longer counted. */
    void(db, orderId) {
      orders.voidSale(db, orders.get(db, orderId))
    },
  }
}
