import type { ReadableDb } from '../../../platform/storage/database.ts'
import { countPayments, tallyPayments } from './payment-count-store.ts'
import type {
  PageWish,
  PaymentPage,
  PaymentScope,
  PaymentTally,
  PaymentWish,
} from './payment-search.ts'
import { listNumbers, paymentsNumbered } from './payment-search-store.ts'
import { searchTexts } from './payment-text-store.ts'

export type SearchJob =
  | { kind: 'page'; scope: PaymentScope; wish: PaymentWish; page: PageWish }
  | { kind: 'tally'; scope: PaymentScope; wish: Pick<PaymentWish, 'fromMs' | 'beforeMs'> }

export interface SearchAnswers {
  page: PaymentPage
  tally: PaymentTally[]
}

/** Answers one question from whatever connection it is given, all of it from one moment. */
export function answerSearch(db: ReadableDb, job: SearchJob): SearchAnswers[keyof SearchAnswers] {
  const { scope, wish } = job
  if (job.kind === 'tally') return tallyPayments(db, scope, wish)
  const { text } = job.wish
  if (text !== undefined) {
    const { numbers, total } = searchTexts(db, {
      scope,
      wish: { ...job.wish, text },
      page: job.page,
    })
    return { payments: paymentsNumbered(db, numbers), total }
  }
  const numbers = listNumbers(db, job)
  return { payments: paymentsNumbered(db, numbers), total: countPayments(db, scope, wish) }
}
