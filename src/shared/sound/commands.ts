import { Type } from 'typebox'
import { command, Id, NoInput, strict } from '../base/command.ts'
import type { Soundbox, SoundboxPairing, SoundReport } from './sound.ts'

/** Commands of spoken announcements. */
export const SOUND_COMMANDS = {
  /** Current announcements; a screen fetches them after the event `sound.news`. */
  'sound.news': command<SoundReport>()('cashier', NoInput),
  'soundboxes.list': command<Soundbox[]>()('cashier', NoInput),
  /** Opens the two-minute window in which one soundbox may pair itself. */
  'soundboxes.openPairing': command<SoundboxPairing>()('owner', NoInput),
  'soundboxes.pairing': command<SoundboxPairing | null>()('cashier', NoInput),
  'soundboxes.closePairing': command<null>()('owner', NoInput),
  'soundboxes.revoke': command<null>()('owner', Type.Object({ soundboxId: Id }, strict)),
} as const
