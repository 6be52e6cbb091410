import type { ReadableDb } from '../../../platform/storage/connection.ts'
import { countPayments, tallyPayments } from './payment-count-store.ts'
import { listNumbers, paymentsNumbered } from './payment-search-store.ts'
import { searchTexts } from './payment-text-store.ts'
import type {
  PageRequest,
  PaymentFilter,
  PaymentPage,
  PaymentScope,
  PaymentTally,
} from './query.ts'

export type SearchJob =
  | { kind: 'page'; scope: PaymentScope; filter: PaymentFilter; page: PageRequest }
  | { kind: 'tally'; scope: PaymentScope; filter: Pick<PaymentFilter, 'fromMs' | 'beforeMs'> }

export interface SearchAnswers {
  page: PaymentPage
  tally: PaymentTally[]
}

/** Answers one query on the given connection, from one consistent snapshot. */
export function answerSearch(db: ReadableDb, job: SearchJob): SearchAnswers[keyof SearchAnswers] {
  const { scope, filter } = job
  if (job.kind === 'tally') return tallyPayments(db, scope, filter)
  const { text } = job.filter
  if (text !== undefined) {
    const { numbers, total } = searchTexts(db, {
      scope,
      filter: { ...job.filter, text },
      page: job.page,
    })
    return { payments: paymentsNumbered(db, numbers), total }
  }
  const numbers = listNumbers(db, job)
  return { payments: paymentsNumbered(db, numbers), total: countPayments(db, scope, filter) }
}
