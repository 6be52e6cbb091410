import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { LiveEvent } from '../../shared/events.ts'
import type { LiveListener } from './live-connection.ts'
import { AREAS_OF_EVENT, reconnectDelayMs } from './live-keys.ts'

/** Everything is refetched this often while changes are not announced, in milliseconds. */
const POLL_EVERY_MS = 3_000

export interface LiveParts {
  queryClient: QueryClient
  open: (listener: LiveListener) => () => void
}

/** Whether changes are being announced right now. Written by `startLive`, never fetched. */
export function liveQuery() {
  return queryOptions({
    queryKey: ['live'],
    queryFn: () => false,
    initialData: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    enabled: false,
  })
}

/** Keeps queries up to date: by announcements while connected, by polling while not. */
export function startLive({ queryClient, open }: LiveParts): () => void {
  let attempt = 0
  let sequence: number | undefined
  let isStopped = false
  let close = () => {}
  let retry: ReturnType<typeof setTimeout> | undefined

  const isConnected = () => queryClient.getQueryData(liveQuery().queryKey) === true
  const setConnected = (value: boolean) => queryClient.setQueryData(liveQuery().queryKey, value)

  const connect = () => {
    close = open({
      onOpen: () => {
        attempt = 0
        sequence = undefined
        setConnected(true)
        refetchAll(queryClient)
      },
      onEvent: (event) => {
        const hasMissedSome = sequence !== undefined && event.sequence > sequence + 1
        sequence = event.sequence
        if (hasMissedSome) refetchAll(queryClient)
        else refetchFor(queryClient, event)
      },
      onClose: () => {
        setConnected(false)
        if (isStopped) return
        retry = setTimeout(connect, reconnectDelayMs(attempt))
        attempt += 1
      },
    })
  }
  const poll = setInterval(() => {
    if (!isConnected()) refetchAll(queryClient)
  }, POLL_EVERY_MS)

  connect()
  return () => {
    isStopped = true
    clearInterval(poll)
    clearTimeout(retry)
    close()
  }
}

function refetchAll(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'live' })
}

function refetchFor(queryClient: QueryClient, event: LiveEvent): void {
  for (const area of AREAS_OF_EVENT[event.event] ?? []) {
    void queryClient.invalidateQueries({ queryKey: [area] })
  }
}
