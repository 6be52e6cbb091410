import type { EpochMs } from './time.ts'

export interface BackupResult {
  file: string
  sizeBytes: number
  payments: number
}

export interface RestoreResult {
  file: string
  payments: number
  /** Time of the newest event in the backup, or null. */
  newestAtMs: EpochMs | null
  /** Folder into which the data that was there was moved; null when there was none. */
  setAside: string | null
}

export interface DoctorCheck {
  name: string
  isOk: boolean
  detail: string
}

export interface DoctorReport {
  isOk: boolean
  checks: DoctorCheck[]
}
