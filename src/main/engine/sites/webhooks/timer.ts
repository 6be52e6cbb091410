/** Where waiting comes from; handed in so that tests can skip it. */
export interface Timer {
  /** Calls `callback` once after `delayMs`. What it returns takes that back. */
  after(delayMs: number, callback: () => void): () => void
}

/** The event loop's timer, which keeps no process alive. */
export const systemTimer: Timer = {
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs).unref()
    return () => clearTimeout(timer)
  },
}
