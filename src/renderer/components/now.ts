import { useEffect, useState } from 'react'
import type { EpochMs } from '../../shared/base/time.ts'

/** This window's clock, redrawn every `everyMs`. */
export function useNow(everyMs = 1_000): EpochMs {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/**
 * The engine's clock by now: what it said, plus the time since the answer came. Clocks of two
 * computers differ, so a countdown must not trust this window's own.
 */
export function useEngineNow(
  answer: { nowMs: EpochMs } | undefined,
  answeredAtMs: EpochMs,
  everyMs = 1_000,
): EpochMs {
  const now = useNow(everyMs)
  return answer ? answer.nowMs + Math.max(0, now - answeredAtMs) : now
}
