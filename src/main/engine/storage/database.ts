import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { createCommitQueue } from './commit-queue.ts'
import { lockDataDir } from './data-dir-lock.ts'
import { migrate } from './migrate.ts'

/** A connection that statements may read from. */
export type ReadableDb = SqliteDatabase.Database & { readonly __access?: 'read' | 'write' }
/** The one connection that may write, and only inside `Database.write`. */
export type WritableDb = ReadableDb & { readonly __access: 'write' }

export interface Database {
  readonly read: ReadableDb
  /**
   * Runs `work` in a transaction and resolves after the commit is on disk. Works that were asked for
   * in the same turn of the event loop share one commit; each still succeeds or fails alone.
   * `work` must be synchronous. Rejects with STORAGE_FULL when the disk did not take it.
   */
  write<Result>(work: (db: WritableDb) => Result): Promise<Result>
  /** Resolves when everything asked for so far is on disk. */
  settled(): Promise<void>
  close(): void
}

/** SQLite before 3.51.3 can corrupt a WAL database when a write races a checkpoint; 3.52.0 was withdrawn. */
const MINIMUM_SQLITE = [3, 51, 3]

/**
 * Opens (or makes) the database of a data directory, takes the directory for this process alone and
 * brings the schema up to date. Throws DATA_DIR_IN_USE, DATABASE_TOO_NEW, DATABASE_DAMAGED or DATABASE_UNSAFE.
 */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockDataDir(dataDir)
  try {
    return databaseOver(openSafely(join(dataDir, 'lunas.db')), dataDir, () => lock.release())
  } catch (error) {
    lock.release()
    throw damageExplained(error)
  }
}

/** A database that lives and dies with a test. */
export function openMemoryDatabase(): Database {
  const db = new SqliteDatabase(':memory:')
  db.pragma('foreign_keys = ON')
  return databaseOver(db, undefined, () => {})
}

function databaseOver(
  db: SqliteDatabase.Database,
  dataDir: string | undefined,
  whenClosed: () => void,
): Database {
  migrate(db, dataDir)
  const queue = createCommitQueue(db as WritableDb)
  return {
    read: db,
    write: queue.write,
    settled: queue.settled,
    close() {
      db.close()
      whenClosed()
    },
  }
}

function openSafely(file: string): SqliteDatabase.Database {
  const wasThere = fileSize(file)
  const db = new SqliteDatabase(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cell_size_check = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cache_size = -16000')
  assertDurable(db)
  assertNotEmptied(db, wasThere)
  return db
}

/** better-sqlite3 compiles WAL to run at NORMAL, which forgets commits in a power cut: never run like that. */
function assertDurable(db: SqliteDatabase.Database): void {
  const journal = db.pragma('journal_mode', { simple: true })
  const synchronous = db.pragma('synchronous', { simple: true })
  if (journal !== 'wal' || synchronous !== 2) {
    throw new AppError('DATABASE_UNSAFE', `journal_mode ${journal}, synchronous ${synchronous}`)
  }
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  if (!isNewEnough(version.split('.').map(Number))) {
    throw new AppError('DATABASE_UNSAFE', `SQLite ${version} has a known corruption bug`)
  }
}

function isNewEnough(version: number[]): boolean {
  if (version.join('.') === '3.52.0') return false
  for (const [index, minimum] of MINIMUM_SQLITE.entries()) {
    const part = version[index] ?? 0
    if (part !== minimum) return part > minimum
  }
  return true
}

/** A database that had content yesterday is never silently replaced by a new one. */
function assertNotEmptied(db: SqliteDatabase.Database, sizeBefore: number | undefined): void {
  const isEmpty = db.pragma('user_version', { simple: true }) === 0
  if (isEmpty && sizeBefore !== undefined && sizeBefore > 0) {
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (tables !== 0) throw new AppError('DATABASE_DAMAGED', 'the database has lost its version')
  }
}

function fileSize(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size
}

function damageExplained(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new AppError(
      'DATABASE_DAMAGED',
      'lunas.db is damaged; it was left untouched. Restore a backup.',
      { cause: error },
    )
  }
  return error
}
