import type { Payment } from '../../../shared/payment.ts'
import type { InboxEntry } from '../../../shared/payment-view.ts'

/**
 * The unpaid payments that this money may be given to, the engine's suggestion first. Only equal
 * amounts: the engine takes no others.
 */
export function candidatesFor(entry: InboxEntry, payments: readonly Payment[]): Payment[] {
  const { amount, suggestion } = entry
  const others = payments.filter(({ id }) => id !== suggestion?.id)
  return [...(suggestion ? [suggestion] : []), ...others].filter(
    ({ status, total }) => status !== 'paid' && total === amount,
  )
}
