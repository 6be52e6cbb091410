import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Database } from '../../platform/storage/connection.ts'
import type { Timer } from '../../platform/timer.ts'
import { type AttemptParts, type AttemptResult, makeAttempt } from './attempt.ts'
import { failUnsent } from './delivery-log-store.ts'
import {
  type Delivery,
  findDelivery,
  firstAttemptAfter,
  insertAttempt,
  listDueDeliveries,
  listWaitingDeliveries,
  makeDue,
  type QueuedDelivery,
} from './delivery-store.ts'
import { createEndpointQueues, type EndpointQueueItem } from './endpoint-queue.ts'
import type { Endpoints } from './endpoints.ts'
import { longestWaitMs } from './retry.ts'
import { endpointOf } from './target-policy.ts'

export interface Dispatcher {
  /** Sends all due deliveries, and from now on each one when it becomes due. */
  start(): void
  /** Aborts requests in flight and resolves when no more writes follow. It cannot be started again. */
  stop(): Promise<void>
  /** Sends a stored pending delivery as soon as its endpoint is free; does nothing before `start`. */
  sendNow(delivery: QueuedDelivery): void
  /** Reads the database again: more is due than was read. */
  reload(): void
}

export interface DispatcherParts extends AttemptParts {
  database: Database
  timer: Timer
  endpoints: Endpoints
  /** An attempt has been stored. Must not throw. */
  onAttempt(delivery: Delivery, made: AttemptResult): void
}

/**
 * A connection that waits for a site costs little, so many may wait: 50 endpoints that hang leave a merchant's others
 * room, and two such merchants all the others.
 */
const LIMITS = { inFlight: 300, perMerchant: 100, perEndpoint: 2 }

/**
 * Longest interval between checks while something is pending, because the clock may jump and the computer may
 * sleep.
 */
const LONGEST_SLEEP_MS = 30_000

/** Delay of a delivery whose attempt could not be stored, before it is read from the database again. */
const REST_AFTER_ERROR_MS = 10_000

/** Start of the first window: earlier than any due time. */
const BEFORE_EVERYTHING: EpochMs = -1

/** Schedules stored deliveries: the database has the due times, the endpoint queue limits concurrency. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { database, clock, timer } = parts
  const queues = createEndpointQueues(LIMITS)
  const abandoning = new AbortController()
  const flights = new Set<Promise<void>>()
  let isRunning = false
  // Everything due up to here has been read into the queue.
  let readUntilMs = BEFORE_EVERYTHING
  let lastNow = BEFORE_EVERYTHING
  let cancelTimer = () => {}

  function wake(): void {
    if (!isRunning) return
    const now = clock.now()
    if (now < lastNow) pullBack(now)
    lastNow = now
    readDue(now)
    takeOff()
    sleep(now)
  }

  function readDue(now: EpochMs): void {
    const afterMs = Math.min(readUntilMs, now)
    const endpoints = new Map<string, string>()
    for (const due of listDueDeliveries(database.read, { afterMs, untilMs: now })) {
      const address = `${due.merchantId} ${due.callbackUrl}`
      const endpoint = endpoints.get(address) ?? endpointNow(due)
      endpoints.set(address, endpoint)
      queues.add({ ...due, endpoint })
    }
    readUntilMs = now
  }

  function endpointNow({ merchantId, callbackUrl, url }: QueuedDelivery): string {
    try {
      return endpointOf(parts.directory.webhookTarget(merchantId, callbackUrl, false)?.url ?? url)
    } catch (error) {
      parts.onError(error)
      return endpointOf(url)
    }
  }

  function sleep(now: EpochMs): void {
    cancelTimer()
    const nextAtMs = firstAttemptAfter(database.read, readUntilMs)
    if (nextAtMs === undefined) return
    cancelTimer = timer.after(Math.min(Math.max(nextAtMs - now, 1), LONGEST_SLEEP_MS), wake)
  }

  function takeOff(): void {
    for (let item = queues.takeNext(); item; item = queues.takeNext()) {
      const flight = fly(item).finally(() => flights.delete(flight))
      flights.add(flight)
    }
  }

  async function fly(item: EndpointQueueItem): Promise<void> {
    try {
      await attemptAndStore(item.id)
    } catch (error) {
      // For example, the disk is full. The row is still due, and its endpoint stays occupied meanwhile.
      parts.onError(error)
      timer.after(REST_AFTER_ERROR_MS, () => land(item, BEFORE_EVERYTHING))
      return
    }
    land(item, readUntilMs)
  }

  function land(item: EndpointQueueItem, readFromMs: EpochMs): void {
    queues.release(item)
    readUntilMs = readFromMs
    wake()
  }

  async function attemptAndStore(id: string): Promise<void> {
    const delivery = findDelivery(database.read, id)
    if (delivery?.status !== 'pending') return
    const { merchantId } = delivery
    if (parts.endpoints.isPaused(database.read, merchantId, endpointNow(delivery))) {
      await database.write((db) => failUnsent(db, id, 'ENDPOINT_PAUSED'))
      return
    }
    const made = await makeAttempt(delivery, abandoning.signal, parts)
    if (!made) return
    const { attempt, outcome } = made
    await database.write((db) => {
      insertAttempt(db, id, made)
      if (attempt.requestHeaders === null) return
      parts.endpoints.noteIn(db, {
        merchantId,
        endpoint: endpointOf(outcome.url),
        isDelivered: outcome.status === 'delivered',
        statusCode: attempt.statusCode,
        now: clock.now(),
      })
    })
    parts.onAttempt(delivery, made)
  }

  /**
   * Corrects due times that are later than any retry delay allows, left by a clock that was wrong and then set
   * back.
   */
  function pullBack(now: EpochMs): void {
    const stray = listWaitingDeliveries(database.read, now).filter((delivery) => {
      const delaysMs = parts.directory.dialectWebhook(delivery.dialect)?.retryDelaysMs ?? []
      return delivery.nextAttemptAtMs > now + longestWaitMs(delivery.attempts, delaysMs)
    })
    if (stray.length === 0) return
    database
      .write((db) => {
        for (const { id } of stray) makeDue(db, id, now)
      })
      .then(() => {
        readUntilMs = BEFORE_EVERYTHING
        wake()
      })
      .catch(parts.onError)
  }

  return {
    start() {
      isRunning = true
      pullBack(clock.now())
      wake()
    },
    async stop() {
      isRunning = false
      cancelTimer()
      abandoning.abort()
      await Promise.allSettled(flights)
    },
    sendNow(delivery) {
      if (!isRunning) return
      queues.add({ ...delivery, endpoint: endpointNow(delivery) })
      wake()
    },
    reload() {
      readUntilMs = BEFORE_EVERYTHING
      wake()
    },
  }
}
