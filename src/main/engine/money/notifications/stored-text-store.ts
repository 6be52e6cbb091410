import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** A stored notification's text, without its outcome. */
export interface StoredText {
  number: number
  app: string
  title: string
  text: string
  bigText: string
  receivedAtMs: EpochMs
  isNotMoney: boolean
}

type Row = Omit<StoredText, 'isNotMoney'> & { isNotMoney: number }

const COLUMNS = `n.number, n.app, n.title, n.text, n.big_text AS bigText,
  n.received_at_ms AS receivedAtMs, m.notification_number IS NOT NULL AS isNotMoney`
const FROM = `FROM notifications n LEFT JOIN not_money_marks m ON m.notification_number = n.number`

const toText = (row: Row): StoredText => ({ ...row, isNotMoney: row.isNotMoney === 1 })

/** Live texts of one app, newest first, older than `before`; without tests and duplicates. */
export function listTextsOfApp(
  db: ReadableDb,
  app: string,
  before: number,
  limit: number,
): StoredText[] {
  const rows = prepared<[string, number, number], Row>(
    db,
    `SELECT ${COLUMNS} ${FROM}
     WHERE n.app IS NOT NULL AND lower(n.app) = ? AND n.number < ?
       AND n.disposition NOT IN ('test', 'duplicate')
     ORDER BY n.number DESC LIMIT ?`,
  ).all(app.toLowerCase(), before, limit)
  return rows.map(toText)
}

/** Texts discarded because their app is unknown, newest first. */
export function listRejectedTexts(db: ReadableDb, limit: number): StoredText[] {
  const rows = prepared<[number], Row>(
    db,
    `SELECT ${COLUMNS} ${FROM} WHERE n.disposition = 'rejected' AND n.app IS NOT NULL
     ORDER BY n.number DESC LIMIT ?`,
  ).all(limit)
  return rows.map(toText)
}

/** Unread texts of known apps, newest first. */
export function listUnreadTexts(db: ReadableDb, limit: number): StoredText[] {
  const rows = prepared<[number], Row>(
    db,
    `SELECT ${COLUMNS} ${FROM}
     WHERE n.disposition IN ('unmatched', 'unread') AND n.disposition = 'unread'
       AND n.app IS NOT NULL
     ORDER BY n.number DESC LIMIT ?`,
  ).all(limit)
  return rows.map(toText)
}

/** Every text that the owner marked as no incoming money, newest first. */
export function listMarkedTexts(db: ReadableDb): StoredText[] {
  const rows = prepared<[], Row>(
    db,
    `SELECT ${COLUMNS} FROM not_money_marks m JOIN notifications n
       ON n.number = m.notification_number
     WHERE n.app IS NOT NULL ORDER BY n.number DESC`,
  ).all()
  return rows.map(toText)
}

export function insertMark(db: WritableDb, number: number, atMs: EpochMs): void {
  prepared(
    db,
    `INSERT INTO not_money_marks (notification_number, marked_at_ms) VALUES (?, ?)
     ON CONFLICT (notification_number) DO NOTHING`,
  ).run(number, atMs)
}

export function deleteMark(db: WritableDb, number: number): boolean {
  return (
    prepared(db, 'DELETE FROM not_money_marks WHERE notification_number = ?').run(number)
      .changes === 1
  )
}

/** Turns an unread text into recognised money that waits for confirmation. */
export function updateToRead(
  db: WritableDb,
  read: { number: number; amount: number; payerName: string | null; formatId: string },
): boolean {
  return (
    prepared(
      db,
      `UPDATE notifications SET amount_rupiah = @amount, payer_name = @payerName,
         format_id = @formatId, disposition = 'unmatched', reason = 'wording-not-proven'
       WHERE number = @number AND disposition IN ('unread', 'rejected')`,
    ).run(read).changes === 1
  )
}
