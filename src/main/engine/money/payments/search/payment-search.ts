import { AppError } from '../../../../../shared/base/errors.ts'
import type { ReadableDb } from '../../../platform/storage/connection.ts'
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts'
import { answerSearch } from './answer-search.ts'
import {
  type PageRequest,
  type PaymentFilter,
  type PaymentPage,
  type PaymentScope,
  type PaymentTally,
  SEARCH_PAYMENTS,
  type SearchAnswers,
  type SearchQuery,
} from './query.ts'

/** Lists, searches and counts over any number of payments. */
export interface PaymentSearch {
  search(scope: PaymentScope, filter: PaymentFilter, page: PageRequest): Promise<PaymentPage>
  tally(
    scope: PaymentScope,
    filter: Pick<PaymentFilter, 'fromMs' | 'beforeMs'>,
  ): Promise<PaymentTally[]>
}

export interface PaymentSearchParts {
  /** The database's file, read in a thread so that long searches block nothing; undefined: it is in memory. */
  file: string | undefined
  /** Where a database in memory is read. */
  read: ReadableDb
  workers: Pick<WorkerPool, 'run'>
}

/** Number of searches that may wait; further ones are refused with a time to retry. */
const MOST_WAITING = 32

/** Searches throw SEARCHES_RUNNING when too many wait already. */
export function createPaymentSearch({ file, read, workers }: PaymentSearchParts): PaymentSearch {
  let waiting = 0

  async function inThread(file: string, query: SearchQuery) {
    if (waiting >= MOST_WAITING) {
      throw new AppError('SEARCHES_RUNNING', 'too many searches wait already', {
        retryAfterSeconds: 2,
      })
    }
    waiting += 1
    try {
      return await workers.run(SEARCH_PAYMENTS, { file, query })
    } finally {
      waiting -= 1
    }
  }

  async function answer<Kind extends SearchQuery['kind']>(
    query: Extract<SearchQuery, { kind: Kind }>,
  ): Promise<SearchAnswers[Kind]> {
    const answered = file === undefined ? answerSearch(read, query) : await inThread(file, query)
    return answered as SearchAnswers[Kind]
  }

  return {
    search: (scope, filter, page) => answer({ kind: 'page', scope, filter, page }),
    tally: (scope, filter) => answer({ kind: 'tally', scope, filter }),
  }
}
