import type { EpochMs } from '../base/time.ts'
import type { Proposal } from '../inbox/wallet-app.ts'
import type { Payment } from '../payments/payment.ts'
import type { PhonesStatus } from '../phones/phones-status.ts'
import type { Order, ParkedOrder } from './order.ts'

/** Everything the sale screen shows, in one answer. */
export interface Till {
  order: Order
  /** The payment of the order in hand; kept after it ended so that the screen can say how. */
  payment: Payment | null
  /** Recognised money for exactly this payment, from an app that is not automatic: somebody has to look. */
  proposal: Proposal | null
  parked: ParkedOrder[]
  phone: PhonesStatus
  /** The same word on both screens all day, so that a picture of another day's screen proves nothing. */
  wordOfTheDay: string
  canUndo: boolean
  unmatchedCount: number
  nowMs: EpochMs
}
