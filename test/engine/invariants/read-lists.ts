import type { Engine } from '../../../src/main/engine/engine.ts'
import { answerSearch } from '../../../src/main/engine/money/payments/search/answer-search.ts'
import type {
  PaymentScope,
  SearchAnswers,
} from '../../../src/main/engine/money/payments/search/query.ts'

interface Row {
  number: number
  id: string
  merchantId: string
  dialect: string
  isTest: number
  status: string
  total: number
}

const PAGE = { offset: 0, limit: 1_000 }

/** Violations in lists, searches and counts, compared with the rows. */
export function wrongLists(engine: Engine, nowMs: number): string[] {
  const rows = engine.database.read
    .prepare(
      `SELECT number, id, merchant_id AS merchantId, dialect, is_test AS isTest, status,
         total_rupiah AS total FROM payments ORDER BY number DESC`,
    )
    .all() as Row[]
  return [
    ...wrongShopLists(engine, rows),
    ...[false, true].flatMap((isTest) => wrongScope(engine, { isTest }, rows)),
    ...rows.flatMap(({ merchantId, dialect, isTest, id, number }) => {
      const scope = { site: { merchantId, dialect }, isTest: isTest === 1 }
      const found = search(engine, scope, { text: id }).payments
      const count = found.filter((payment) => payment.number === number).length
      return count === 1 ? [] : [`L3: ${id} is found ${count} times at ${nowMs}`]
    }),
    ...scopesOf(rows).flatMap((scope) => wrongScope(engine, scope, rows)),
  ]
}

/** Lists of the shop contain no tests and miss nothing else. */
function wrongShopLists({ payments, inbox }: Engine, rows: Row[]): string[] {
  const live = rows.filter(({ isTest }) => isTest === 0).map(({ id }) => id)
  const listed = payments.list(1_000).map(({ id }) => id)
  const waiting = payments.listPending(1_000)
  const simulated = inbox.list(1_000).filter(({ entry }) => entry.sourceKind === 'simulator')
  return [
    ...(live.join() === listed.join() ? [] : ['L1: the list is not all live payments']),
    ...waiting.filter(({ isTest }) => isTest).map(({ id }) => `L1: the test ${id} waits for money`),
    ...simulated.map(({ entry }) => `L1: a simulator's ${entry.number} is in the inbox`),
  ]
}

function scopesOf(rows: Row[]): PaymentScope[] {
  const scopes = rows.map(({ merchantId, dialect, isTest }) => ({
    site: { merchantId, dialect },
    isTest: isTest === 1,
  }))
  return [...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values()]
}

/** L2: lists and counts of a site, or of all, match the rows. */
function wrongScope(engine: Engine, { site, isTest }: PaymentScope, rows: Row[]): string[] {
  const own = rows.filter(
    (row) =>
      (row.isTest === 1) === isTest &&
      (!site || (row.merchantId === site.merchantId && row.dialect === site.dialect)),
  )
  const scope: PaymentScope = site ? { site, isTest } : { isTest }
  const { payments, total } = search(engine, scope, {})
  const ids = payments.map(({ id }) => id).join()
  const figures = answerSearch(engine.database.read, { kind: 'tally', scope, filter: {} })
  const reported = (figures as SearchAnswers['tally']).reduce(
    (sum, { payments: count, totalRupiah }) => [sum[0]! + count, sum[1]! + totalRupiah],
    [0, 0],
  )
  const money = own.reduce((sum, row) => sum + row.total, 0)
  const isRight =
    ids === own.map(({ id }) => id).join() &&
    total === own.length &&
    reported.join() === [own.length, money].join()
  return isRight ? [] : [`L2: ${JSON.stringify(scope)} shows ${total} of ${own.length} payments`]
}

function search(
  engine: Engine,
  scope: PaymentScope,
  filter: { text?: string },
): SearchAnswers['page'] {
  const job = { kind: 'page' as const, scope, filter, page: PAGE }
  return answerSearch(engine.database.read, job) as SearchAnswers['page']
}
