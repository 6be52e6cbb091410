import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { soundQuery } from '../../data/sound.ts'
import { useSpeaker } from './speaker-context.ts'

/** Says aloud what the engine has to say, as long as this window is open. */
export function useAnnouncements(): void {
  const { data: report } = useQuery(soundQuery())
  const speaker = useSpeaker()
  useEffect(() => {
    for (const news of report?.news ?? []) speaker.announce(news, report!.nowMs)
  }, [report, speaker])
}
