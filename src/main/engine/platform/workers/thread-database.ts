import type { ReadableDb } from '../storage/connection.ts'
import { openReadOnly } from '../storage/read-only-database.ts'

const opened = new Map<string, ReadableDb>()

/** The thread's own read-only connection to a database file, opened once; it is closed when the thread ends. */
export function threadDatabase(file: string): ReadableDb {
  const known = opened.get(file)
  if (known) return known
  const db = openReadOnly(file)
  opened.set(file, db)
  return db
}
