import type { EpochMs } from '../base/time.ts'
import type { DeliveryRow } from '../payments/payment-view.ts'

/** A webhook in the delivery log, with its payment. */
export interface DeliveryLogRow extends DeliveryRow {
  /** Sequence in the order of all events; the list is sorted by it. */
  eventSequence: number
  merchantId: string
  merchantName: string
  paymentId: string
  dialect: string
  isTest: boolean
  createdAtMs: EpochMs
}

/** One attempt as sent and received, without secrets. */
export interface DeliveryAttemptView {
  /** 1 is the first. */
  number: number
  atMs: EpochMs
  durationMs: number
  /** The address; null for attempts of an older Lunas. */
  url: string | null
  requestHeaders: Record<string, string> | null
  statusCode: number | null
  /** A short code when there was no answer. */
  error: string | null
  /** The first KiB of the answer. */
  answerHead: string | null
  /** Where a redirect leads, at most 500 characters; Lunas does not follow it. */
  redirectUrl: string | null
}

export interface DeliveryLogView extends DeliveryLogRow {
  /** The bytes that every attempt sends. */
  body: string
  attemptList: DeliveryAttemptView[]
}

/** An address without a success for a while. */
export interface FailingEndpoint {
  merchantId: string
  merchantName: string
  /** The webhook address. */
  endpoint: string
  failingSinceMs: EpochMs
  /** Since when deliveries there are paused; null while it is still tried. */
  pausedAtMs: EpochMs | null
}

/** The site's answer to a test webhook. */
export interface TestWebhookResult {
  url: string
  delivered: boolean
  statusCode: number | null
  error: string | null
  /** Where a redirect leads; Lunas does not follow it. */
  redirectUrl: string | null
  durationMs: number
}
