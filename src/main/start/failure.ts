import { AppError, type ErrorCode } from '../../shared/base/errors.ts'
import { explain } from '../cli/explain.ts'

/** Why Lunas did not start, in both languages. */
export interface FailureMessage {
  indonesian: string
  english: string
}

const NOT_ALLOWED: FailureMessage = {
  indonesian: 'Lunas tidak boleh menulis di folder datanya.',
  english: 'Lunas may not write to its data folder.',
}

const NO_FOLDER: FailureMessage = {
  indonesian: 'Alamat folder data Lunas bukan folder.',
  english: 'The path of the data folder of Lunas is not a folder.',
}

const DISK_FULL: FailureMessage = {
  indonesian: 'Penyimpanan penuh. Kosongkan sedikit ruang, lalu coba lagi.',
  english: 'The disk is full. Free some space and try again.',
}

const BY_ERROR_CODE: Partial<Record<ErrorCode, FailureMessage>> = {
  DATA_DIR_IN_USE: {
    indonesian: 'Lunas sudah berjalan di komputer ini.',
    english: 'Lunas is already running on this computer.',
  },
  PORT_IN_USE: {
    indonesian: 'Alamat jaringan Lunas sedang dipakai program lain.',
    english: 'Another program uses the network address of Lunas.',
  },
  DATABASE_TOO_NEW: {
    indonesian: 'Data toko dibuat oleh Lunas yang lebih baru. Pasang versi terbaru.',
    english: 'The shop data was written by a newer Lunas. Install the newest version.',
  },
  DATABASE_DAMAGED: {
    indonesian: 'Data toko rusak. Pulihkan dari cadangan terakhir.',
    english: 'The shop data is damaged. Restore the last backup.',
  },
  JOURNAL_MISMATCH: {
    indonesian:
      'Berkas lunas.db-wal milik data toko yang lain. Pindahkan berkas itu ke folder lain, lalu buka Lunas lagi.',
    english:
      'The file lunas.db-wal belongs to other shop data. Move it to another folder and open Lunas again.',
  },
  STORAGE_FULL: DISK_FULL,
}

/** By the code of an error of the operating system or of SQLite. */
const BY_SYSTEM_CODE: Record<string, FailureMessage> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  SQLITE_PERM: NOT_ALLOWED,
  SQLITE_READONLY: NOT_ALLOWED,
  SQLITE_CANTOPEN: NOT_ALLOWED,
  EROFS: {
    indonesian: 'Folder data Lunas hanya bisa dibaca.',
    english: 'The data folder of Lunas can only be read.',
  },
  ENOTDIR: NO_FOLDER,
  EISDIR: NO_FOLDER,
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
}

const UNEXPECTED: FailureMessage = {
  indonesian: 'Lunas tidak bisa dibuka karena kesalahan yang tidak terduga.',
  english: 'Lunas could not start because of an unexpected error.',
}

/** The sentence for a failure to start; details are for the log only. */
export function failureMessage(error: unknown): FailureMessage {
  if (error instanceof AppError) return BY_ERROR_CODE[error.code] ?? UNEXPECTED
  return BY_SYSTEM_CODE[systemCode(error)] ?? UNEXPECTED
}

/** One line for a terminal: the sentence where there is one, and what failed. */
export function failureLine(error: unknown): string {
  const message = failureMessage(error)
  if (error instanceof AppError || message === UNEXPECTED) return explain(error)
  return `${message.english} (${explain(error)})`
}

/** True when Lunas is already running, which is not an error. */
export function isAlreadyRunning(error: unknown): boolean {
  return error instanceof AppError && error.code === 'DATA_DIR_IN_USE'
}

function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  if (typeof error.code !== 'string') return ''
  // SQLite's codes have a more special part, such as SQLITE_CANTOPEN_ISDIR.
  return /^SQLITE_[A-Z]+/.exec(error.code)?.[0] ?? error.code
}
