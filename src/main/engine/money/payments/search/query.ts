import type { EpochMs } from '../../../../../shared/base/time.ts'
import type { Payment, PaymentStatus } from '../../../../../shared/payments/payment.ts'
import { workerJob } from '../../../platform/workers/worker-job.ts'

/** Scope of a search; without a merchant, all payments. Tests and live payments are never mixed. */
export interface PaymentScope {
  site?: { merchantId: string; dialect: string }
  isTest: boolean
}

/** Filter; omitted fields match everything. */
export interface PaymentFilter {
  status?: PaymentStatus
  /** The payment method, `details.method`. */
  method?: string
  /** Created at this moment or later. */
  fromMs?: EpochMs
  /** Created before this moment. */
  beforeMs?: EpochMs
  /** Contained in the id, order id, description, or the customer's name, email or phone. */
  text?: string
}

export interface PageRequest {
  offset: number
  limit: number
}

export interface PaymentPage {
  /** Newest first. */
  payments: Payment[]
  /** Of all pages. */
  total: number
}

/** Payments of one status and payment method; `method` is empty for those without one. */
export interface PaymentTally {
  status: PaymentStatus
  method: string
  payments: number
  totalRupiah: number
}

/** What is asked of the payments of a database. */
export type SearchQuery =
  | { kind: 'page'; scope: PaymentScope; filter: PaymentFilter; page: PageRequest }
  | { kind: 'tally'; scope: PaymentScope; filter: Pick<PaymentFilter, 'fromMs' | 'beforeMs'> }

export interface SearchAnswers {
  page: PaymentPage
  tally: PaymentTally[]
}

/** Answers a query in a thread, from its own read-only connection to `file`. */
export const SEARCH_PAYMENTS = workerJob<
  { file: string; query: SearchQuery },
  SearchAnswers[keyof SearchAnswers]
>({ name: 'payments.search', idleMs: 300_000, heapMb: 512 })
