import type SqliteDatabase from 'better-sqlite3'
import type { ReadableDb } from './connection.ts'

const cache = new WeakMap<ReadableDb, Map<string, SqliteDatabase.Statement>>()

/** The prepared statement of `sql` on `db`, prepared once. `sql` must be a constant: never built from input. */
export function prepared(db: ReadableDb, sql: string): SqliteDatabase.Statement {
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
  return statement
}
