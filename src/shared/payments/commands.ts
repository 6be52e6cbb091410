import { Type } from 'typebox'
import { command, Id, strict } from '../base/command.ts'
import type { EpochMs } from '../base/time.ts'

/** A static QR code (without an amount, for example on a sticker), as the owner sees it. */
export interface StaticCodeView {
  id: string
  /** The site's own name for it. */
  name: string | null
  dialect: string
  isTest: boolean
  createdAtMs: EpochMs
}

/** Commands for a site's static QR codes. */
export const STATIC_CODE_COMMANDS = {
  /** Active codes, newest first; at most 200. */
  'codes.list': command<StaticCodeView[]>()('owner', Type.Object({ merchantId: Id }, strict)),
  /** Deactivates the code; payments already made with it stay assigned to it. */
  'codes.close': command<null>()('owner', Type.Object({ id: Id }, strict)),
}
