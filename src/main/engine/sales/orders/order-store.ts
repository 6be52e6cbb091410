import type { Rupiah } from '../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import { type Order, type OrderLine, orderTotals } from '../../../../shared/sales/order.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'

/** A stored order, with its payment's number and its day. */
export interface StoredOrder extends Omit<Order, 'paymentId'> {
  /** Business day `YYYY-MM-DD` of its number. */
  day: string
  paymentNumber: number | null
  /** Since when it is parked; null when it is the current order or was dropped. */
  parkedAtMs: EpochMs | null
}

type OrderRow = Omit<StoredOrder, 'lines'>

const COLUMNS = `id, day, day_number AS dayNumber, status, note, tender,
  cash_received_rupiah AS cashReceived, cash_change_rupiah AS cashChange,
  payment_number AS paymentNumber, created_at_ms AS createdAtMs, paid_at_ms AS paidAtMs,
  parked_at_ms AS parkedAtMs`

/** The only place where rows become an order. */
function toOrder(db: ReadableDb, row: OrderRow): StoredOrder {
  return { ...row, lines: listLines(db, row.id) }
}

export function findOrder(db: ReadableDb, id: string): StoredOrder | undefined {
  const row = prepared<[string], OrderRow>(db, `SELECT ${COLUMNS} FROM orders WHERE id = ?`).get(id)
  return row === undefined ? undefined : toOrder(db, row)
}

/** Oldest first. */
export function listParkedOrders(db: ReadableDb): StoredOrder[] {
  return prepared<[], OrderRow>(
    db,
    `SELECT ${COLUMNS} FROM orders WHERE parked_at_ms IS NOT NULL
     ORDER BY parked_at_ms, day, day_number`,
  )
    .all()
    .map((row) => toOrder(db, row))
}

/** The next order number of a business day: one above the highest. */
export function nextDayNumber(db: ReadableDb, day: string): number {
  return requiredRow(
    prepared<[string], number>(
      db,
      'SELECT coalesce(max(day_number), 0) + 1 FROM orders WHERE day = ?',
    )
      .pluck()
      .get(day),
  )
}

export function insertOrder(db: WritableDb, order: StoredOrder): void {
  prepared(
    db,
    `INSERT INTO orders (id, day, day_number, status, note, total_rupiah, tender,
       cash_received_rupiah, cash_change_rupiah, payment_number, created_at_ms, paid_at_ms,
       parked_at_ms)
     VALUES (@id, @day, @dayNumber, @status, @note, @total, @tender, @cashReceived, @cashChange,
       @paymentNumber, @createdAtMs, @paidAtMs, @parkedAtMs)`,
  ).run(toRow(order))
  insertLines(db, order.id, order.lines)
}

/** Updates all changeable fields of an order, including its lines. */
export function updateOrder(db: WritableDb, order: StoredOrder): void {
  prepared(
    db,
    `UPDATE orders SET day = @day, day_number = @dayNumber, status = @status, note = @note,
       total_rupiah = @total, tender = @tender, cash_received_rupiah = @cashReceived,
       cash_change_rupiah = @cashChange, payment_number = @paymentNumber,
       created_at_ms = @createdAtMs, paid_at_ms = @paidAtMs, parked_at_ms = @parkedAtMs
     WHERE id = @id`,
  ).run(toRow(order))
  prepared(db, 'DELETE FROM order_lines WHERE order_id = ?').run(order.id)
  insertLines(db, order.id, order.lines)
}

/** Only for an order without lines and payments: it was not a sale. */
export function deleteEmptyOrder(db: WritableDb, id: string): void {
  prepared(db, 'DELETE FROM orders WHERE id = ? AND payment_number IS NULL').run(id)
}

function toRow({ lines, ...order }: StoredOrder): OrderRow & { total: Rupiah } {
  return { ...order, total: orderTotals({ lines }).total }
}

function listLines(db: ReadableDb, orderId: string): OrderLine[] {
  return prepared<[string], OrderLine>(
    db,
    `SELECT id, product_id AS productId, name, unit_price_rupiah AS unitPrice, quantity, note
     FROM order_lines WHERE order_id = ? ORDER BY position`,
  ).all(orderId)
}

function insertLines(db: WritableDb, orderId: string, lines: readonly OrderLine[]): void {
  const statement = prepared(
    db,
    `INSERT INTO order_lines (order_id, position, id, product_id, name, unit_price_rupiah,
       quantity, note)
     VALUES (@orderId, @position, @id, @productId, @name, @unitPrice, @quantity, @note)`,
  )
  for (const [position, line] of lines.entries()) statement.run({ ...line, orderId, position })
}
