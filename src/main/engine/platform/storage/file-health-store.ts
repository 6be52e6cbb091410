import type { ReadableDb } from './connection.ts'
import { prepared, requiredRow } from './statement.ts'

/** What SQLite itself finds wrong with the file; empty when nothing. */
export function fileDamage(db: ReadableDb): string[] {
  const found = prepared<[], string>(db, 'PRAGMA integrity_check(10)').pluck().all()
  return found.filter((line) => line !== 'ok')
}

/** Rows that point to rows that are not there. */
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
