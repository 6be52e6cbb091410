import type { ParkedOrder } from '../../../shared/sales/order.ts'
import type { Till } from '../../../shared/sales/till.ts'

/** Parked orders whose wait has ended since `before`: paid, or gone from the strip and not in hand again. */
export function endedSince(before: readonly ParkedOrder[], till: Till): ParkedOrder[] {
  return before.filter(({ order, payment }) => {
    if (payment.status !== 'pending' || order.id === till.order.id) return false
    const now = till.parked.find((each) => each.order.id === order.id)
    return now?.payment.status !== 'pending'
  })
}
