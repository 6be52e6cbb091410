import type { EpochMs } from '../../../../../shared/base/time.ts'
import type { Payment, PaymentStatus } from '../../../../../shared/payments/payment.ts'
import type { ReadableDb } from '../../../platform/storage/database.ts'
import { answerSearch, type SearchAnswers, type SearchJob } from './search-jobs.ts'
import { createSearchThread } from './search-thread.ts'

/** Whose payments are looked at; without a merchant, everybody's. Tests and money never together. */
export interface PaymentScope {
  site?: { merchantId: string; dialect: string }
  isTest: boolean
}

/** Which of them; what is left out does not matter. */
export interface PaymentFilter {
  status?: PaymentStatus
  /** The way to pay, `details.method`. */
  method?: string
  /** Made at this moment or later. */
  fromMs?: EpochMs
  /** Made before this moment. */
  beforeMs?: EpochMs
  /** Stands somewhere in the id, order id, description, or the customer's name, email or phone. */
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

/** Payments of one status and way to pay; `method` is empty for those that name none. */
export interface PaymentTally {
  status: PaymentStatus
  method: string
  payments: number
  totalRupiah: number
}

/** Lists, searches and figures over any number of payments. */
export interface PaymentSearch {
  search(scope: PaymentScope, wish: PaymentFilter, page: PageRequest): Promise<PaymentPage>
  tally(
    scope: PaymentScope,
    wish: Pick<PaymentFilter, 'fromMs' | 'beforeMs'>,
  ): Promise<PaymentTally[]>
  close(): Promise<void>
}

export interface PaymentSearchParts {
  /** Read from a thread of its own, so that nothing waits for a long search; undefined: in memory, read here. */
  file: string | undefined
  read: ReadableDb
}

export function createPaymentSearch({ file, read }: PaymentSearchParts): PaymentSearch {
  const thread = file === undefined ? undefined : createSearchThread(file)

  async function run<Kind extends SearchJob['kind']>(
    job: Extract<SearchJob, { kind: Kind }>,
  ): Promise<SearchAnswers[Kind]> {
    const answer = thread ? await thread.run(job) : answerSearch(read, job)
    return answer as SearchAnswers[Kind]
  }

  return {
    search: (scope, filter, page) => run({ kind: 'page', scope, filter, page }),
    tally: (scope, filter) => run({ kind: 'tally', scope, filter }),
    close: async () => thread?.close(),
  }
}
