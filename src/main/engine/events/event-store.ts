import type { ReadableDb, WritableDb } from '../storage/database.ts'
import { prepared } from '../storage/statement.ts'
import type { StoredEvent } from './event-log.ts'

const COLUMNS = `sequence, kind, at_ms AS atMs, merchant_id AS merchantId,
  payment_number AS paymentNumber, facts, hash`

export function lastHash(db: ReadableDb): { sequence: number; hash: string } {
  const row = prepared(db, 'SELECT sequence, hash FROM events ORDER BY sequence DESC LIMIT 1').get()
  return (row as { sequence: number; hash: string } | undefined) ?? { sequence: 0, hash: '' }
}

export function insertEvent(db: WritableDb, event: StoredEvent): void {
  prepared(
    db,
    `INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    event.sequence,
    event.kind,
    event.atMs,
    event.merchantId,
    event.paymentNumber,
    event.facts,
    event.hash,
  )
}

/** The last `count` events and the one before them, in rising order; all of them without `count`. */
export function lastEvents(db: ReadableDb, count?: number): Iterable<StoredEvent> {
  const from = count === undefined ? 0 : lastHash(db).sequence - count
  return prepared(
    db,
    `SELECT ${COLUMNS} FROM events WHERE sequence >= ? ORDER BY sequence`,
  ).iterate(from) as Iterable<StoredEvent>
}

/** What happened to one payment, oldest first. */
export function eventsOfPayment(
  db: ReadableDb,
  paymentNumber: number,
): { sequence: number; kind: string; atMs: number }[] {
  return prepared(
    db,
    `SELECT sequence, kind, at_ms AS atMs FROM events WHERE payment_number = ? ORDER BY sequence`,
  ).all(paymentNumber) as { sequence: number; kind: string; atMs: number }[]
}

/** Events from a moment on, oldest first, of one merchant or (null) of all; at most `limit`. */
export function eventsSince(
  db: ReadableDb,
  sinceMs: number,
  merchantId: string | null,
  limit: number,
): StoredEvent[] {
  return prepared(
    db,
    `SELECT ${COLUMNS} FROM events
     WHERE at_ms >= ?1 AND (?2 IS NULL OR merchant_id = ?2) ORDER BY at_ms, sequence LIMIT ?3`,
  ).all(sinceMs, merchantId, limit) as StoredEvent[]
}
