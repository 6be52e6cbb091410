/** A clock that nobody can set, which a test lets run. It begins anew with each process. */
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
