import type { EpochMs } from '../base/time.ts'
import type { InboxSuggestion } from '../inbox/notification.ts'
import type { Payment } from './payment.ts'

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
  /** What came; another sum than the total only where the owner said so. */
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

/** What became of one notification. Exactly one of these, always. */
export const DISPOSITIONS = [
  'matched',
  'late',
  'duplicate',
  'unmatched',
  'unread',
  'rejected',
  'test',
  'attached',
  'sold',
  'returned',
  'dismissed',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** Why money or a text is in the inbox. Screens have a sentence for each. */
export const INBOX_REASONS = [
  'no-payment-with-this-total',
  'already-paid',
  'older-than-the-payment',
  'told-before',
  'ambiguous',
  'settlement-paused',
  'wording-not-proven',
  'body-doubtful',
  'unknown-app',
  'unknown-sentence',
  'amount-not-exact',
  'several-payments',
  'several-amounts',
  'hidden-by-phone',
  'too-long',
] as const
export type InboxReason = (typeof INBOX_REASONS)[number]

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
  /** The payments this money was most likely meant for, the surest first. */
  suggestions: InboxSuggestion[]
  /** Recognised on the shop's own phone for exactly the first suggestion: the cashier may confirm it. */
  isConfirmable: boolean
}
