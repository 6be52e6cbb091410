import type { EpochMs } from '../../../shared/base/time.ts'
import { SOUND_FRESH_MS, type SoundEvent } from '../../../shared/sound/sound.ts'

/** What was said already, also before a reload and in another window of this browser. */
export interface PlayedSounds {
  /** True once for every piece of news that is still fresh at `nowMs`, the till's time. */
  isNew: (news: SoundEvent, nowMs: EpochMs) => boolean
}

const KEY = 'lunas.sound.heard'
/** Far more than can happen while news is fresh. */
const KEPT = 200

export function createPlayedSounds(storage: Pick<Storage, 'getItem' | 'setItem'>): PlayedSounds {
  return {
    isNew({ atMs }, nowMs) {
      // Both ways: a till whose clock was set back starts over instead of being silent.
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
