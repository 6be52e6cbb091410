import type { EventLog } from '../../../platform/events/event-log.ts'
import type { Database } from '../../../platform/storage/connection.ts'
import { indexTexts } from './payment-text-store.ts'

/** Takes new payments into the index of texts, a little behind them, so that no customer waits for it. */
export interface TextIndexer {
  start(): void
  /** Resolves when nothing more is written. */
  stop(): Promise<void>
}

export interface TextIndexerParts {
  database: Database
  events: Pick<EventLog, 'afterCommit'>
  onError: (error: unknown) => void
}

/** One commit takes so many: about two milliseconds of the till's time. */
const BATCH = 100

/** From the first new payment to its place in the index, in milliseconds. */
const BEHIND_MS = 500

/** Between two batches while there is more, in milliseconds: payments go first. */
const PAUSE_MS = 40

/** More new payments than this since the last look: the till is busy, and the index may wait a second. */
const BUSY = 100
const WAIT_MS = 1_000

/** But not longer than so many looks: what is not in the index makes every search slower. */
const MOST_WAITS = 60

export function createTextIndexer({ database, events, onError }: TextIndexerParts): TextIndexer {
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> | undefined
  let isRunning = false
  let isAsked = false
  let madeSince = 0
  let waits = 0

  function ask(afterMs: number): void {
    if (!isRunning || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      if (isBusy()) return ask(WAIT_MS)
      isAsked = false
      underWay = indexBatch().finally(() => {
        underWay = undefined
      })
    }, afterMs).unref()
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

  events.afterCommit(({ kind }) => {
    if (kind !== 'payment.created') return
    isAsked = true
    madeSince += 1
    if (!underWay) ask(BEHIND_MS)
  })

  return {
    start() {
      isRunning = true
      ask(BEHIND_MS)
    },
    async stop() {
      isRunning = false
      clearTimeout(timer)
      timer = undefined
      await underWay
    },
  }
}
