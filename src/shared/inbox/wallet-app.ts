import type { EpochMs } from '../base/time.ts'
import type { InboxReason } from './notification.ts'

/**
 * How far an app is trusted in this shop. `never-seen`: its wordings are only known from documents. `waiting`:
 * seen on the shop's phone, not decided by the owner yet. `automatic`: its notifications settle payments.
 */
export type AppState = 'never-seen' | 'waiting' | 'automatic' | 'off'

/** One wallet or bank app that may be read, and whether it settles payments by itself. */
export interface WalletApp {
  /** Android package in lower case. */
  app: string
  state: AppState
  /** At least one of its wordings was seen on a real device, here or elsewhere. */
  isDeviceSeen: boolean
  /** True once the owner has switched it on or off. */
  isDecided: boolean
  /** The first notification of this app that was recognised on the shop's own phone. */
  firstNotification: number | null
  firstSeenAtMs: EpochMs | null
  decidedAtMs: EpochMs | null
  /** Number of its rules that the owner taught. */
  taughtRules: number
}

/** Money recognised for exactly one open payment that waits for confirmation by a person. */
export interface Proposal {
  notificationNumber: number
  app: string
  title: string
  text: string
  amount: number
  payerName: string | null
  receivedAtMs: EpochMs
  /** Why it does not settle by itself. */
  reason: InboxReason
  /** The owner may let such notifications settle by themselves; false for chats and text messages. */
  mayBecomeAutomatic: boolean
}
