import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'
import type { StoredNotification } from './notification-store.ts'

export type SizedText = Pick<StoredNotification, 'title' | 'text' | 'bigText' | 'body'>

/** What a row takes on disk beside its texts: ids, keys and indexes, in bytes. */
const ROW_BYTES = 200

/** Approximate size of a stored notification, in bytes. */
export function storedSize({ title, text, bigText, body }: SizedText): number {
  return title.length + text.length + bigText.length + body.length + ROW_BYTES
}

/** Size of all texts of a source since a moment that pay nothing, by the same measure. */
export function sizeOfUnpaidTexts(db: ReadableDb, sourceId: string, sinceMs: EpochMs): number {
  return requiredRow(
    prepared<[string, number], number>(
      db,
      `SELECT coalesce(sum(length(title) + length(text) + length(big_text) + length(body) + ${ROW_BYTES}), 0)
       FROM notifications
       WHERE source_id = ? AND payment_number IS NULL
         AND number >= (SELECT number FROM notifications WHERE received_at_ms >= ?
           ORDER BY received_at_ms, number LIMIT 1)`,
    )
      .pluck()
      .get(sourceId, sinceMs),
  )
}
