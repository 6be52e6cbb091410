export interface BackupResult {
  file: string
  sizeBytes: number
  payments: number
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
