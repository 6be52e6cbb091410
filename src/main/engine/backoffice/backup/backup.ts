import { existsSync } from 'node:fs'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { BackupResult } from '../../../../shared/base/admin.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import { countAllPayments } from '../../money/payments/payment-store.ts'
import type { Database } from '../../platform/storage/connection.ts'
import { syncFolder } from '../../platform/storage/data-files.ts'
import { fileDamage } from '../../platform/storage/file-health-store.ts'

/**
 * Copies the running database to a file that did not exist, checks the copy and only then gives it
 * its name: a file with a valid name is always a whole backup. Sealed secrets stay sealed, because
 * the key is not in the database. Never twice at a time to one name. Throws BACKUP_EXISTS or BACKUP_FAILED.
 */
export async function backUp(database: Database, file: string): Promise<BackupResult> {
  const target = resolve(file)
  if (existsSync(target)) throw new AppError('BACKUP_EXISTS', `${target} exists already`)
  const partial = `${target}.partial`
  try {
    await rm(partial, { force: true })
    // Before the first byte is in it: what is being copied is the owner's alone, too.
    await writeFile(partial, '', { mode: 0o600 })
    await database.read.backup(partial)
    const payments = checkCopy(partial)
    const sizeBytes = await syncFile(partial)
    await rename(partial, target)
    syncFolder(dirname(target))
    return { file: target, sizeBytes, payments }
  } catch (error) {
    await rm(partial, { force: true })
    throw new AppError('BACKUP_FAILED', `no backup was made: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** Makes the copy one plain file that needs no other beside it, and counts what is in it. */
function checkCopy(file: string): number {
  const copy = new SqliteDatabase(file)
  try {
    copy.pragma('journal_mode = DELETE')
    const [damage] = fileDamage(copy)
    if (damage !== undefined) throw new Error(`the copy is damaged: ${damage}`)
    return countAllPayments(copy)
  } finally {
    copy.close()
  }
}

/** Its size in bytes, once it is on disk. */
export async function syncFile(file: string): Promise<number> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}
