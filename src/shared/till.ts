import type { Order, ParkedOrder } from './order.ts'
import type { Payment } from './payment.ts'
import type { ShopLight } from './shop-light.ts'
import type { EpochMs } from './time.ts'

/** Everything the sale screen shows, in one answer. */
export interface Till {
  order: Order
  /** The payment of the order in hand; kept after it ended so that the screen can say how. */
  payment: Payment | null
  parked: ParkedOrder[]
  phone: ShopLight
  /** The same word on both screens all day, so that a picture of another day's screen proves nothing. */
  wordOfTheDay: string
  canUndo: boolean
  unmatchedCount: number
  nowMs: EpochMs
}
