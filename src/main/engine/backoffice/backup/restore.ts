import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { RestoreResult } from '../../../../shared/base/admin.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import { type EpochMs, toIsoUtc } from '../../../../shared/base/time.ts'
import { countAllPayments } from '../../money/payments/payment-store.ts'
import { newestEvent } from '../../platform/events/event-store.ts'
import { type LedgerAnchor, writeAnchor } from '../../platform/events/ledger-anchor.ts'
import { assertUnused, lockDataDir } from '../../platform/storage/data-dir-lock.ts'
import { type DataFiles, dataFiles, syncFolder } from '../../platform/storage/data-files.ts'
import { assertOurDatabase } from '../../platform/storage/database-file.ts'
import { fileDamage } from '../../platform/storage/file-health-store.ts'
import { readLedgerKey } from '../../platform/storage/installation.ts'
import { assertNotTooNew } from '../../platform/storage/migrate.ts'
import { syncFile } from './backup.ts'

export interface RestoreParts {
  /** The backup. */
  file: string
  dataDir: string
  now: EpochMs
}

interface Checked {
  payments: number
  anchor: LedgerAnchor | undefined
  ledgerKey: Buffer
}

/**
 * Puts a backup into the place of the shop's data while Lunas does not run. The backup is copied and checked first;
 * what was there is moved aside and not deleted. Throws DATA_DIR_IN_USE, DATABASE_TOO_NEW or RESTORE_FAILED; the data
 * is then as before.
 */
export async function restoreBackup({ file, dataDir, now }: RestoreParts): Promise<RestoreResult> {
  const files = dataFiles(dataDir)
  if (!existsSync(files.key)) throw failed(`there is no lunas.key in ${dataDir}`)
  const lock = lockDataDir(files.lock)
  const copy = `${files.database}.restored`
  try {
    if (existsSync(files.database)) assertUnused(files.database)
    const { payments, anchor, ledgerKey } = await copyAndCheck(resolve(file), copy, dataDir)
    const setAside = await moveAside(files, now)
    await rename(copy, files.database)
    if (anchor) writeAnchor(files.anchor, ledgerKey, anchor)
    syncFolder(dataDir)
    return { file: files.database, payments, newestAtMs: anchor?.atMs ?? null, setAside }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw failed((error as Error).message, error)
  } finally {
    await rm(copy, { force: true })
    lock.release()
  }
}

async function copyAndCheck(backup: string, copy: string, dataDir: string): Promise<Checked> {
  await rm(copy, { force: true })
  await copyFile(backup, copy)
  await chmod(copy, 0o600)
  assertOurDatabase(copy)
  const checked = check(copy, dataDir)
  await syncFile(copy)
  return checked
}

function check(copy: string, dataDir: string): Checked {
  const db = new SqliteDatabase(copy)
  try {
    // One plain file, whatever it was copied from.
    db.pragma('journal_mode = DELETE')
    const [damage] = fileDamage(db)
    if (damage !== undefined) throw failed(`the backup is damaged: ${damage}`)
    assertNotTooNew(db)
    const ledgerKey = readLedgerKey(db, dataDir)
    return { payments: countAllPayments(db), anchor: newestEvent(db), ledgerKey }
  } finally {
    db.close()
  }
}

/** Moves the database and what belongs to it into a folder of its own; null when there was none. */
async function moveAside(files: DataFiles, now: EpochMs): Promise<string | null> {
  const { database, journal, journalIndex, anchor, backups } = files
  const old = [database, journal, journalIndex, anchor].filter((each) => existsSync(each))
  if (old.length === 0) return null
  const folder = join(backups, `before-restore-${toIsoUtc(now).replace(/[:.]/g, '-')}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const each of old) await rename(each, join(folder, basename(each)))
  syncFolder(folder)
  return folder
}

function failed(why: string, cause?: unknown): AppError {
  return new AppError('RESTORE_FAILED', `nothing was restored: ${why}`, { cause })
}
