import type { EpochMs } from '../../../shared/base/time.ts'
import type { Till } from '../../../shared/sales/till.ts'

/** What stands in the right third of the sale screen. */
export type TillPhase = 'ordering' | 'waiting' | 'expired' | 'paid'

/** Decides by the engine's clock; a QR whose time is over counts as expired before the engine has said so. */
export function tillPhase(
  { order, payment }: Pick<Till, 'order' | 'payment'>,
  now: EpochMs,
): TillPhase {
  if (order.status === 'paid') return 'paid'
  if (order.status !== 'paying' || !payment) return 'ordering'
  if (payment.status === 'paid') return 'paid'
  if (payment.status === 'cancelled') return 'ordering'
  return payment.status === 'expired' || now >= payment.expiresAtMs ? 'expired' : 'waiting'
}
