import type { Payment } from '../../../../shared/payments/payment.ts'
import { orderTotals } from '../../../../shared/sales/order.ts'
import type { StoredOrder } from './order-store.ts'

/**
 * What the money of a paid payment means for the order it was asked for.
 * `pays`: it closes the order. `shown`: the open order keeps it in sight of the cashier, who decides.
 * `apart`: it changes nothing here; the payment itself tells that its money came.
 */
export type Settlement = 'pays' | 'shown' | 'apart'

/**
 * Decides about money that may come for an older QR of the order, or after the order went on.
 * A closed order is never closed twice. An order whose lines changed after its QR was shown is not
 * closed by money for other lines: that would give goods away, or keep what belongs to the customer.
 */
export function settlementOf(
  order: Pick<StoredOrder, 'status' | 'lines'>,
  payment: Pick<Payment, 'amount'>,
): Settlement {
  if (order.status !== 'open' && order.status !== 'paying') return 'apart'
  if (payment.amount === orderTotals(order).total) return 'pays'
  return order.status === 'open' ? 'shown' : 'apart'
}
