import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export interface IdempotencyRow {
  merchantId: string
  route: string
  key: string
  requestHash: string
  paymentNumber: number
}

export function findIdempotencyKey(
  db: ReadableDb,
  key: Pick<IdempotencyRow, 'merchantId' | 'route' | 'key'>,
  sinceMs: EpochMs,
): IdempotencyRow | undefined {
  return prepared<[string, string, string, number], IdempotencyRow>(
    db,
    `SELECT merchant_id AS merchantId, route, key, request_hash AS requestHash,
       payment_number AS paymentNumber
     FROM idempotency_keys
     WHERE merchant_id = ? AND route = ? AND key = ? AND created_at_ms > ?`,
  ).get(key.merchantId, key.route, key.key, sinceMs)
}

export function insertIdempotencyKey(db: WritableDb, row: IdempotencyRow, now: EpochMs): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO idempotency_keys
       (merchant_id, route, key, request_hash, payment_number, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(row.merchantId, row.route, row.key, row.requestHash, row.paymentNumber, now)
}

export function deleteIdempotencyKeysBefore(db: WritableDb, beforeMs: EpochMs): void {
  prepared(db, 'DELETE FROM idempotency_keys WHERE created_at_ms <= ?').run(beforeMs)
}
