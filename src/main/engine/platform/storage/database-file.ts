import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../../shared/base/errors.ts'
import { byAnotherName } from './by-another-name.ts'
import type { DataFiles } from './data-files.ts'

/** SQLite application id ("Luna"), so that another program's database is never taken for one of ours. */
export const APPLICATION_ID = 0x4c75_6e61

const HEAD_BYTES = 100
const CHANGE_COUNTER_AT = 24
const JOURNAL_HEAD_BYTES = 32
const PAGE_SIZE_AT = 8
const FRAME_HEAD_BYTES = 24
const MAGIC = 'SQLite format 3\0'
const APPLICATION_ID_AT = 68
/** The file format for reading: 2 for a database that uses a write-ahead log, 1 for a backup. */
const READ_VERSION_AT = 19
const USES_JOURNAL = 2

/**
 * Files up to this size get a full check before the shop opens (0.3 s); larger ones are checked by the doctor.
 */
const CHECKED_AT_OPEN_BYTES = 256 * 1_048_576

/** Throws DATABASE_DAMAGED for a file that is no database of Lunas. */
export function assertOurDatabase(file: string): void {
  assertOurs(readHead(file))
}

/**
 * Checks the database file before SQLite may change it. True: there is none yet and never was. Throws
 * DATABASE_DAMAGED when it belongs to another program, was emptied, or is missing while its other files exist (a
 * shop is never silently created anew), and JOURNAL_MISMATCH when a write-ahead log lies beside a restored backup.
 */
export function isFirstStart(files: DataFiles): boolean {
  if (sizeOf(files.database) > 0) {
    const head = readHead(files.database)
    assertOurs(head)
    const isBackup = head[READ_VERSION_AT] !== USES_JOURNAL
    if (isBackup && sizeOf(files.journal) > 0) throw journalMismatch(files)
    return false
  }
  if (existsSync(files.key) || sizeOf(files.journal) > 0) {
    throw damaged('lunas.db is missing or empty, but this shop has been opened before')
  }
  return true
}

/**
 * Checks the file through a read-only connection. Throws DATABASE_DAMAGED, JOURNAL_MISMATCH when only its write-ahead
 * log does not fit it, or SQLite's own error.
 */
export function assertIntact(files: DataFiles): void {
  try {
    check(files)
  } catch (error) {
    if (isDamage(error) && sizeOf(files.journal) > 0 && isIntactAlone(files)) {
      throw journalMismatch(files)
    }
    throw error
  }
}

function check(files: DataFiles): void {
  const db = new SqliteDatabase(files.database, { readonly: true })
  try {
    const read = (pragma: string) => db.pragma(pragma, { simple: true })
    if (read('user_version') === 0 && existsSync(files.key)) {
      throw damaged('lunas.db is empty, but this shop has been opened before')
    }
    const sizeBytes = Number(read('page_count')) * Number(read('page_size'))
    if (sizeBytes > CHECKED_AT_OPEN_BYTES && !isJournalDoubtful(files)) return
    const found = read('quick_check(1)')
    if (found !== 'ok') throw damaged(`lunas.db is damaged (${String(found)})`)
  } finally {
    db.close()
  }
}

function isDamage(error: unknown): boolean {
  const { code } = { code: '', ...(error as { code?: string }) }
  return (
    code === 'DATABASE_DAMAGED' || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
  )
}

/** Whether the database file is sound without its write-ahead log. */
function isIntactAlone({ database }: DataFiles): boolean {
  try {
    return byAnotherName(database, (db) => db.pragma('quick_check(1)', { simple: true }) === 'ok')
  } catch {
    // Damaged as well, or a file system without links: then the first finding stands.
    return false
  }
}

/**
 * Whether the write-ahead log may belong to another file. Every commit that writes page 1 counts its change counter
 * up, so the log's first one follows the file's, or the file has one of the log's own.
 */
function isJournalDoubtful(files: DataFiles): boolean {
  const counters = changeCountersIn(files.journal)
  const [first, last] = [counters.at(0), counters.at(-1)]
  if (first === undefined || last === undefined) return false
  const inFile = readHead(files.database).readUInt32BE(CHANGE_COUNTER_AT)
  return inFile < first - 1 || inFile > last
}

/** The change counters of the copies of page 1 in a write-ahead log, in order. */
function changeCountersIn(journal: string): number[] {
  if (sizeOf(journal) < JOURNAL_HEAD_BYTES) return []
  const handle = openSync(journal, 'r')
  try {
    const head = Buffer.alloc(JOURNAL_HEAD_BYTES)
    readSync(handle, head, 0, head.length, 0)
    const frameBytes = FRAME_HEAD_BYTES + head.readUInt32BE(PAGE_SIZE_AT)
    const frame = Buffer.alloc(FRAME_HEAD_BYTES + HEAD_BYTES)
    const counters: number[] = []
    for (let at = head.length; readSync(handle, frame, 0, frame.length, at) === frame.length; ) {
      // Frames of an earlier round have another salt.
      if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) break
      if (frame.readUInt32BE(0) === 1) {
        counters.push(frame.readUInt32BE(FRAME_HEAD_BYTES + CHANGE_COUNTER_AT))
      }
      at += frameBytes
    }
    return counters
  } finally {
    closeSync(handle)
  }
}

function journalMismatch({ database, journal }: DataFiles): AppError {
  return new AppError(
    'JOURNAL_MISMATCH',
    `${journal} belongs to another state of ${database}; nothing was changed. After restoring a backup, move ` +
      'this one file to another folder and start again',
  )
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
