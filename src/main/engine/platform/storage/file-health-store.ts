import type { ReadableDb } from './connection.ts'
import { prepared, requiredRow } from './statement.ts'

/** SQLite's own integrity check; empty when there is no problem. */
export function fileDamage(db: ReadableDb): string[] {
  const found = prepared<[], string>(db, 'PRAGMA integrity_check(10)').pluck().all()
  return found.filter((line) => line !== 'ok')
}

/** Rows with a dangling foreign key. */
export function danglingReferences(db: ReadableDb): string[] {
  const found = prepared<[], { table: string }>(db, 'PRAGMA foreign_key_check').all()
  return found.map(({ table }) => table)
}

export function durabilityOf(db: ReadableDb): { journal: string; synchronous: number } {
  return {
    journal: requiredRow(prepared<[], string>(db, 'PRAGMA journal_mode').pluck().get()),
    synchronous: requiredRow(prepared<[], number>(db, 'PRAGMA synchronous').pluck().get()),
  }
}
