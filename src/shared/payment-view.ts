import type { Payment } from './payment.ts'
import type { EpochMs } from './time.ts'

export interface PaymentRow extends Payment {
  merchantName: string
  /** The counter's order number of the day, or null for a site's payment. */
  orderDayNumber: number | null
}

/** What the phone said, exactly as it was stored. */
export interface Evidence {
  notificationNumber: number
  app: string | null
  title: string
  text: string
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

/** What became of one notification. Exactly one of these, always. */
export type Disposition =
  | 'matched'
  | 'late'
  | 'duplicate'
  | 'unmatched'
  | 'unread'
  | 'rejected'
  | 'test'
  | 'attached'
  | 'dismissed'

export interface InboxEntry {
  number: number
  app: string | null
  title: string
  text: string
  amount: number | null
  payerName: string | null
  disposition: Disposition
  reason: string
  receivedAtMs: EpochMs
  sourceName: string
  /** The payment this money was most likely meant for. */
  suggestion: Payment | null
}
