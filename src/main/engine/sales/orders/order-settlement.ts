import type { Payment } from '../../../../shared/payments/payment.ts'
import { orderTotals } from '../../../../shared/sales/order.ts'
import type { StoredOrder } from './order-store.ts'

/**
 * Effect of a paid payment on its order. `pays`: closes the order. `shown`: the order stays open and shows the
 * payment; the cashier decides. `apart`: no effect; only the payment itself is paid.
 */
export type Settlement = 'pays' | 'shown' | 'apart'

/**
 * Decides about money that may come for an older QR of the order, or after the order was closed. A closed order
 * is never closed twice. An order whose lines changed after its QR was shown is not closed by money for the old
 * lines, because the amounts may differ.
 */
export function settlementOf(
  order: Pick<StoredOrder, 'status' | 'lines'>,
  payment: Pick<Payment, 'amount'>,
): Settlement {
  if (order.status !== 'open' && order.status !== 'paying') return 'apart'
  if (payment.amount === orderTotals(order).total) return 'pays'
  return order.status === 'open' ? 'shown' : 'apart'
}
