import type { ReadableDb } from '../../../platform/storage/connection.ts'
import { inSnapshot } from '../../../platform/storage/read-only-database.ts'
import { threadDatabase } from '../../../platform/workers/thread-database.ts'
import { countPayments, tallyPayments } from './payment-count-store.ts'
import { listNumbers, paymentsNumbered } from './payment-search-store.ts'
import { searchTexts } from './payment-text-store.ts'
import type { SearchAnswers, SearchQuery } from './query.ts'

/** Answers one query on the given connection, from one consistent snapshot. */
export function answerSearch(
  db: ReadableDb,
  query: SearchQuery,
): SearchAnswers[keyof SearchAnswers] {
  const { scope, filter } = query
  if (query.kind === 'tally') return tallyPayments(db, scope, filter)
  const { text } = query.filter
  if (text !== undefined) {
    const { numbers, total } = searchTexts(db, {
      scope,
      filter: { ...query.filter, text },
      page: query.page,
    })
    return { payments: paymentsNumbered(db, numbers), total }
  }
  const numbers = listNumbers(db, query)
  return { payments: paymentsNumbered(db, numbers), total: countPayments(db, scope, filter) }
}

/** The code of the job SEARCH_PAYMENTS. */
export function searchFile({ file, query }: { file: string; query: SearchQuery }) {
  return inSnapshot(threadDatabase(file), (db) => answerSearch(db, query))
}
