import type { EpochMs } from '../../../../shared/base/time.ts'
import type { OrderLine } from '../../../../shared/sales/order.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** State of an order before the last change of its lines, for undo. */
export interface UndoStep {
  lines: OrderLine[]
  note: string
}

/** The stored state of the till. */
export interface TillRow {
  orderId: string
  undo: UndoStep | null
  /** The order that was paid last at this till, and when the payment was recorded. */
  endedOrderId: string | null
  endedAtMs: EpochMs | null
}

/** undefined only before the first start. */
export function findTill(db: ReadableDb): TillRow | undefined {
  const row = prepared<[], Omit<TillRow, 'undo'> & { undo: string | null }>(
    db,
    `SELECT order_id AS orderId, undo, ended_order_id AS endedOrderId, ended_at_ms AS endedAtMs
     FROM till`,
  ).get()
  if (!row) return undefined
  return { ...row, undo: row.undo === null ? null : (JSON.parse(row.undo) as UndoStep) }
}

export function saveTill(db: WritableDb, till: TillRow): void {
  prepared(
    db,
    `INSERT INTO till (one, order_id, undo, ended_order_id, ended_at_ms)
     VALUES (1, @orderId, @undo, @endedOrderId, @endedAtMs)
     ON CONFLICT (one) DO UPDATE SET order_id = excluded.order_id, undo = excluded.undo,
       ended_order_id = excluded.ended_order_id, ended_at_ms = excluded.ended_at_ms`,
  ).run({ ...till, undo: till.undo === null ? null : JSON.stringify(till.undo) })
}

/** Remembers the order that was paid last, which the customer display shows for a moment. */
export function rememberEndedOrder(db: WritableDb, orderId: string, atMs: EpochMs): void {
  const till = findTill(db)
  if (till) saveTill(db, { ...till, endedOrderId: orderId, endedAtMs: atMs })
}

/** Clears the "paid" display of an order that is no longer paid. */
export function forgetEndedOrder(db: WritableDb, orderId: string): void {
  const till = findTill(db)
  if (till?.endedOrderId !== orderId) return
  saveTill(db, { ...till, endedOrderId: null, endedAtMs: null })
}
