import { AppError, type ErrorCode } from '../../shared/base/errors.ts'

/** Why Lunas did not start, in both languages. */
export interface FailureMessage {
  indonesian: string
  english: string
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
  STORAGE_FULL: {
    indonesian: 'Penyimpanan penuh. Kosongkan sedikit ruang, lalu coba lagi.',
    english: 'The disk is full. Free some space and try again.',
  },
}

const BY_SYSTEM_CODE: Record<string, FailureMessage> = {
  EACCES: {
    indonesian: 'Lunas tidak boleh menulis di folder datanya.',
    english: 'Lunas may not write to its data folder.',
  },
  EROFS: {
    indonesian: 'Folder data Lunas hanya bisa dibaca.',
    english: 'The data folder of Lunas can only be read.',
  },
  ENOSPC: {
    indonesian: 'Penyimpanan penuh. Kosongkan sedikit ruang, lalu coba lagi.',
    english: 'The disk is full. Free some space and try again.',
  },
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

/** True when Lunas is already running, which is not an error. */
export function isAlreadyRunning(error: unknown): boolean {
  return error instanceof AppError && error.code === 'DATA_DIR_IN_USE'
}

function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
