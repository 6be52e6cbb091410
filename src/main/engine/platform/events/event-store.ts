import type { ReadableDb, WritableDb } from '../storage/connection.ts'
import { prepared } from '../storage/statement.ts'
import type { EventKind, StoredEvent } from './event.ts'

const COLUMNS = `sequence, kind, at_ms AS atMs, merchant_id AS merchantId,
  payment_number AS paymentNumber, facts, hash`

export function lastHash(db: ReadableDb): { sequence: number; hash: string } {
  const row = prepared<[], { sequence: number; hash: string }>(
    db,
    'SELECT sequence, hash FROM events ORDER BY sequence DESC LIMIT 1',
  ).get()
  return row ?? { sequence: 0, hash: '' }
}

export function newestEvent(db: ReadableDb): StoredEvent | undefined {
  return prepared<[], StoredEvent>(
    db,
    `SELECT ${COLUMNS} FROM events ORDER BY sequence DESC LIMIT 1`,
  ).get()
}

export function eventAt(db: ReadableDb, sequence: number): StoredEvent | undefined {
  return prepared<[number], StoredEvent>(
    db,
    `SELECT ${COLUMNS} FROM events WHERE sequence = ?`,
  ).get(sequence)
}

/** Number of the newest event of a kind from a number on; undefined when there is none. */
export function newestOfKind(db: ReadableDb, kind: EventKind, from: number): number | undefined {
  return prepared<[string, number], number>(
    db,
    'SELECT sequence FROM events WHERE kind = ? AND sequence >= ? ORDER BY sequence DESC LIMIT 1',
  )
    .pluck()
    .get(kind, from)
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

/** All events from a number on, in ascending order. */
export function eventsFrom(db: ReadableDb, sequence: number): Iterable<StoredEvent> {
  return prepared<[number], StoredEvent>(
    db,
    `SELECT ${COLUMNS} FROM events WHERE sequence >= ? ORDER BY sequence`,
  ).iterate(sequence)
}

/** The events of one payment, oldest first. */
export function eventsOfPayment(
  db: ReadableDb,
  paymentNumber: number,
): { sequence: number; kind: string; atMs: number }[] {
  return prepared<[number], { sequence: number; kind: string; atMs: number }>(
    db,
    `SELECT sequence, kind, at_ms AS atMs FROM events WHERE payment_number = ? ORDER BY sequence`,
  ).all(paymentNumber)
}

/** Events from a moment on, oldest first, of one merchant or (null) of all; at most `limit`. */
export function eventsSince(
  db: ReadableDb,
  sinceMs: number,
  merchantId: string | null,
  limit: number,
): StoredEvent[] {
  return prepared<{ sinceMs: number; merchantId: string | null; limit: number }, StoredEvent>(
    db,
    `SELECT ${COLUMNS} FROM events
     WHERE at_ms >= @sinceMs AND (@merchantId IS NULL OR merchant_id = @merchantId)
     ORDER BY at_ms, sequence LIMIT @limit`,
  ).all({ sinceMs, merchantId, limit })
}
