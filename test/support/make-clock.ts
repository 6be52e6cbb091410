import type { Clock, EpochMs } from '../../src/shared/base/time.ts'

/** A clock that only a test advances. */
export interface TestClock extends Clock {
  set(atMs: EpochMs): void
  advance(ms: number): void
}

export function makeClock(startMs: EpochMs): TestClock {
  let nowMs = startMs
  return {
    now: () => nowMs,
    set(atMs) {
      nowMs = atMs
    },
    advance(ms) {
      nowMs += ms
    },
  }
}
