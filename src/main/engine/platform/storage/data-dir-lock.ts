import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../../shared/base/errors.ts'

export interface DataDirLock {
  release(): void
}

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
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
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
