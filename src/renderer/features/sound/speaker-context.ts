import { createContext, use, useSyncExternalStore } from 'react'
import type { SoundChoices } from './sound-choices.ts'
import type { Speaker } from './speaker.ts'

export const SpeakerContext = createContext<Speaker | null>(null)

/** The speaker of this window. */
export function useSpeaker(): Speaker {
  const speaker = use(SpeakerContext)
  if (!speaker) throw new Error('no speaker around this component')
  return speaker
}

/** The sound choices of this window. */
export function useSoundChoices(): SoundChoices {
  const { choices } = useSpeaker()
  return useSyncExternalStore(choices.subscribe, choices.get)
}

/** Whether the browser allows sound in this window. */
export function useIsSoundReady(): boolean {
  const { player } = useSpeaker()
  return useSyncExternalStore(player.subscribe, player.isReady)
}
