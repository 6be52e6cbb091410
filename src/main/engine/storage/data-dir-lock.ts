import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'

export interface DataDirLock {
  release(): void
}

/**
 * Takes a data directory for this process alone, until release or death. It is an exclusive SQLite
 * lock on a file of its own: the operating system drops it even after kill -9, so it never goes stale.
 * Throws DATA_DIR_IN_USE.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  const db = new SqliteDatabase(join(dataDir, 'lunas.lock'), { timeout: 0 })
  try {
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
    throw new AppError('DATA_DIR_IN_USE', `another Lunas is using ${dataDir}`, { cause: error })
  }
  return { release: () => db.close() }
}
