import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** What a phone once said, without what became of it. */
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

/** Real texts of one app, the newest first, older than `before`; tests and repetitions left out. */
export function listTextsOfApp(
  db: ReadableDb,
  app: string,
  before: number,
  limit: number,
): StoredText[] {
  const rows = prepared(
    db,
    `SELECT ${COLUMNS} ${FROM}
     WHERE n.app IS NOT NULL AND lower(n.app) = ? AND n.number < ?
       AND n.disposition NOT IN ('test', 'duplicate')
     ORDER BY n.number DESC LIMIT ?`,
  ).all(app.toLowerCase(), before, limit) as Row[]
  return rows.map(toText)
}

/** What was thrown out because its app is unknown, the newest first. */
export function listRejectedTexts(db: ReadableDb, limit: number): StoredText[] {
  const rows = prepared(
    db,
    `SELECT ${COLUMNS} ${FROM} WHERE n.disposition = 'rejected' AND n.app IS NOT NULL
     ORDER BY n.number DESC LIMIT ?`,
  ).all(limit) as Row[]
  return rows.map(toText)
}

/** What nobody could read of known apps, the newest first. */
export function listUnreadTexts(db: ReadableDb, limit: number): StoredText[] {
  const rows = prepared(
    db,
    `SELECT ${COLUMNS} ${FROM}
     WHERE n.disposition IN ('unmatched', 'unread') AND n.disposition = 'unread'
       AND n.app IS NOT NULL
     ORDER BY n.number DESC LIMIT ?`,
  ).all(limit) as Row[]
  return rows.map(toText)
}

/** Every text of which the owner said that it is no incoming money, the newest first. */
export function listMarkedTexts(db: ReadableDb): StoredText[] {
  const rows = prepared(
    db,
    `SELECT ${COLUMNS} FROM not_money_marks m JOIN notifications n
       ON n.number = m.notification_number
     WHERE n.app IS NOT NULL ORDER BY n.number DESC`,
  ).all() as Row[]
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

/** A text that nobody could read is read after all: from now on it is money that waits for a word. */
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
