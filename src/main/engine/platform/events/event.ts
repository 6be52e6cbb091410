import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'

export type EventKind =
  | 'payment.created'
  | 'payment.paid'
  | 'payment.expired'
  | 'payment.cancelled'
  | 'payment.undone'
  | 'order.paid'
  | 'order.cancelled'
  | 'order.reopened'
  | 'order.voided'
  | 'merchant.created'
  | 'merchant.suspended'
  | 'merchant.resumed'
  | 'merchant.webhook-changed'
  | 'merchant.callback-hosts-changed'
  | 'merchant.key-created'
  | 'merchant.key-revoked'
  | 'merchant.secret-changed'
  | 'webhook.paused'
  | 'webhook.resumed'
  | 'merchant.method-changed'
  | 'code.closed'
  | 'device.paired'
  | 'device.revoked'
  | 'device.wallet-changed'
  | 'tls-key.announced'
  | 'tls-key.changed'
  | 'soundbox.paired'
  | 'soundbox.revoked'
  | 'money.attached'
  | 'money.dismissed'
  | 'money.confirmed'
  | 'money.sold'
  | 'money.returned'
  | 'money.undone'
  | 'text.marked'
  | 'app.automatic'
  | 'app.off'
  | 'rule.saved'
  | 'rule.on'
  | 'rule.off'
  | 'ledger.accepted'

export interface NewEvent {
  kind: EventKind
  /** Default: now. */
  atMs?: EpochMs
  /** Default: null. */
  merchantId?: string | null
  /** The payment of the event, in its state after the change; none when left out. */
  payment?: Payment | null
  /** Flat details, stored as JSON. Never a secret. */
  facts: Record<string, string | number | boolean | null>
}

export interface LoggedEvent extends Required<NewEvent> {
  sequence: number
}

export interface StoredEvent {
  sequence: number
  kind: EventKind
  atMs: EpochMs
  merchantId: string | null
  paymentNumber: number | null
  facts: string
  hash: string
}
