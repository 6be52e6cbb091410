import SqliteDatabase from 'better-sqlite3'
import type { ReadableDb } from './connection.ts'

/**
 * A second connection to a running database, for long reads in another thread: it sees every commit and cannot
 * change anything.
 */
export function openReadOnly(file: string): ReadableDb {
  const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  db.pragma('query_only = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cache_size = -16000')
  return db
}

/** Runs `read` in one transaction, so that everything it sees is from one moment. */
export function inSnapshot<Result>(db: ReadableDb, read: (db: ReadableDb) => Result): Result {
  return db.transaction(() => read(db))()
}
