import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Disposition, InboxReason } from '../../../../shared/inbox/notification.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'

/** `simulator`: simulates a phone for a site's tests; kept apart from the notifications of real phones. */
export type SourceKind = 'device' | 'merchant' | 'callback' | 'simulator'

/** One received notification, exactly as it came, and its outcome. */
export interface StoredNotification {
  number: number
  sourceKind: SourceKind
  sourceId: string
  /** The account that the money came to; null when it is unknown, and for texts of earlier versions. */
  accountId: string | null
  peerAddress: string
  app: string | null
  title: string
  text: string
  bigText: string
  /** The whole message of a text that was not read, when it says more than the text; else ''. */
  body: string
  notifId: string | null
  postedAtMs: EpochMs | null
  /** What was said about the time when it could not be read. */
  unreadTime: string | null
  receivedAtMs: EpochMs
  amount: number | null
  payerName: string | null
  formatId: string | null
  disposition: Disposition
  reason: string
  paymentNumber: number | null
  duplicateOf: number | null
}

export interface DedupeKeys {
  /** Duplicate key without a time limit: the sender's own event id over the same text. */
  lasting: string | null
  /** Duplicate key within a short window: same app, same notification, same text. */
  brief: string | null
}

export const NOTIFICATION_COLUMNS = `number, source_kind AS sourceKind, source_id AS sourceId,
  account_id AS accountId, peer_address AS peerAddress, app, title, text, big_text AS bigText, body, notif_id AS notifId,
  posted_at_ms AS postedAtMs, unread_time AS unreadTime, received_at_ms AS receivedAtMs, amount_rupiah AS amount,
  payer_name AS payerName, format_id AS formatId, disposition, reason,
  payment_number AS paymentNumber, duplicate_of AS duplicateOf`

const BY_NUMBER = `SELECT ${NOTIFICATION_COLUMNS} FROM notifications WHERE number = ?`
const BY_LASTING_KEY = `SELECT ${NOTIFICATION_COLUMNS} FROM notifications WHERE lasting_key = ?`
const BY_BRIEF_KEY = `SELECT ${NOTIFICATION_COLUMNS} FROM notifications
  WHERE brief_key = ? AND received_at_ms > ? AND received_at_ms < ? LIMIT 1`

export function insertNotification(
  db: WritableDb,
  notification: Omit<StoredNotification, 'number'>,
  keys: DedupeKeys,
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO notifications (source_kind, source_id, account_id, peer_address, app, title, text, big_text,
       body, notif_id, posted_at_ms, unread_time, received_at_ms, amount_rupiah, payer_name, format_id, disposition,
       reason, payment_number, duplicate_of, lasting_key, brief_key)
     VALUES (@sourceKind, @sourceId, @accountId, @peerAddress, @app, @title, @text, @bigText, @body, @notifId,
       @postedAtMs, @unreadTime, @receivedAtMs, @amount, @payerName, @formatId, @disposition, @reason,
       @paymentNumber, @duplicateOf, @lasting, @brief)`,
  ).run({ ...notification, ...keys })
  return Number(lastInsertRowid)
}

export function isLastingKeyKnown(db: ReadableDb, key: string): boolean {
  return findByLastingKey(db, key) !== undefined
}

export function findByLastingKey(
  db: ReadableDb,
  key: string | null,
): StoredNotification | undefined {
  if (key === null) return undefined
  return prepared<[string], StoredNotification>(db, BY_LASTING_KEY).get(key)
}

/** The notification with this key that was received between two moments. */
export function findByBriefKey(
  db: ReadableDb,
  key: string | null,
  { fromMs, toMs }: { fromMs: EpochMs; toMs: EpochMs },
): StoredNotification | undefined {
  if (key === null) return undefined
  return prepared<[string, number, number], StoredNotification>(db, BY_BRIEF_KEY).get(
    key,
    fromMs,
    toMs,
  )
}

export function findNotification(db: ReadableDb, number: number): StoredNotification | undefined {
  return prepared<[number], StoredNotification>(db, BY_NUMBER).get(number)
}

/** Open money (`unmatched`) or texts (`unread`), newest first. */
export function listInbox(
  db: ReadableDb,
  disposition: 'unmatched' | 'unread',
  limit: number,
): StoredNotification[] {
  return prepared<[string, number], StoredNotification>(
    db,
    `SELECT ${NOTIFICATION_COLUMNS} FROM notifications WHERE disposition = ? AND source_kind <> 'simulator'
     ORDER BY number DESC LIMIT ?`,
  ).all(disposition, limit)
}

/** Duplicates of a notification, newest first. */
export function listDuplicatesOf(
  db: ReadableDb,
  number: number,
  limit: number,
): StoredNotification[] {
  return prepared<[number, number], StoredNotification>(
    db,
    `SELECT ${NOTIFICATION_COLUMNS} FROM notifications WHERE duplicate_of = ? ORDER BY number DESC LIMIT ?`,
  ).all(number, limit)
}

/** Unmatched money of this amount received since a moment, newest first. */
export function listUnmatchedOfAmount(
  db: ReadableDb,
  amount: number,
  sinceMs: EpochMs,
): StoredNotification[] {
  return prepared<[number, number], StoredNotification>(
    db,
    `SELECT ${NOTIFICATION_COLUMNS} FROM notifications
     WHERE disposition = 'unmatched' AND amount_rupiah = ? AND received_at_ms >= ?
     ORDER BY number DESC LIMIT 20`,
  ).all(amount, sinceMs)
}

/** How many of a source's newest texts are searched for its apps. */
const SEARCHED_FOR_APPS = 2_000

/** The apps whose texts of this source were read as money, in lower case. */
export function listAppsOf(db: ReadableDb, sourceId: string): string[] {
  return prepared<[string], string>(
    db,
    `SELECT DISTINCT lower(app) FROM (SELECT app, amount_rupiah FROM notifications
       WHERE source_id = ? ORDER BY number DESC LIMIT ${SEARCHED_FOR_APPS})
     WHERE app IS NOT NULL AND amount_rupiah IS NOT NULL`,
  )
    .pluck()
    .all(sourceId)
}

export function countInbox(db: ReadableDb): number {
  return requiredRow(
    prepared<[], number>(
      db,
      `SELECT count(*) FROM notifications
     WHERE disposition IN ('unmatched', 'unread') AND source_kind <> 'simulator'`,
    )
      .pluck()
      .get(),
  )
}

/** Money that was kept because the ledger was not whole, oldest first. */
export function listPausedMoney(db: ReadableDb): StoredNotification[] {
  return prepared<[], StoredNotification>(
    db,
    `SELECT ${NOTIFICATION_COLUMNS} FROM notifications
     WHERE disposition = 'unmatched' AND reason = 'settlement-paused' ORDER BY number`,
  ).all()
}

/** Gives an open inbox entry to the payment that it settles. */
export function matchInboxEntry(
  db: WritableDb,
  entry: { number: number; disposition: 'matched' | 'late'; paymentNumber: number },
): void {
  prepared(
    db,
    `UPDATE notifications SET disposition = ?, payment_number = ?, reason = ''
     WHERE number = ? AND disposition = 'unmatched'`,
  ).run(entry.disposition, entry.paymentNumber, entry.number)
}

/** Why an open inbox entry settles nothing, as it is known now. */
export function setInboxReason(db: WritableDb, number: number, reason: InboxReason): void {
  prepared(
    db,
    "UPDATE notifications SET reason = ? WHERE number = ? AND disposition = 'unmatched'",
  ).run(reason, number)
}

/** Closes an inbox entry; false when it was closed already. */
export function closeInboxEntry(
  db: WritableDb,
  entry: {
    number: number
    disposition: Extract<Disposition, 'attached' | 'sold' | 'returned' | 'dismissed'>
    paymentNumber: number | null
  },
): boolean {
  const { changes } = prepared(
    db,
    `UPDATE notifications SET disposition = ?, payment_number = ?
     WHERE number = ? AND disposition IN ('unmatched', 'unread')`,
  ).run(entry.disposition, entry.paymentNumber, entry.number)
  return changes === 1
}

/** Reopens an inbox entry. Throws when it is open, which means a bug. */
export function reopenInboxEntry(
  db: WritableDb,
  { number, disposition }: { number: number; disposition: 'unmatched' | 'unread' },
): void {
  const { changes } = prepared(
    db,
    `UPDATE notifications SET disposition = ?, payment_number = NULL
     WHERE number = ? AND disposition IN ('attached', 'sold', 'returned', 'dismissed')`,
  ).run(disposition, number)
  if (changes !== 1) throw new Error(`notification ${number} was not dealt with`)
}
