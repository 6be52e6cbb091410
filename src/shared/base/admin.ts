export type { SettingRow, SettingValue } from '../settings.ts'

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

/** What the gateway answered to the made-up phone of the demo. */
export interface DemoAnswer {
  statusCode: number
  body: string
}
