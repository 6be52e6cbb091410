import type { EpochMs } from '../base/time.ts'
import type { DeliveryRow } from '../payments/payment-view.ts'

/** A webhook on the desk, with the payment it tells of. */
export interface DeliveryLogRow extends DeliveryRow {
  /** Place in the order of all events; the list is read by it. */
  eventSequence: number
  merchantId: string
  merchantName: string
  paymentId: string
  dialect: string
  isTest: boolean
  createdAtMs: EpochMs
}

/** One attempt, word for word, without secrets. */
export interface DeliveryAttemptView {
  /** 1 is the first. */
  number: number
  atMs: EpochMs
  durationMs: number
  /** Where it went; null for attempts of an older Lunas. */
  url: string | null
  requestHeaders: Record<string, string> | null
  statusCode: number | null
  /** A short code when no answer came. */
  error: string | null
  /** The first KiB of the answer. */
  answerHead: string | null
}

export interface DeliveryLogView extends DeliveryLogRow {
  /** The bytes that every attempt sends. */
  body: string
  attemptList: DeliveryAttemptView[]
}

/** An address at which nothing has succeeded for a while. */
export interface FailingEndpoint {
  merchantId: string
  merchantName: string
  /** `host:port`. */
  endpoint: string
  failingSinceMs: EpochMs
  /** Since when nothing is sent there any more; null while it is still tried. */
  pausedAtMs: EpochMs | null
}

/** What a site made of a test webhook. */
export interface TestWebhookResult {
  url: string
  delivered: boolean
  statusCode: number | null
  error: string | null
  durationMs: number
}
