import type { LoggedEvent } from '../../../platform/events/event.ts'
import type { Platform } from '../../../platform/platform.ts'
import { indexTexts } from './payment-text-store.ts'

/** Indexes the texts of new payments shortly after their creation, so that creating one stays fast. */
export interface TextIndexer {
  start(): void
  /** Resolves when all writes are done. */
  stop(): Promise<void>
  /** To be run after the commit of an event. */
  onEvent(event: LoggedEvent): void
}

/** Maximum payments per commit: about two milliseconds. */
const BATCH = 100

/** Delay from the first new payment to its indexing, in milliseconds. */
const BEHIND_MS = 500

/** Pause between two batches, in milliseconds, so that payments are not delayed. */
const PAUSE_MS = 40

/** With more new payments than this since the last check, the till is busy and indexing waits for a second. */
const BUSY = 100
const WAIT_MS = 1_000

/** Maximum number of such delays: every search gets slower by payments that are not indexed. */
const MOST_WAITS = 60

export function createTextIndexer({ database, timer, onError }: Platform): TextIndexer {
  let cancel: (() => void) | undefined
  let underWay: Promise<void> | undefined
  let isRunning = false
  let isAsked = false
  let madeSince = 0
  let waits = 0

  function ask(afterMs: number): void {
    if (!isRunning || cancel !== undefined) return
    cancel = timer.after(afterMs, () => {
      cancel = undefined
      if (isBusy()) return ask(WAIT_MS)
      isAsked = false
      underWay = indexBatch().finally(() => {
        underWay = undefined
      })
    })
  }

  function isBusy(): boolean {
    const isToWait = madeSince > BUSY && waits < MOST_WAITS
    waits = isToWait ? waits + 1 : 0
    madeSince = 0
    return isToWait
  }

  async function indexBatch(): Promise<void> {
    try {
      const taken = await database.write((db) => indexTexts(db, BATCH))
      if (taken === BATCH) ask(PAUSE_MS)
      else if (isAsked) ask(BEHIND_MS)
    } catch (error) {
      onError(error)
    }
  }

  return {
    start() {
      isRunning = true
      ask(BEHIND_MS)
    },
    async stop() {
      isRunning = false
      cancel?.()
      cancel = undefined
      await underWay
    },
    onEvent({ kind }) {
      if (kind !== 'payment.created') return
      isAsked = true
      madeSince += 1
      if (!underWay) ask(BEHIND_MS)
    },
  }
}
