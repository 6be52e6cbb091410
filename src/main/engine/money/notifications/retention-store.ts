import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** The dispositions of a notification whose text gave no reading. */
export type UnreadDisposition = 'rejected' | 'unread' | 'test'

interface OldText {
  number: number
  receivedAtMs: EpochMs
}

/** Texts of one disposition after `after`, oldest first, without the newest notification of all. */
export function listTextsAfter(
  db: ReadableDb,
  { disposition, after, limit }: { disposition: UnreadDisposition; after: number; limit: number },
): OldText[] {
  return prepared<[string, number, number], OldText>(
    db,
    `SELECT number, received_at_ms AS receivedAtMs FROM notifications
     WHERE disposition = ? AND number > ? AND number < (SELECT max(number) FROM notifications)
     ORDER BY number LIMIT ?`,
  ).all(disposition, after, limit)
}

/**
 * Deletes a text with its duplicates, unless a person did something with it or a rule was made from it; of many
 * duplicates only `most`, and the text with the last of them. Returns how many rows it deleted. The number of the
 * newest notification is never free again, because that one stays.
 */
export function deleteText(db: WritableDb, number: number, most: number): number {
  const isUsed = prepared<{ number: number }, 1>(
    db,
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM inbox_acts WHERE notification_number = @number)
       OR EXISTS (SELECT 1 FROM not_money_marks WHERE notification_number = @number)
       OR EXISTS (SELECT 1 FROM taught_rule_versions WHERE sample_notification = @number)
       OR EXISTS (SELECT 1 FROM app_trust
                  WHERE @number IN (first_notification, decided_notification))`,
  ).get({ number })
  if (isUsed) return 0
  const { changes: duplicates } = prepared(
    db,
    `DELETE FROM notifications WHERE number IN (SELECT number FROM notifications
       WHERE duplicate_of = ? AND number < (SELECT max(number) FROM notifications) LIMIT ?)`,
  ).run(number, most)
  const { changes } = prepared(
    db,
    `DELETE FROM notifications WHERE number = @number
       AND NOT EXISTS (SELECT 1 FROM notifications WHERE duplicate_of = @number)`,
  ).run({ number })
  return duplicates + changes
}
