import type { Timer } from '../../src/main/engine/platform/timer.ts'
import type { Clock } from '../../src/shared/base/time.ts'

/** A clock and timers that only a test moves on. */
export interface FakeTime {
  clock: Clock
  timer: Timer
  /** Advances the time and runs each timer at its own moment. */
  advance(ms: number): void
  /** Milliseconds until each waiting callback becomes due, the next one first. */
  waits(): number[]
  /** Sets the computer's clock, like a person or a time server: timers are not affected. */
  setClock(atMs: number): void
}

export function createFakeTime(startMs = 1_780_000_000_000): FakeTime {
  let elapsedMs = 0
  let offsetMs = startMs
  const waiting = new Set<{ atMs: number; callback: () => void }>()

  return {
    clock: { now: () => offsetMs + elapsedMs },
    timer: {
      after(delayMs, callback) {
        const entry = { atMs: elapsedMs + delayMs, callback }
        waiting.add(entry)
        return () => waiting.delete(entry)
      },
    },
    advance(ms) {
      const untilMs = elapsedMs + ms
      for (;;) {
        const [next] = [...waiting].sort((one, other) => one.atMs - other.atMs)
        if (!next || next.atMs > untilMs) break
        waiting.delete(next)
        elapsedMs = next.atMs
        next.callback()
      }
      elapsedMs = untilMs
    },
    waits: () => [...waiting].map(({ atMs }) => atMs - elapsedMs).sort((a, b) => a - b),
    setClock(atMs) {
      offsetMs = atMs - elapsedMs
    },
  }
}
