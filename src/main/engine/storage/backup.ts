import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { BackupResult } from '../../../shared/admin.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from './database.ts'
import { countPayments, fileDamage } from './health-store.ts'

/**
 * Copies the running database to a file that did not exist, checks the copy and only then gives it
 * its name: a file with a valid name is always a whole backup. Sealed secrets stay sealed, because
 * the key is not in the database. Throws BACKUP_EXISTS or BACKUP_FAILED.
 */
export async function backUp(database: Database, file: string): Promise<BackupResult> {
  const target = resolve(file)
  if (existsSync(target)) throw new AppError('BACKUP_EXISTS', `${target} exists already`)
  const partial = `${target}.partial`
  try {
    await database.read.backup(partial)
    const payments = checkCopy(partial)
    const handle = await open(partial, 'r+')
    await handle.sync()
    const { size } = await handle.stat()
    await handle.close()
    await rename(partial, target)
    return { file: target, sizeBytes: size, payments }
  } catch (error) {
    await rm(partial, { force: true })
    throw new AppError('BACKUP_FAILED', `no backup was made: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

function checkCopy(file: string): number {
  const copy = new SqliteDatabase(file, { readonly: true })
  try {
    const damage = fileDamage(copy)
    if (damage.length > 0) throw new Error(`the copy is damaged: ${damage[0]}`)
    return countPayments(copy)
  } finally {
    copy.close()
  }
}
