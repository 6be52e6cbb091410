import type { EpochMs } from '../../../../shared/base/time.ts'
import type {
  OnlineOrderQuery,
  OnlineOrderRow,
  OnlineOrderStatus,
} from '../../../../shared/online-shop/online-order.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'

/** The shop's progress with it; whether it is paid is in the till's order. */
export type OnlineOrderStage = 'placed' | 'processing' | 'completed' | 'cancelled'

/** A stored catalogue order, in addition to the till's order with its lines and money. */
export interface StoredOnlineOrder {
  number: string
  orderId: string
  /** Token of the customer's page; unguessable. */
  pageToken: string
  /** Id of the form: sent twice, it creates one order. */
  submitKey: string
  customerName: string
  customerPhone: string | null
  stage: OnlineOrderStage
  /** How often a QRIS was shown for it. */
  qrisCount: number
  /** The customer's address on the Wi-Fi; empty for orders of earlier versions. */
  peerAddress: string
  createdAtMs: EpochMs
  endedAtMs: EpochMs | null
}

const COLUMNS = `number, order_id AS orderId, page_token AS pageToken, submit_key AS submitKey,
  customer_name AS customerName, customer_phone AS customerPhone, stage, qris_count AS qrisCount,
  peer_address AS peerAddress, created_at_ms AS createdAtMs, ended_at_ms AS endedAtMs`

const BY_NUMBER = `SELECT ${COLUMNS} FROM online_orders WHERE number = ?`
const BY_TOKEN = `SELECT ${COLUMNS} FROM online_orders WHERE page_token = ?`
const BY_SUBMIT_KEY = `SELECT ${COLUMNS} FROM online_orders WHERE submit_key = ?`
const BY_ORDER = `SELECT ${COLUMNS} FROM online_orders WHERE order_id = ?`

export function findOnlineOrder(db: ReadableDb, number: string): StoredOnlineOrder | undefined {
  return prepared<[string], StoredOnlineOrder>(db, BY_NUMBER).get(number)
}

export function findByPageToken(db: ReadableDb, token: string): StoredOnlineOrder | undefined {
  return prepared<[string], StoredOnlineOrder>(db, BY_TOKEN).get(token)
}

export function findBySubmitKey(db: ReadableDb, key: string): StoredOnlineOrder | undefined {
  return prepared<[string], StoredOnlineOrder>(db, BY_SUBMIT_KEY).get(key)
}

export function findByOrder(db: ReadableDb, orderId: string): StoredOnlineOrder | undefined {
  return prepared<[string], StoredOnlineOrder>(db, BY_ORDER).get(orderId)
}

export function insertOnlineOrder(db: WritableDb, order: StoredOnlineOrder): void {
  prepared(
    db,
    `INSERT INTO online_orders (number, order_id, page_token, submit_key, customer_name,
       customer_phone, stage, qris_count, peer_address, created_at_ms, ended_at_ms)
     VALUES (@number, @orderId, @pageToken, @submitKey, @customerName, @customerPhone, @stage,
       @qrisCount, @peerAddress, @createdAtMs, @endedAtMs)`,
  ).run(order)
}

export function updateOnlineOrder(db: WritableDb, order: StoredOnlineOrder): void {
  prepared(
    db,
    `UPDATE online_orders SET stage = @stage, qris_count = @qrisCount, ended_at_ms = @endedAtMs
     WHERE number = @number`,
  ).run(order)
}

/** An order whose QRIS ended unpaid can be paid again by its customer, or in cash. */
const STATUS = `CASE
  WHEN stage IN ('completed', 'cancelled') THEN stage
  WHEN orders.status = 'cancelled' THEN 'cancelled'
  WHEN stage = 'processing' THEN 'processing'
  WHEN orders.status = 'paid' THEN 'paid'
  WHEN orders.status = 'paying' AND payments.status = 'pending' THEN 'waiting_payment'
  ELSE 'pending' END`

const JOINED = `online_orders
  JOIN orders ON orders.id = online_orders.order_id
  LEFT JOIN payments ON payments.number = orders.payment_number`

const ROW = `online_orders.number, order_id AS orderId, orders.day_number AS dayNumber,
  online_orders.customer_name AS customerName, customer_phone AS customerPhone,
  ${STATUS} AS status, orders.total_rupiah AS total, payments.id AS paymentId,
  online_orders.created_at_ms AS createdAtMs`

const MATCHING = `(@number IS NULL OR online_orders.number = @number)
  AND (@status IS NULL OR ${STATUS} = @status)
  AND (@search IS NULL
    OR instr(lower(online_orders.number), @search) > 0
    OR instr(lower(online_orders.customer_name), @search) > 0
    OR instr(coalesce(customer_phone, ''), @search) > 0
    OR (@phone <> '' AND instr(coalesce(customer_phone, ''), @phone) > 0)
    OR instr(lower(coalesce(payments.id, '')), @search) > 0)`

function toParameters({ number, status, search, limit, offset }: OnlineOrderQuery) {
  const text = search?.trim().toLowerCase() || null
  return {
    number: number ?? null,
    status: status ?? null,
    search: text,
    // `0812…` finds the customer stored as `62812…`.
    phone: text !== null && /^0\d+$/.test(text) ? `62${text.slice(1)}` : '',
    limit,
    offset,
  }
}

/** Newest first. */
export function listOnlineOrders(db: ReadableDb, query: OnlineOrderQuery): OnlineOrderRow[] {
  return prepared<ReturnType<typeof toParameters>, OnlineOrderRow>(
    db,
    `SELECT ${ROW} FROM ${JOINED} WHERE ${MATCHING}
     ORDER BY online_orders.created_at_ms DESC, online_orders.number DESC
     LIMIT @limit OFFSET @offset`,
  ).all(toParameters(query))
}

export function countOnlineOrders(db: ReadableDb, query: OnlineOrderQuery): number {
  const { limit: _limit, offset: _offset, ...parameters } = toParameters(query)
  return requiredRow(
    prepared<typeof parameters, number>(db, `SELECT count(*) FROM ${JOINED} WHERE ${MATCHING}`)
      .pluck()
      .get(parameters),
  )
}

/** undefined when there is none of this number. */
export function statusOf(db: ReadableDb, number: string): OnlineOrderStatus | undefined {
  return prepared<[string], OnlineOrderStatus>(
    db,
    `SELECT ${STATUS} FROM ${JOINED} WHERE online_orders.number = ?`,
  )
    .pluck()
    .get(number)
}

/** Paid orders that were not started yet. */
export function countNew(db: ReadableDb): number {
  return requiredRow(
    prepared<[], number>(
      db,
      `SELECT count(*) FROM ${JOINED}
     WHERE online_orders.ended_at_ms IS NULL AND stage = 'placed' AND orders.status <> 'cancelled'`,
    )
      .pluck()
      .get(),
  )
}

/**
 * Orders that may be paid soon: with a running QRIS, or placed since a moment and not paid yet; of one
 * address or of all.
 */
export function countAwaited(
  db: ReadableDb,
  { sinceMs, peerAddress = null }: { sinceMs: EpochMs; peerAddress?: string | null },
): number {
  return requiredRow(
    prepared<[{ sinceMs: EpochMs; peerAddress: string | null }], number>(
      db,
      `SELECT count(*) FROM ${JOINED}
     WHERE online_orders.ended_at_ms IS NULL AND orders.status IN ('open', 'paying')
       AND (payments.status = 'pending' OR online_orders.created_at_ms >= @sinceMs)
       AND (@peerAddress IS NULL OR peer_address = @peerAddress)`,
    )
      .pluck()
      .get({ sinceMs, peerAddress }),
  )
}

/** Unpaid orders placed before a moment without a running QRIS. */
export function listAbandoned(db: ReadableDb, beforeMs: EpochMs, limit: number): string[] {
  return prepared<[number, number], string>(
    db,
    `SELECT online_orders.number FROM ${JOINED}
     WHERE online_orders.ended_at_ms IS NULL AND orders.status IN ('open', 'paying')
       AND coalesce(payments.status, '') <> 'pending' AND online_orders.created_at_ms < ? LIMIT ?`,
  )
    .pluck()
    .all(beforeMs, limit)
}
