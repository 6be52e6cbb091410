import { Type } from 'typebox'
import { command, Id, strict } from '../base/command.ts'
import type { EpochMs } from '../base/time.ts'

/** A code without an amount, on a sticker say, as its owner sees it. */
export interface StaticCodeView {
  id: string
  /** What the site calls it. */
  name: string | null
  dialect: string
  isTest: boolean
  createdAtMs: EpochMs
}

/** The commands for a site's codes without an amount. */
export const STATIC_CODE_COMMANDS = {
  /** Those that take money, newest first; at most 200. */
  'codes.list': command<StaticCodeView[]>()('owner', Type.Object({ merchantId: Id }, strict)),
  /** From now on it takes nothing; what was paid to it stays its own. */
  'codes.close': command<null>()('owner', Type.Object({ id: Id }, strict)),
}
