import type { EpochMs } from '../base/time.ts'
import { type Payment, TILL_DIALECT } from '../payments/payment.ts'
import type { PaymentRow } from '../payments/payment-view.ts'

/** Outcome of one notification. Each notification has exactly one. */
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

/** Why money or a text is in the inbox. Screens have a sentence for each reason. */
export const INBOX_REASONS = [
  'no-payment-with-this-total',
  'already-paid',
  'older-than-the-payment',
  'till-clock-changed',
  'time-unreadable',
  'time-impossible',
  'may-have-waited',
  'id-seen-before',
  'told-before',
  'account-unknown',
  'other-account',
  'ambiguous',
  'settlement-paused',
  'wording-not-proven',
  'app-not-named',
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

/** Money that matched a payment but is kept for one of these: the cashier is asked whether it is for that one. */
export const ASKING_REASONS = [
  'wording-not-proven',
  'account-unknown',
  'app-not-named',
  'time-unreadable',
  'time-impossible',
  'may-have-waited',
  'id-seen-before',
  'till-clock-changed',
  'older-than-the-payment',
] as const satisfies readonly InboxReason[]

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
  /** The payments this money was most likely meant for, most likely first. */
  suggestions: InboxSuggestion[]
  /** Recognised on the shop's own phone for exactly the first suggestion: the cashier may confirm it. */
  isConfirmable: boolean
  /** The owner may let such notifications settle by themselves; false for chats and text messages. */
  mayBecomeAutomatic: boolean
  /** It may become a sale of the counter: the shop's own phone showed it. */
  isSellable: boolean
}

/** Why a payment is suggested for money, strongest reason first. */
export const SUGGESTION_KINDS = ['held-back', 'ended-total', 'base-amount', 'same-name'] as const
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number]

/**
 * How the amount compares with an unpaid payment. `over` and `under` need explicit confirmation;
 * `under-refused`: a payment outside the counter is never reported as paid when less came.
 */
export type MoneyFit = 'exact' | 'over' | 'under' | 'under-refused'

export function moneyFit(payment: Pick<Payment, 'total' | 'dialect'>, amount: number): MoneyFit {
  if (amount === payment.total) return 'exact'
  if (amount > payment.total) return 'over'
  return payment.dialect === TILL_DIALECT ? 'under' : 'under-refused'
}

export interface InboxSuggestion {
  kind: SuggestionKind
  payment: PaymentRow
  fit: MoneyFit
}

/** A payment that money may be assigned to, found by searching. */
export type InboxCandidate = Omit<InboxSuggestion, 'kind'>

/** What a person did with an entry. `confirmed`: accepted the payment the money was proposed for. */
export const INBOX_ACTS = ['attached', 'confirmed', 'sold', 'returned', 'dismissed'] as const
export type InboxActKind = (typeof INBOX_ACTS)[number]

/** How money was returned to the customer. */
export type ReturnMethod = 'cash' | 'transfer'

/**
 * Why an act cannot be undone. `day-over`: its day is closed. `told-outside`: a site, or a customer of the
 * online shop, was already notified of the payment. `not-remembered`: done before acts were recorded.
 */
export type UndoRefusal = 'day-over' | 'told-outside' | 'undone' | 'not-remembered'

export interface InboxAct {
  number: number
  kind: InboxActKind
  atMs: EpochMs
  undoneAtMs: EpochMs | null
  returnedBy: ReturnMethod | null
  note: string
  notification: NotificationLogRow
  payment: PaymentRow | null
  /** Until when it may be undone; null when it may not. */
  undoUntilMs: EpochMs | null
  refusal: UndoRefusal | null
}

/** One notification in the notification log. */
export interface NotificationLogRow {
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
}

/** All stored data of one notification. */
export interface NotificationLogView extends NotificationLogRow {
  bigText: string
  /** The whole message as it came, when it was not read and says more than the text; else ''. */
  body: string
  /** By the phone's clock. */
  postedAtMs: EpochMs | null
  /** What the phone said about the time when it could not be read. */
  unreadTime: string | null
  sourceKind: 'device' | 'merchant' | 'callback'
  peerAddress: string
  notifId: string | null
  /** The format that parsed it, with its version when it was taught. */
  formatId: string | null
  payment: PaymentRow | null
  /** The notification that this one is a duplicate of. */
  duplicateOf: number | null
  /** Duplicates of this notification, newest first. */
  duplicates: { number: number; receivedAtMs: EpochMs }[]
  acts: Pick<InboxAct, 'number' | 'kind' | 'atMs' | 'undoneAtMs' | 'returnedBy' | 'note'>[]
}

/** Filter of the notification log; a field that is left out does not filter. */
export interface NotificationLogFilter {
  disposition?: Disposition
  /** Android package. */
  app?: string
  /** Business day `YYYY-MM-DD` of the shop. */
  day?: string
  amount?: number
  /** Device or site. */
  sourceId?: string
  /** Part of title, text or payer. */
  text?: string
}

export interface NotificationLogPage {
  rows: NotificationLogRow[]
  /** Pass as `before` for the next page; null at the end. A page may be short and still not be the last. */
  nextBefore: number | null
}

/** Values to choose from in the filter. */
export interface NotificationLogFilterChoices {
  apps: string[]
  sources: { id: string; name: string }[]
}
