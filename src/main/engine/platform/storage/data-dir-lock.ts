import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../../shared/base/errors.ts'
import { byAnotherName } from './by-another-name.ts'
import { storageErrorExplained } from './storage-error.ts'

export interface DataDirLock {
  release(): void
}

/** How long another process may take to let go of the database, in milliseconds. */
const UNUSED_WITHIN_MS = 1_000

/**
 * Keeps locks referenced: an unreferenced connection would be garbage-collected, which releases the lock of an
 * open shop.
 */
const held = new Set<SqliteDatabase.Database>()

/**
 * Locks a data directory for this process by its lock file, until release or the end of the process. It is an
 * exclusive SQLite lock on a file of its own: the operating system drops it even after kill -9, so it never
 * goes stale. Throws DATA_DIR_IN_USE.
 */
export function lockDataDir(file: string): DataDirLock {
  const db = new SqliteDatabase(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw storageErrorExplained(error)
    throw new AppError('DATA_DIR_IN_USE', `another Lunas holds ${file}`, { cause: error })
  }
  held.add(db)
  return {
    release() {
      held.delete(db)
      db.close()
    },
  }
}

/**
 * Throws DATA_DIR_IN_USE when another process has this database open, such as a Lunas whose lock file was deleted:
 * a connection to a database in WAL mode keeps a shared lock on the file itself. Changes nothing.
 */
export function assertUnused(database: string): void {
  try {
    byAnotherName(database, (db) => {
      db.pragma(`busy_timeout = ${UNUSED_WITHIN_MS}`)
      db.pragma('locking_mode = EXCLUSIVE')
      db.exec('BEGIN EXCLUSIVE; ROLLBACK')
    })
  } catch (error) {
    // Anything else, such as a full disk, is for the opening to find.
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') return
    const message = `another program has ${database} open`
    throw new AppError('DATA_DIR_IN_USE', message, { cause: error })
  }
}
