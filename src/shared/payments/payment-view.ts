import type { EpochMs } from '../base/time.ts'
import type { Payment } from './payment.ts'

export interface PaymentRow extends Payment {
  merchantName: string
  /** The counter's order number of the day, or null for a site's payment. */
  orderDayNumber: number | null
}

/** The phone's text, exactly as it was stored. */
export interface Evidence {
  notificationNumber: number
  app: string | null
  title: string
  text: string
  /** Amount received; differs from the total only where the owner accepted the difference. */
  amount: number | null
  receivedAtMs: EpochMs
  postedAtMs: EpochMs | null
  sourceName: string
  peerAddress: string
}

export interface PaymentEvent {
  sequence: number
  kind: string
  atMs: EpochMs
}

export interface PaymentView extends PaymentRow {
  evidenceText: Evidence | null
  byHandReason: string | null
  events: PaymentEvent[]
  deliveries: DeliveryRow[]
}

export interface DeliveryRow {
  id: string
  url: string
  status: 'pending' | 'delivered' | 'failed'
  attempts: number
  lastStatusCode: number | null
  lastError: string | null
  nextAttemptAtMs: EpochMs | null
}
