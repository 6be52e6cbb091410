import { createSecretKey } from 'node:crypto'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import { afterCommit } from '../storage/commit-queue.ts'
import type { Database, WritableDb } from '../storage/connection.ts'
import type { LoggedEvent, NewEvent, StoredEvent } from './event.ts'
import { eventsSince, insertEvent, lastHash } from './event-store.ts'
import { chainHash, type LedgerCheck, verifyLedger } from './ledger.ts'
import type { LedgerAnchor } from './ledger-anchor.ts'

/**
 * The ledger of the shop. A change and its event are written in the same transaction.
 *
 * @example
 * ```ts
 * // Webhooks are written together with the change that they report.
 * eventLog.inTransaction((db, event) => {
 *   if (event.kind === 'payment.paid' && event.payment) insertWebhook(db, event.payment, event.atMs)
 * })
 *
 * await database.write((db) => {
 *   closeStaticCode(db, codeId, now)
 *   eventLog.record(db, {
 *     kind: 'code.closed',
 *     merchantId,
 *     facts: { code: codeId },
 *   })
 * })
 * ```
 */
export interface EventLog {
  /** Writes an event in the transaction that is running on `db`; throws outside one. */
  record(db: WritableDb, event: NewEvent): LoggedEvent
  /**
   * Runs in the same transaction as the change, so its writes are committed or rolled back together with it.
   */
  inTransaction(subscriber: (db: WritableDb, event: LoggedEvent) => void): void
  /** Runs after the commit. Must be safe to miss (a crash) and safe to run twice. */
  afterCommit(subscriber: (event: LoggedEvent) => void): void
  /** Called with the newest event after each commit that has one; must not fail. */
  onCommitted(subscriber: (newest: LedgerAnchor) => void): void
  /** Events from a moment on, oldest first, of one merchant or (null) of all; at most `limit`. */
  since(sinceMs: EpochMs, merchantId: string | null, limit: number): StoredEvent[]
  /**
   * Recomputes the chain over the last `count` events (all when left out). Removed rows at the end are found by
   * the anchor only.
   */
  verify(count?: number): LedgerCheck
}

export interface EventLogParts {
  database: Database
  clock: Clock
  /** Keys the hash chain: without it an edited database file cannot get a valid chain. */
  ledgerKey: Buffer
  onSubscriberError: (error: unknown) => void
}

/** Append-only log of everything that happened, in order, as a hash chain. */
export function createEventLog({
  database,
  clock,
  ledgerKey,
  onSubscriberError,
}: EventLogParts): EventLog {
  // Created once: from raw bytes, every hash would build the key again, at five times the cost.
  const key = createSecretKey(ledgerKey)
  const inside: ((db: WritableDb, event: LoggedEvent) => void)[] = []
  const after: ((event: LoggedEvent) => void)[] = []
  const committed: ((newest: LedgerAnchor) => void)[] = []

  function announce(event: LoggedEvent): void {
    for (const subscriber of after) {
      try {
        subscriber(event)
      } catch (error) {
        onSubscriberError(error)
      }
    }
  }

  return {
    record(db, { kind, facts, atMs = clock.now(), merchantId = null, payment = null }) {
      const last = lastHash(db)
      const sequence = last.sequence + 1
      const logged: LoggedEvent = { kind, atMs, merchantId, payment, facts, sequence }
      const paymentNumber = payment?.number ?? null
      const row = { ...logged, paymentNumber, facts: JSON.stringify(facts) }
      const hash = chainHash(key, last.hash, row)
      insertEvent(db, { ...row, hash })
      afterCommit(db, () => {
        for (const subscriber of committed) subscriber({ sequence, hash, atMs })
        announce(logged)
      })
      for (const subscriber of inside) subscriber(db, logged)
      return logged
    },
    inTransaction: (subscriber) => void inside.push(subscriber),
    afterCommit: (subscriber) => void after.push(subscriber),
    onCommitted: (subscriber) => void committed.push(subscriber),
    since: (sinceMs, merchantId, limit) => eventsSince(database.read, sinceMs, merchantId, limit),
    verify: (count) => verifyLedger(database.read, key, count),
  }
}
