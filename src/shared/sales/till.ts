import type { EpochMs } from '../base/time.ts'
import type { Proposal } from '../inbox/wallet-app.ts'
import type { Payment } from '../payments/payment.ts'
import type { PhonesStatus } from '../phones/phones-status.ts'
import type { Order, ParkedOrder } from './order.ts'

/** Everything the sale screen shows, in one answer. */
export interface Till {
  order: Order
  /** The payment of the current order; kept after it ended so that the screen can show the outcome. */
  payment: Payment | null
  /**
   * Money recognised for exactly this payment, from an app that is not automatic: a person has to confirm it.
   */
  proposal: Proposal | null
  parked: ParkedOrder[]
  phone: PhonesStatus
  /**
   * Anti-screenshot word: the same on both screens all day, so that a picture of another day's screen is
   * recognised.
   */
  wordOfTheDay: string
  canUndo: boolean
  unmatchedCount: number
  nowMs: EpochMs
}
