import { useEffect, useState } from 'react'
import type { EpochMs } from '../../shared/base/time.ts'

/** This computer's time, updated every `everyMs`. */
export function useNow(everyMs = 1_000): EpochMs {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/**
 * The engine's time now: the time in its answer plus what passed since. The clocks of two computers
 * differ, so a countdown does not use this window's own.
 */
export function useEngineNow(
  answer: { nowMs: EpochMs } | undefined,
  answeredAtMs: EpochMs,
  everyMs = 1_000,
): EpochMs {
  const now = useNow(everyMs)
  return answer ? answer.nowMs + Math.max(0, now - answeredAtMs) : now
}
