import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../../shared/base/errors.ts'
import type { DataFiles } from './data-files.ts'

/** SQLite application id ("Luna"), so that another program's database is never taken for one of ours. */
export const APPLICATION_ID = 0x4c75_6e61

const HEAD_BYTES = 100
const MAGIC = 'SQLite format 3\0'
const APPLICATION_ID_AT = 68

/**
 * Files up to this size get a full check before the shop opens (0.3 s); larger ones are checked by the doctor.
 */
const CHECKED_AT_OPEN_BYTES = 256 * 1_048_576

/**
 * Checks the database file before SQLite may change it. True: there is none yet and never was. Throws
 * DATABASE_DAMAGED when it belongs to another program, was emptied, or is missing while its other files exist:
 * a shop is never silently created anew.
 */
export function isFirstStart(files: DataFiles): boolean {
  if (sizeOf(files.database) > 0) {
    assertOurs(readHead(files.database))
    return false
  }
  if (existsSync(files.key) || sizeOf(files.journal) > 0) {
    throw damaged('lunas.db is missing or empty, but this shop has been opened before')
  }
  return true
}

/** Checks the file through a read-only connection. Throws DATABASE_DAMAGED, or SQLite's own error. */
export function assertIntact(files: DataFiles): void {
  const db = new SqliteDatabase(files.database, { readonly: true })
  try {
    const read = (pragma: string) => db.pragma(pragma, { simple: true })
    if (read('user_version') === 0 && existsSync(files.key)) {
      throw damaged('lunas.db is empty, but this shop has been opened before')
    }
    if (Number(read('page_count')) * Number(read('page_size')) > CHECKED_AT_OPEN_BYTES) return
    const found = read('quick_check(1)')
    if (found !== 'ok') throw damaged(`lunas.db is damaged (${String(found)})`)
  } finally {
    db.close()
  }
}

function assertOurs(head: Buffer): void {
  const isWhole = head.length === HEAD_BYTES && head.toString('latin1', 0, 16) === MAGIC
  if (!isWhole) throw damaged('lunas.db is no database any more')
  if (head.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
    throw damaged('lunas.db belongs to another program')
  }
}

function damaged(what: string): AppError {
  return new AppError('DATABASE_DAMAGED', `${what}; it was left untouched. Restore a backup.`)
}

function readHead(file: string): Buffer {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    return head.subarray(0, readSync(handle, head, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(handle)
  }
}

/** In bytes; 0 for a missing file. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
