import { createContext, use, useSyncExternalStore } from 'react'
import type { SoundChoices } from './sound-choices.ts'
import type { Speaker } from './speaker.ts'

export const SpeakerContext = createContext<Speaker | null>(null)

/** The voice of this window. */
export function useSpeaker(): Speaker {
  const speaker = use(SpeakerContext)
  if (!speaker) throw new Error('no speaker around this component')
  return speaker
}

/** How loud this window is. */
export function useSoundChoices(): SoundChoices {
  const { choices } = useSpeaker()
  return useSyncExternalStore(choices.subscribe, choices.get)
}

/** Whether the browser lets this window be heard. */
export function useIsSoundReady(): boolean {
  const { player } = useSpeaker()
  return useSyncExternalStore(player.subscribe, player.isReady)
}
