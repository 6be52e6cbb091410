import { rupiah } from '../../../shared/base/money.ts'
import type { EpochMs } from '../../../shared/base/time.ts'
import {
  clipsOf,
  SOUND_CLIPS,
  type SoundClip,
  type SoundEvent,
} from '../../../shared/sound/sound.ts'
import { createPlayedSounds } from './already-announced.ts'
import { loadClip } from './clips.ts'
import { createSoundPlayer, type SoundPlayer } from './player.ts'
import { createSoundChoices, type KeptSoundChoices, volumeOf } from './sound-choices.ts'

/** Plays every announcement once, at the volume chosen in this browser. */
export interface Speaker {
  player: SoundPlayer
  choices: KeptSoundChoices
  /** Plays it unless it was played before, is too old, or the browser blocks sound. */
  announce: (news: SoundEvent, nowMs: EpochMs) => void
  /** Plays a sample. */
  tryOut: () => void
}

export const SAMPLE_AMOUNT = rupiah(25_042)

/** Resumes the audio with every touch until the browser allows it, then fetches the clips. */
export function createSpeaker(page: Window & typeof globalThis): Speaker {
  const choices = createSoundChoices(page.localStorage)
  const heard = createPlayedSounds(page.localStorage)
  const player = createSoundPlayer({
    createContext: () => new page.AudioContext(),
    load: loadClip,
    clips: SOUND_CLIPS,
  })
  const setVolume = () => player.setVolume(volumeOf(choices.get()))
  choices.subscribe(setVolume)
  setVolume()

  // Not at pointerup: the button under the finger may be gone before its click.
  for (const touch of ['click', 'keydown'] as const) {
    page.addEventListener(touch, () => player.unlock(), { capture: true })
  }
  const stopWaiting = player.subscribe(() => {
    if (!player.isReady()) return
    stopWaiting()
    void player.loadClips()
  })

  return {
    player,
    choices,
    announce(news, nowMs) {
      if (player.isReady() && heard.isNew(news, nowMs)) void player.play(clipsOf(news))
    },
    tryOut() {
      const sentence = clipsOf({ kind: 'paid', amount: SAMPLE_AMOUNT })
      if (player.isReady()) void player.play(sentence)
      else sayOnceReady(player, sentence)
    },
  }
}

/** The tap that plays a sample is often the first one in this page. */
function sayOnceReady(player: SoundPlayer, sentence: readonly SoundClip[]): void {
  const stop = player.subscribe(() => {
    if (!player.isReady()) return
    stop()
    void player.play(sentence)
  })
  player.unlock()
}
