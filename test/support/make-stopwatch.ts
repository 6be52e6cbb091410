/** A monotonic clock that a test advances. It starts at zero in each process. */
export interface Stopwatch {
  elapsedMs: () => number
  run: (ms: number) => void
}

export function makeStopwatch(startMs = 0): Stopwatch {
  let elapsed = startMs
  return {
    elapsedMs: () => elapsed,
    run(ms) {
      elapsed += ms
    },
  }
}
