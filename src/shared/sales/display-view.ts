import type { EpochMs } from '../base/time.ts'
import type { DisplayPicture } from './display.ts'

/** What the customer display asks for. Carries no personal data beyond the payer's first name and initials. */
export interface DisplayView extends DisplayPicture {
  shopName: string
  idleMessage: string
  timeZone: string
  merchantName: string
  nmid: string | null
  payerShortName: string | null
  /** The paired phone is silent while a QRIS is open: the display shows "kasir sedang memeriksa". */
  isPhoneQuiet: boolean
  wordOfTheDay: string
  nowMs: EpochMs
}
