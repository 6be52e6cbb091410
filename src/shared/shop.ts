import type { QrisPreview } from './qris-preview.ts'

export interface Shop {
  isSetUp: boolean
  name: string
  /** null until set-up. */
  qris: QrisPreview | null
  idleMessage: string
  timeZone: string
}
