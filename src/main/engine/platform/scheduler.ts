export interface Scheduler {
  start(): void
  /** Resolves when the rounds that are under way are done. */
  stop(): Promise<void>
}

export interface SchedulerParts {
  expirePayments: () => Promise<void>
  /** Looks at the phones' lights, and whether a sound has to tell of them. */
  checkPhones: () => void
  cleanUp: () => Promise<void>
  pingSockets: () => void
  onError: (error: unknown) => void
}

/** An expired payment is seen as such within this time, in milliseconds. */
const EXPIRE_EVERY_MS = 1_000
/** A light is red within this time of the rule that says so. */
const LOOK_EVERY_MS = 1_000
const TIDY_EVERY_MS = 60_000
/** Sockets that stay silent over two of these are gone. Sites send their own ping every 30 s. */
const PING_EVERY_MS = 30_000

/** What the engine does by itself, again and again; a round never overlaps itself. */
export function createScheduler(parts: SchedulerParts): Scheduler {
  const timers: NodeJS.Timeout[] = []
  const underWay = new Map<() => unknown, Promise<void>>()

  async function round(work: () => Promise<void> | void): Promise<void> {
    try {
      await work()
    } catch (error) {
      parts.onError(error)
    }
  }

  function repeat(work: () => Promise<void> | void, everyMs: number): void {
    const run = () => {
      if (underWay.has(work)) return
      underWay.set(
        work,
        round(work).finally(() => underWay.delete(work)),
      )
    }
    const timer = setInterval(run, everyMs)
    timer.unref()
    timers.push(timer)
    run()
  }

  return {
    start() {
      repeat(parts.expirePayments, EXPIRE_EVERY_MS)
      repeat(parts.checkPhones, LOOK_EVERY_MS)
      repeat(parts.cleanUp, TIDY_EVERY_MS)
      repeat(parts.pingSockets, PING_EVERY_MS)
    },
    async stop() {
      for (const timer of timers.splice(0)) clearInterval(timer)
      await Promise.all(underWay.values())
    },
  }
}
