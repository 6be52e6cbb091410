import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../../shared/base/errors.ts'

export interface DataDirLock {
  release(): void
}

/** A lock that nobody refers to would be collected, closed and so lost while its shop is still open. */
const held = new Set<SqliteDatabase.Database>()

/**
 * Takes a data directory for this process alone by its lock file, until release or death. It is an
 * exclusive SQLite lock on a file of its own: the operating system drops it even after kill -9, so it
 * never goes stale. Throws DATA_DIR_IN_USE.
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
