import { queryOptions } from '@tanstack/react-query'
import { call } from './client.ts'

/** Refetched just after the picture's own end, and every few seconds in any case. */
const SAFETY_POLL_MS = 5_000
const AFTER_END_MS = 120

export function displayQuery() {
  return queryOptions({
    queryKey: ['display'],
    queryFn: () => call('display.get', {}),
    refetchInterval: (query) => {
      const view = query.state.data
      if (!view || view.untilMs === null) return SAFETY_POLL_MS
      return Math.min(
        SAFETY_POLL_MS,
        Math.max(AFTER_END_MS, view.untilMs - view.nowMs + AFTER_END_MS),
      )
    },
    refetchIntervalInBackground: true,
  })
}
