import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import type { RandomSource } from '../../../../shared/base/random.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { addAmountLine, assertWithinLimits } from './order-changes.ts'
import type { OrderLifecycle } from './order-lifecycle.ts'
import { TILL_DIALECT } from './order-payments.ts'
import { updateOrder } from './order-store.ts'

/** Sales created from unmatched money. The till is notified of their settlement like of any other. */
export interface SalesFromUnmatchedPaymentsParts {
  orders: Pick<OrderLifecycle, 'begin' | 'get' | 'voidSale'>
  payments: Pick<Payments, 'createFromUnmatchedPaymentIn'>
  random: RandomSource
  nowMs: () => EpochMs
  newPaymentId: (nowMs: EpochMs) => string
  /** undefined before set-up. */
  shopMerchant: () => { id: string; accountId: string | null } | undefined
}

export function createSalesFromUnmatchedPayments(parts: SalesFromUnmatchedPaymentsParts) {
  const { orders, payments, random } = parts
  return {
    /**
     * An order of one line that waits for its money, and the payment for it. Throws SHOP_NOT_SET_UP and
     * ORDER_TOTAL_TOO_LARGE.
     */
    begin(
      db: WritableDb,
      { name, amount, accountId }: { name: string; amount: Rupiah; accountId: string | null },
    ): { orderId: string; payment: Payment } {
      const counter = parts.shopMerchant()
      const receivedOn = accountId ?? counter?.accountId
      if (!counter || !receivedOn) throw new AppError('SHOP_NOT_SET_UP', 'the shop has no QRIS yet')
      const newLineId = `line_${random.text(12)}`
      const lines = addAmountLine([], { amount, name, newLineId })
      assertWithinLimits(lines)
      const order = orders.begin(db)
      const payment = payments.createFromUnmatchedPaymentIn(db, {
        id: parts.newPaymentId(parts.nowMs()),
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
    void(db: WritableDb, orderId: string): void {
      orders.voidSale(db, orders.get(db, orderId))
    },
  }
}
