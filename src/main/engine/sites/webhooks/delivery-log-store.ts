import type { EpochMs } from '../../../../shared/base/time.ts'
import type { DeliveryLogRow, FailingEndpoint } from '../../../../shared/sites/webhook-delivery.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

const COLUMNS = `deliveries.id, event_sequence AS eventSequence,
  deliveries.merchant_id AS merchantId, payments.id AS paymentId, deliveries.dialect,
  deliveries.is_test AS isTest, deliveries.created_at_ms AS createdAtMs, url, deliveries.status,
  attempts, last_status_code AS lastStatusCode, last_error AS lastError,
  next_attempt_at_ms AS nextAttemptAtMs`

export type StoredDeliveryLogRow = Omit<DeliveryLogRow, 'merchantName'>

type DeliveryColumns = Omit<StoredDeliveryLogRow, 'isTest'> & { isTest: number }

function toLogRow(row: DeliveryColumns): StoredDeliveryLogRow {
  return { ...row, isTest: row.isTest === 1 }
}

export interface DeliveryLogQuery {
  merchantId: string | null
  status: DeliveryLogRow['status'] | null
  /** Only rows with a lower event sequence. */
  before: number
  limit: number
}

/** Newest first. */
export function listDeliveryLog(db: ReadableDb, query: DeliveryLogQuery): StoredDeliveryLogRow[] {
  return prepared<DeliveryLogQuery, DeliveryColumns>(
    db,
    `SELECT ${COLUMNS} FROM deliveries JOIN payments ON payments.number = payment_number
     WHERE event_sequence < @before
       AND (@merchantId IS NULL OR deliveries.merchant_id = @merchantId)
       AND (@status IS NULL OR deliveries.status = @status)
     ORDER BY event_sequence DESC LIMIT @limit`,
  )
    .all(query)
    .map(toLogRow)
}

export function findDeliveryLogRow(db: ReadableDb, id: string): StoredDeliveryLogRow | undefined {
  const row = prepared<[string], DeliveryColumns>(
    db,
    `SELECT ${COLUMNS} FROM deliveries JOIN payments ON payments.number = payment_number
     WHERE deliveries.id = ?`,
  ).get(id)
  return row === undefined ? undefined : toLogRow(row)
}

/** Makes everything that failed since a moment due now, the oldest `limit` of it. Returns how many. */
export function makeFailedDue(
  db: WritableDb,
  filter: { merchantId: string | null; sinceMs: EpochMs; now: EpochMs; limit: number },
): number {
  const { changes } = prepared(
    db,
    `UPDATE deliveries SET status = 'pending', next_attempt_at_ms = @now WHERE id IN (
       SELECT id FROM deliveries
       WHERE status = 'failed' AND created_at_ms >= @sinceMs
         AND (@merchantId IS NULL OR merchant_id = @merchantId)
       ORDER BY event_sequence LIMIT @limit)`,
  ).run(filter)
  return changes
}

/** Deletes finished deliveries created before a moment, at most `limit`. Returns how many. */
export function deleteDeliveriesBefore(db: WritableDb, beforeMs: EpochMs, limit: number): number {
  const ids = prepared<[number, number, number], string>(
    db,
    `SELECT id FROM deliveries
     WHERE event_sequence < (SELECT coalesce(min(sequence), 0) FROM events WHERE at_ms >= ?)
       AND status <> 'pending' AND created_at_ms < ?
     ORDER BY event_sequence LIMIT ?`,
  )
    .pluck()
    .all(beforeMs, beforeMs, limit)
  for (const id of ids) {
    prepared(db, 'DELETE FROM delivery_attempts WHERE delivery_id = ?').run(id)
    prepared(db, 'DELETE FROM deliveries WHERE id = ?').run(id)
  }
  return ids.length
}

export type StoredEndpoint = Omit<FailingEndpoint, 'merchantName'>

export function listFailingEndpoints(db: ReadableDb): StoredEndpoint[] {
  return prepared<[], StoredEndpoint>(
    db,
    `SELECT merchant_id AS merchantId, endpoint, failing_since_ms AS failingSinceMs,
       paused_at_ms AS pausedAtMs
     FROM failing_endpoints ORDER BY failing_since_ms`,
  ).all()
}

export function findFailingEndpoint(
  db: ReadableDb,
  merchantId: string,
  endpoint: string,
): StoredEndpoint | undefined {
  return prepared<[string, string], StoredEndpoint>(
    db,
    `SELECT merchant_id AS merchantId, endpoint, failing_since_ms AS failingSinceMs,
       paused_at_ms AS pausedAtMs
     FROM failing_endpoints WHERE merchant_id = ? AND endpoint = ?`,
  ).get(merchantId, endpoint)
}

export function putFailingEndpoint(db: WritableDb, endpoint: StoredEndpoint): void {
  prepared(
    db,
    `INSERT INTO failing_endpoints (merchant_id, endpoint, failing_since_ms, paused_at_ms)
     VALUES (@merchantId, @endpoint, @failingSinceMs, @pausedAtMs)
     ON CONFLICT (merchant_id, endpoint)
     DO UPDATE SET failing_since_ms = excluded.failing_since_ms,
       paused_at_ms = excluded.paused_at_ms`,
  ).run(endpoint)
}

export function deleteFailingEndpoint(db: WritableDb, merchantId: string, endpoint: string): void {
  prepared(db, 'DELETE FROM failing_endpoints WHERE merchant_id = ? AND endpoint = ?').run(
    merchantId,
    endpoint,
  )
}

/** Forgets a merchant's failing addresses beyond the newest `kept`. */
export function forgetFailingEndpoints(db: WritableDb, merchantId: string, kept: number): void {
  prepared(
    db,
    `DELETE FROM failing_endpoints WHERE merchant_id = @merchantId AND endpoint IN (
       SELECT endpoint FROM failing_endpoints WHERE merchant_id = @merchantId
       ORDER BY failing_since_ms DESC LIMIT -1 OFFSET @kept)`,
  ).run({ merchantId, kept })
}

/** Ends the pause of a merchant's addresses; they are tried again. Returns how many. */
export function resumeEndpoints(db: WritableDb, merchantId: string | null): number {
  return prepared(
    db,
    `UPDATE failing_endpoints SET paused_at_ms = NULL
     WHERE paused_at_ms IS NOT NULL AND (@merchantId IS NULL OR merchant_id = @merchantId)`,
  ).run({ merchantId }).changes
}

/** Ends a delivery without an attempt because its address is paused. */
export function failUnsent(db: WritableDb, id: string, error: string): void {
  prepared(
    db,
    `UPDATE deliveries SET status = 'failed', next_attempt_at_ms = NULL, last_status_code = NULL,
       last_error = ? WHERE id = ?`,
  ).run(error, id)
}
