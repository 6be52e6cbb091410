import type { Clock } from '../../../../shared/base/time.ts'
import type { SOUND_COMMANDS } from '../../../../shared/sound/commands.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { Sound } from './sound.ts'

/** `lanUrl` is the till's address for soundboxes. */
export function soundCommands(
  { announcer, soundboxes }: Sound,
  clock: Clock,
  lanUrl: () => string,
): HandlersOf<typeof SOUND_COMMANDS> {
  const pairingUrl = (code: string) => `${lanUrl()}/soundbox/pair/${code}`
  return {
    'sound.news': () => ({ news: announcer.recent(), nowMs: clock.now() }),
    'soundboxes.list': () => soundboxes.list(),
    'soundboxes.openPairing': () => soundboxes.openPairing(pairingUrl),
    'soundboxes.pairing': () => soundboxes.pairing(),
    'soundboxes.closePairing': () => asNull(soundboxes.closePairing()),
    'soundboxes.revoke': ({ soundboxId }) => asNull(soundboxes.revoke(soundboxId)),
  }
}
