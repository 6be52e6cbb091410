import type { EpochMs } from '../../../shared/base/time.ts'
import { SOUND_FRESH_MS, type SoundEvent } from '../../../shared/sound/sound.ts'

/** What was announced already, also before a reload and in other windows of this browser. */
export interface PlayedSounds {
  /** True once for every announcement that is still recent at `nowMs`, the engine's time. */
  isNew: (news: SoundEvent, nowMs: EpochMs) => boolean
}

const KEY = 'lunas.sound.heard'
/** Far more than can be announced while one is still recent. */
const KEPT = 200

export function createPlayedSounds(storage: Pick<Storage, 'getItem' | 'setItem'>): PlayedSounds {
  return {
    isNew({ atMs }, nowMs) {
      // Compares absolute differences: after the clock was set back, announcements go on.
      if (Math.abs(nowMs - atMs) >= SOUND_FRESH_MS) return false
      const heard = read(storage)
      if (heard.includes(atMs)) return false
      storage.setItem(KEY, JSON.stringify([...heard, atMs].slice(-KEPT)))
      return true
    },
  }
}

function read(storage: Pick<Storage, 'getItem'>): number[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
