import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { soundQuery } from '../../data/sound.ts'
import { useSpeaker } from './speaker-context.ts'

/** Plays the engine's announcements while this window is open. */
export function useAnnouncements(): void {
  const { data: report } = useQuery(soundQuery())
  const speaker = useSpeaker()
  useEffect(() => {
    if (!report) return
    for (const news of report.news) speaker.announce(news, report.nowMs)
  }, [report, speaker])
}
