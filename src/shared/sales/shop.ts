import type { QrisPreview } from '../payments/qris-preview.ts'

export interface Shop {
  isSetUp: boolean
  name: string
  /** null until set-up. */
  qris: QrisPreview | null
  idleMessage: string
  timeZone: string
}
