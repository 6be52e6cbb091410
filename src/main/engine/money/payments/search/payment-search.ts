import type { ReadableDb } from '../../../platform/storage/connection.ts'
import type {
  PageRequest,
  PaymentFilter,
  PaymentPage,
  PaymentScope,
  PaymentTally,
} from './query.ts'
import { answerSearch, type SearchAnswers, type SearchJob } from './search-jobs.ts'
import { createSearchThread } from './search-thread.ts'

/** Lists, searches and counts over any number of payments. */
export interface PaymentSearch {
  search(scope: PaymentScope, filter: PaymentFilter, page: PageRequest): Promise<PaymentPage>
  tally(
    scope: PaymentScope,
    filter: Pick<PaymentFilter, 'fromMs' | 'beforeMs'>,
  ): Promise<PaymentTally[]>
  close(): Promise<void>
}

export interface PaymentSearchParts {
  /**
   * Searches run in a thread of their own, so that long ones block nothing; undefined: in-memory database, read
   * here.
   */
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
