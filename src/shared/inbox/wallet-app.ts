import type { EpochMs } from '../base/time.ts'

/**
 * How far an app is trusted in this shop. `never-seen`: its wordings are only known from documents.
 * `waiting`: seen on the shop's phone, the owner has not decided. `automatic`: what it says settles.
 */
export type AppState = 'never-seen' | 'waiting' | 'automatic' | 'off'

/** One wallet or bank app that may be read, and whether it settles payments by itself. */
export interface WalletApp {
  /** Android package in lower case. */
  app: string
  state: AppState
  /** At least one of its wordings was shown by a real device, here or elsewhere. */
  isDeviceSeen: boolean
  /** True once the owner has switched it, on or off. */
  isDecided: boolean
  /** The first notification of this app that was recognised on the shop's own phone. */
  firstNotification: number | null
  firstSeenAtMs: EpochMs | null
  decidedAtMs: EpochMs | null
  /** How many of its rules the owner taught. */
  taughtRules: number
}

/** Money that was recognised for exactly one open payment, and waits for a person's word. */
export interface Proposal {
  notificationNumber: number
  app: string
  title: string
  text: string
  amount: number
  payerName: string | null
  receivedAtMs: EpochMs
}
