import { chmodSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../../shared/base/errors.ts'
import { createCommitQueue } from './commit-queue.ts'
import type { Database, OnAnnouncementError, WritableDb } from './connection.ts'
import { assertUnused, lockDataDir } from './data-dir-lock.ts'
import { assertWritable, dataFiles, makeFolder } from './data-files.ts'
import { APPLICATION_ID, assertIntact, isFirstStart } from './database-file.ts'
import { migrate } from './migrate.ts'
import { storageErrorExplained } from './storage-error.ts'

/** SQLite before 3.51.3 can corrupt a WAL database when a write races a checkpoint; 3.52.0 was withdrawn. */
const MINIMUM_SQLITE = [3, 51, 3]

/**
 * Opens (or makes) the database of a data directory, takes the directory for this process alone and
 * brings the schema up to date. Throws DATA_DIR_IN_USE, DATABASE_TOO_NEW, DATABASE_DAMAGED, DATABASE_UNSAFE or
 * STORAGE_FULL, or the system's error when the directory cannot be written.
 */
export function openDatabase(
  dataDir: string,
  onAnnouncementError: OnAnnouncementError = () => {},
): Database {
  makeFolder(dataDir)
  assertWritable(dataDir)
  const files = dataFiles(dataDir)
  const lock = lockDataDir(files.lock)
  let db: SqliteDatabase.Database | undefined
  try {
    const isFirst = isFirstStart(files)
    if (!isFirst) {
      assertIntact(files)
      assertUnused(files.database)
    }
    db = new SqliteDatabase(files.database)
    // Before the WAL file is created, which inherits the mode: only this user may read the shop's data.
    chmodSync(files.database, 0o600)
    prepareFile(db, isFirst)
    migrate(db, files.backups)
    return databaseOver(db, onAnnouncementError, () => lock.release())
  } catch (error) {
    db?.close()
    lock.release()
    throw storageErrorExplained(error)
  }
}

/** An in-memory database for tests. */
export function openMemoryDatabase(onAnnouncementError: OnAnnouncementError = () => {}): Database {
  const db = new SqliteDatabase(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, undefined)
  return databaseOver(db, onAnnouncementError, () => {})
}

function databaseOver(
  db: SqliteDatabase.Database,
  onAnnouncementError: OnAnnouncementError,
  whenClosed: () => void,
): Database {
  const queue = createCommitQueue(db as WritableDb, onAnnouncementError)
  return {
    ...queue,
    read: db,
    close() {
      db.close()
      whenClosed()
    },
  }
}

function prepareFile(db: SqliteDatabase.Database, isFirst: boolean): void {
  // Before the WAL is used, so that the file has its application id from the first byte on.
  if (isFirst) db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cell_size_check = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cache_size = -16000')
  assertDurable(db)
}

/**
 * better-sqlite3 compiles WAL with synchronous=NORMAL, which loses commits in a power cut; FULL is required.
 */
function assertDurable(db: SqliteDatabase.Database): void {
  const journal = db.pragma('journal_mode', { simple: true })
  const synchronous = db.pragma('synchronous', { simple: true })
  if (journal !== 'wal' || synchronous !== 2) {
    throw new AppError(
      'DATABASE_UNSAFE',
      `journal_mode ${String(journal)}, synchronous ${String(synchronous)}`,
    )
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
