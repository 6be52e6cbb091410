import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { liveQuery, startLive } from '../../../src/renderer/data/live.ts'
import type { LiveListener } from '../../../src/renderer/data/live-connection.ts'
import { AREAS_OF_EVENT, reconnectDelayMs } from '../../../src/renderer/data/live-keys.ts'
import { LIVE_EVENTS } from '../../../src/shared/events.ts'

/** A line that the test opens, uses and breaks by hand. */
function startOnFakeLine() {
  const queryClient = new QueryClient()
  queryClient.setQueryData(['till'], 'old')
  queryClient.setQueryData(['catalog'], 'old')
  const lines: LiveListener[] = []
  const stop = startLive({
    queryClient,
    open: (listener) => {
      lines.push(listener)
      return () => listener.onClose()
    },
  })
  const isStale = (area: string) => queryClient.getQueryState([area])?.isInvalidated === true
  const refresh = () => {
    queryClient.setQueryData(['till'], 'new')
    queryClient.setQueryData(['catalog'], 'new')
  }
  return { queryClient, lines, stop, isStale, refresh }
}

describe('the live line', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('refetches everything on every connection', () => {
    const { lines, isStale, stop } = startOnFakeLine()
    lines[0]?.onOpen()
    expect([isStale('till'), isStale('catalog')]).toEqual([true, true])
    stop()
  })

  it('refetches only the queries that an announcement names', () => {
    const { lines, isStale, refresh, stop } = startOnFakeLine()
    lines[0]?.onOpen()
    refresh()
    lines[0]?.onEvent({ event: 'till.changed', sequence: 7 })
    expect([isStale('till'), isStale('catalog')]).toEqual([true, false])
    stop()
  })

  it('refetches everything when a sequence number is missing', () => {
    const { lines, isStale, refresh, stop } = startOnFakeLine()
    lines[0]?.onOpen()
    lines[0]?.onEvent({ event: 'till.changed', sequence: 7 })
    refresh()
    lines[0]?.onEvent({ event: 'till.changed', sequence: 9 })
    expect(isStale('catalog')).toBe(true)
    stop()
  })

  it('refetches every 3 seconds while it cannot connect', () => {
    const { queryClient, lines, isStale, refresh, stop } = startOnFakeLine()
    lines[0]?.onOpen()
    lines[0]?.onClose()
    expect(queryClient.getQueryData(liveQuery().queryKey)).toBe(false)
    refresh()
    vi.advanceTimersByTime(3_000)
    expect(isStale('till')).toBe(true)
    stop()
  })

  it('tries again within a second, then at most every 3 seconds', () => {
    const { lines, stop } = startOnFakeLine()
    lines[0]?.onClose()
    vi.advanceTimersByTime(1_000)
    expect(lines.length).toBe(2)
    expect([0, 1, 2, 3, 9].map(reconnectDelayMs)).toEqual([300, 600, 1_200, 2_400, 3_000])
    stop()
  })

  it('does not connect again once it is stopped', () => {
    const { lines, stop } = startOnFakeLine()
    stop()
    vi.advanceTimersByTime(10_000)
    expect(lines.length).toBe(1)
  })
})

it('every event names what to refetch', () => {
  expect(Object.keys(AREAS_OF_EVENT).sort()).toEqual([...LIVE_EVENTS].sort())
})
