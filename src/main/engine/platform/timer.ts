/** Timers; passed as an argument so that tests can skip the waiting. */
export interface Timer {
  /** Calls `callback` once after `delayMs`. Returns a function that cancels it. */
  after(delayMs: number, callback: () => void): () => void
}

/** The event loop's timer, which does not keep the process alive. */
export const systemTimer: Timer = {
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs).unref()
    return () => clearTimeout(timer)
  },
}
