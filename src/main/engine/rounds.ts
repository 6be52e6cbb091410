export interface Rounds {
  start(): void
  /** Resolves when the round that is under way is done. */
  stop(): Promise<void>
}

export interface RoundsParts {
  expire(): Promise<void>
  tidy(): Promise<void>
  ping(): void
  onError(error: unknown): void
}

/** An expired payment is seen as such within this time, in milliseconds. */
const EXPIRE_EVERY_MS = 1_000
const TIDY_EVERY_MS = 60_000
/** Sockets that stay silent over two of these are gone. Sites send their own ping every 30 s. */
const PING_EVERY_MS = 30_000

/** What the engine does by itself, again and again; a round never overlaps itself. */
export function createRounds(parts: RoundsParts): Rounds {
  const timers: NodeJS.Timeout[] = []
  let underWay: Promise<void> = Promise.resolve()

  function repeat(work: () => Promise<void> | void, everyMs: number): void {
    let isBusy = false
    const round = async () => {
      if (isBusy) return
      isBusy = true
      try {
        await work()
      } catch (error) {
        parts.onError(error)
      } finally {
        isBusy = false
      }
    }
    const run = () => {
      underWay = Promise.all([underWay, round()]).then(() => {})
    }
    const timer = setInterval(run, everyMs)
    timer.unref()
    timers.push(timer)
    run()
  }

  return {
    start() {
      repeat(parts.expire, EXPIRE_EVERY_MS)
      repeat(parts.tidy, TIDY_EVERY_MS)
      repeat(parts.ping, PING_EVERY_MS)
    },
    async stop() {
      for (const timer of timers.splice(0)) clearInterval(timer)
      await underWay
    },
  }
}
