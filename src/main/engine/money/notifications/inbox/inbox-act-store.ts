import type { EpochMs } from '../../../../../shared/base/time.ts'
import type {
  Disposition,
  InboxActKind,
  ReturnMethod,
} from '../../../../../shared/inbox/notification.ts'
import type { PaymentStatus } from '../../../../../shared/payments/payment.ts'
import type { ReadableDb, WritableDb } from '../../../platform/storage/connection.ts'
import { prepared } from '../../../platform/storage/statement.ts'

/** A person's act on an inbox entry; unchanged later except for the time it was undone. */
export interface StoredAct {
  number: number
  notificationNumber: number
  kind: InboxActKind
  atMs: EpochMs
  /** null: done before acts were recorded, so it cannot be undone. */
  dispositionBefore: Extract<Disposition, 'unmatched' | 'unread'> | null
  paymentNumber: number | null
  paymentStatusBefore: Exclude<PaymentStatus, 'paid'> | null
  paymentEndedBeforeMs: EpochMs | null
  orderId: string | null
  returnedBy: ReturnMethod | null
  note: string
  undoneAtMs: EpochMs | null
}

const COLUMNS = `number, notification_number AS notificationNumber, kind, at_ms AS atMs,
  disposition_before AS dispositionBefore, payment_number AS paymentNumber,
  payment_status_before AS paymentStatusBefore, payment_ended_before_ms AS paymentEndedBeforeMs,
  order_id AS orderId, returned_by AS returnedBy, note, undone_at_ms AS undoneAtMs`

/** Fails when the entry already has an active act, so that two people cannot assign the same money. */
export function insertAct(db: WritableDb, act: Omit<StoredAct, 'number' | 'undoneAtMs'>): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO inbox_acts (notification_number, kind, at_ms, disposition_before, payment_number,
       payment_status_before, payment_ended_before_ms, order_id, returned_by, note)
     VALUES (@notificationNumber, @kind, @atMs, @dispositionBefore, @paymentNumber,
       @paymentStatusBefore, @paymentEndedBeforeMs, @orderId, @returnedBy, @note)`,
  ).run(act)
  return Number(lastInsertRowid)
}

/** False when it was undone already. */
export function markActUndone(db: WritableDb, number: number, atMs: EpochMs): boolean {
  const { changes } = prepared(
    db,
    'UPDATE inbox_acts SET undone_at_ms = ? WHERE number = ? AND undone_at_ms IS NULL',
  ).run(atMs, number)
  return changes === 1
}

export function findAct(db: ReadableDb, number: number): StoredAct | undefined {
  return prepared<[number], StoredAct>(
    db,
    `SELECT ${COLUMNS} FROM inbox_acts WHERE number = ?`,
  ).get(number)
}

/** Newest first, below `before` when given. */
export function listActs(db: ReadableDb, limit: number, before?: number): StoredAct[] {
  return prepared<[number, number], StoredAct>(
    db,
    `SELECT ${COLUMNS} FROM inbox_acts WHERE number < ? ORDER BY number DESC LIMIT ?`,
  ).all(before ?? Number.MAX_SAFE_INTEGER, limit)
}

/** All acts on one notification, oldest first. */
export function listActsOf(db: ReadableDb, notificationNumber: number): StoredAct[] {
  return prepared<[number], StoredAct>(
    db,
    `SELECT ${COLUMNS} FROM inbox_acts WHERE notification_number = ? ORDER BY number`,
  ).all(notificationNumber)
}
