import type SqliteDatabase from 'better-sqlite3'
import type { ReadableDb } from './connection.ts'

/**
 * A statement that takes `Params`, a tuple for `?` or an object for `@names`, and gives rows of `Row`; after
 * `pluck()` a `Row` is the value of the first column.
 */
export type PreparedStatement<Params, Row> = Params extends unknown[]
  ? SqliteDatabase.Statement<Params, Row>
  : SqliteDatabase.Statement<[Params], Row>

const cache = new WeakMap<ReadableDb, Map<string, SqliteDatabase.Statement>>()

/**
 * The prepared statement of `sql` on `db`, prepared once. `sql` must be a constant: never built from input.
 *
 * @example
 * ```ts
 * prepared<[], string>(db, 'SELECT key_check FROM installation').pluck().get()
 * ```
 */
export function prepared<Params = unknown[], Row = unknown>(
  db: ReadableDb,
  sql: string,
): PreparedStatement<Params, Row> {
  let statements = cache.get(db)
  if (!statements) {
    statements = new Map()
    cache.set(db, statements)
  }
  let statement = statements.get(sql)
  if (!statement) {
    statement = db.prepare(sql)
    statements.set(sql, statement)
  }
  // The only place where a row's type is claimed: SQL knows no types.
  return statement as unknown as PreparedStatement<Params, Row>
}

/** The row of a statement that always has one, such as `count(*)`; throws without one. */
export function requiredRow<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('a statement that always has a row gave none')
  return row
}
