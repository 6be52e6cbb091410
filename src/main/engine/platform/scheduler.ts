export interface Scheduler {
  start(): void
  /** Resolves when the jobs that are running have finished. */
  stop(): Promise<void>
}

export interface SchedulerParts {
  expirePayments: () => Promise<void>
  /** Checks the phones' status, and whether a change must be announced. */
  checkPhones: () => void
  cleanUp: () => Promise<void>
  pingSockets: () => void
  /** Copies the write-ahead log into the database file when it is long. */
  checkpoint: () => Promise<void>
  onError: (error: unknown) => void
}

/** Longest delay until an expired payment is marked, in milliseconds. */
const EXPIRE_EVERY_MS = 1_000
/** Longest delay until a status turns red, in milliseconds. */
const LOOK_EVERY_MS = 1_000
const TIDY_EVERY_MS = 60_000
/** Sockets that are silent for two of these are closed. Sites send their own ping every 30 s. */
const PING_EVERY_MS = 30_000
/** A till that writes without a pause adds some megabytes to the log in this time. */
const CHECKPOINT_EVERY_MS = 250

/** Runs the engine's periodic jobs; a job never overlaps itself. */
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
      repeat(parts.checkpoint, CHECKPOINT_EVERY_MS)
    },
    async stop() {
      for (const timer of timers.splice(0)) clearInterval(timer)
      await Promise.all(underWay.values())
    },
  }
}
