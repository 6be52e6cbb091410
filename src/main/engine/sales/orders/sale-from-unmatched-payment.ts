import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import type { Chance } from '../../../../shared/base/random.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { Payments } from '../../money/payments/payments.ts'
import type { WritableDb } from '../../platform/storage/database.ts'
import { addAmountLine, assertWithinLimits } from './order-changes.ts'
import type { OrderBook } from './order-lifecycle.ts'
import { COUNTER_DIALECT } from './order-payments.ts'
import { updateOrder } from './order-store.ts'

/** Sales that are made of money which came without one. The till hears that they are paid, as of every sale. */
export interface SalesOfMoneyParts {
  book: Pick<OrderBook, 'begin' | 'get' | 'voidSale'>
  payments: Pick<Payments, 'ofMoneyIn'>
  chance: Chance
  nowMs: () => EpochMs
  newPaymentId: (nowMs: EpochMs) => string
  /** undefined before set-up. */
  counter: () => { id: string; accountId: string | null } | undefined
}

export function createSalesOfMoney(parts: SalesOfMoneyParts) {
  const { book, payments, chance } = parts
  return {
    /** An order of one line that waits for its money, and the payment for it. Throws SHOP_NOT_SET_UP and ORDER_TOTAL_TOO_LARGE. */
    begin(
      db: WritableDb,
      { name, amount, accountId }: { name: string; amount: Rupiah; accountId: string | null },
    ): { orderId: string; payment: Payment } {
      const counter = parts.counter()
      const receivedOn = accountId ?? counter?.accountId
      if (!counter || !receivedOn) throw new AppError('SHOP_NOT_SET_UP', 'the shop has no QRIS yet')
      const newLineId = `line_${chance.text(12)}`
      const lines = addAmountLine([], { amount, name, newLineId })
      assertWithinLimits(lines)
      const order = book.begin(db)
      const payment = payments.ofMoneyIn(db, {
        id: parts.newPaymentId(parts.nowMs()),
        merchantId: counter.id,
        accountId: receivedOn,
        dialect: COUNTER_DIALECT,
        orderId: order.id,
        amount,
      })
      updateOrder(db, { ...order, lines, status: 'paying', paymentNumber: payment.number })
      return { orderId: order.id, payment }
    },
    /** The sale stays in the books and counts no more. */
    void(db: WritableDb, orderId: string): void {
      book.voidSale(db, book.get(db, orderId))
    },
  }
}
