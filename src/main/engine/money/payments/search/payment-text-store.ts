import type { ReadableDb, WritableDb } from '../../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../../platform/storage/statement.ts'
import { CONDITIONS, filterFacts, scopeFacts } from './payment-count-store.ts'
import type { PageRequest, PaymentFilter, PaymentScope } from './query.ts'
import { FEW_PAYMENTS, type IndexedTexts, rareTrigrams, TRIGRAM_LENGTH } from './rare-trigrams.ts'

/** Everything that is searched, one text per line: no search term contains a line break. */
const TEXT = `concat_ws(char(10), payments.id, merchant_order_id, customer_name,
  details ->> '$.description', details ->> '$.customerEmail', details ->> '$.customerPhone')`

/** Folds case. */
const HAS_TEXT = `instr(lower(${TEXT}), lower(@text)) > 0`

export interface TextQuery {
  scope: PaymentScope
  filter: PaymentFilter & { text: string }
  page: PageRequest
}

/** Numbers of one page of matching payments, newest first, and their total number. */
export function searchTexts(
  db: ReadableDb,
  { scope, filter, page }: TextQuery,
  few = FEW_PAYMENTS,
): { numbers: number[]; total: number } {
  // The index has only whole trigrams; shorter terms are searched row by row.
  const isIndexed = Array.from(filter.text).length >= TRIGRAM_LENGTH
  const indexedThrough = isIndexed ? indexedThroughNumber(db) : 0
  const tail = findUnindexed(db, { scope, filter }, indexedThrough)
  const fromTail = tail.slice(page.offset, page.offset + page.limit)
  if (!isIndexed) return { numbers: fromTail, total: tail.length }
  const rest = {
    offset: Math.max(0, page.offset - tail.length),
    limit: page.limit - fromTail.length,
  }
  const indexed = findIndexed(db, { scope, filter, page: rest }, few)
  return { numbers: [...fromTail, ...indexed.numbers], total: tail.length + indexed.total }
}

export function indexedThroughNumber(db: ReadableDb): number {
  return requiredRow(
    prepared<[], number>(db, 'SELECT indexed_through FROM payment_text_progress').pluck().get(),
  )
}

/** The index of texts as it is now. */
export function textIndex(db: ReadableDb): IndexedTexts {
  const throughNumber = indexedThroughNumber(db)
  return { db, throughNumber, sample: (size) => sampleTexts(db, throughNumber, size) }
}

function sampleTexts(db: ReadableDb, indexedThrough: number, size: number): string[] {
  const statement = prepared<[number], string>(
    db,
    `SELECT ${TEXT} FROM payments WHERE number = ?`,
  ).pluck()
  const step = indexedThrough / size
  return Array.from({ length: size }, (_, at) => statement.get(Math.ceil((at + 1) * step))).filter(
    (text) => text !== undefined,
  )
}

/** All payments above `after` that are not indexed yet. */
function findUnindexed(
  db: ReadableDb,
  { scope, filter }: Omit<TextQuery, 'page'>,
  after: number,
): number[] {
  const facts = [...scopeFacts(scope), ...filterFacts(filter)]
  const conditions = facts.map(([column]) => CONDITIONS[column]).join(' AND ')
  return prepared<Record<string, string | number>, number>(
    db,
    `SELECT number FROM payments
     WHERE number > @after AND ${conditions}
       AND ${HAS_TEXT}
     ORDER BY number DESC`,
  )
    .pluck()
    .all({ ...Object.fromEntries(facts), after, text: filter.text })
}

function findIndexed(
  db: ReadableDb,
  { scope, filter, page }: TextQuery,
  few: number,
): { numbers: number[]; total: number } {
  const mark = scope.site && scopeMark(db, scope)
  if (scope.site && mark === undefined) return { numbers: [], total: 0 }
  const pieces = rareTrigrams(textIndex(db), filter.text, few)
  const wanted = (pieces ?? [filter.text]).map((piece) => `text : ${quoted(piece)}`)
  const match = [...(mark === undefined ? [] : [`scope : ${quoted(mark)}`]), ...wanted].join(
    ' AND ',
  )
  // The mark has checked the scope; a filter on more than the text has to read each payment.
  const facts = [...(scope.site ? [] : scopeFacts(scope)), ...filterFacts(filter)]
  const conditions = facts.map(([column]) => CONDITIONS[column])
  if (pieces) conditions.push(HAS_TEXT)
  const from =
    conditions.length === 0
      ? 'FROM payment_texts WHERE payment_texts MATCH @match'
      : `FROM payment_texts CROSS JOIN payments ON payments.number = payment_texts.rowid
         WHERE payment_texts MATCH @match AND ${conditions.join(' AND ')}`
  const values = { ...Object.fromEntries(facts), match, ...(pieces && { text: filter.text }) }
  if (pieces) {
    // Few enough to be counted by listing them.
    const all = prepared<Record<string, string | number>, number>(
      db,
      `SELECT payment_texts.rowid ${from} ORDER BY payment_texts.rowid DESC`,
    )
      .pluck()
      .all(values)
    return { numbers: all.slice(page.offset, page.offset + page.limit), total: all.length }
  }
  const total = requiredRow(
    prepared<Record<string, string | number>, number>(db, `SELECT count(*) ${from}`)
      .pluck()
      .get(values),
  )
  if (page.limit === 0) return { numbers: [], total }
  const numbers = prepared<Record<string, string | number>, number>(
    db,
    `SELECT payment_texts.rowid ${from} ORDER BY payment_texts.rowid DESC LIMIT @limit OFFSET @offset`,
  )
    .pluck()
    .all({ ...values, ...page })
  return { numbers, total }
}

/** A quoted FTS5 phrase, so that nothing in it is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** The three-character mark before every text of a site, or undefined when none is indexed. */
function scopeMark(db: ReadableDb, { site, isTest }: PaymentScope): string | undefined {
  return prepared<[string | undefined, string | undefined, number], string>(
    db,
    `SELECT ${MARK} FROM payment_text_scopes AS scopes
     WHERE merchant_id = ? AND dialect = ? AND is_test = ?`,
  )
    .pluck()
    .get(site?.merchantId, site?.dialect, isTest ? 1 : 0)
}

/** A number as three characters of base ten thousand, from a range that no text begins a line with. */
export const MARK = `char(19968 + scopes.number / 100000000 % 10000, 19968 + scopes.number / 10000 % 10000,
  19968 + scopes.number % 10000)`

/** Indexes the next payments; returns how many. */
export function indexTexts(db: WritableDb, limit: number): number {
  const after = indexedThroughNumber(db)
  const through = requiredRow(
    prepared<[number, number], number | null>(
      db,
      'SELECT max(number) FROM (SELECT number FROM payments WHERE number > ? ORDER BY number LIMIT ?)',
    )
      .pluck()
      .get(after, limit),
  )
  if (through === null) return 0
  prepared(
    db,
    `INSERT OR IGNORE INTO payment_text_scopes (merchant_id, dialect, is_test)
     SELECT DISTINCT merchant_id, dialect, is_test FROM payments WHERE number > ? AND number <= ?`,
  ).run(after, through)
  const { changes } = prepared(
    db,
    `INSERT INTO payment_texts (rowid, scope, text)
     SELECT payments.number, ${MARK}, ${TEXT}
     FROM payments JOIN payment_text_scopes AS scopes
       ON scopes.merchant_id = payments.merchant_id AND scopes.dialect = payments.dialect
         AND scopes.is_test = payments.is_test
     WHERE payments.number > ? AND payments.number <= ? ORDER BY payments.number`,
  ).run(after, through)
  prepared(db, 'UPDATE payment_text_progress SET indexed_through = ?').run(through)
  return changes
}
