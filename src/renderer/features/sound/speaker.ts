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

/** The voice of one page: says every piece of news once, as loud as this browser was told to. */
export interface Speaker {
  player: SoundPlayer
  choices: KeptSoundChoices
  /** Says it unless it was said before or is too old. Blocked by the browser, it stays unsaid. */
  announce: (news: SoundEvent, nowMs: EpochMs) => void
  /** What a person hears who presses "try". */
  tryOut: () => void
}

export const SAMPLE_AMOUNT = rupiah(25_042)

/** Asks for the browser's permission with every touch until it is given, and fetches the clips then. */
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

/** The tap that asks for a sample is often the very first one. */
function sayOnceReady(player: SoundPlayer, sentence: readonly SoundClip[]): void {
  const stop = player.subscribe(() => {
    if (!player.isReady()) return
    stop()
    void player.play(sentence)
  })
  player.unlock()
}
