import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'
import { NOTIFICATION_COLUMNS, type StoredNotification } from './notification-store.ts'

/** Indexed filters; the others are checked row by row. Each index ends in the number. */
export const LOG_LOOKUPS = {
  amount: 'amount_rupiah = @key',
  disposition: 'disposition = @key',
  app: 'lower(app) = lower(@key) AND app IS NOT NULL',
  sourceId: 'source_id = @key',
  all: '@key IS NULL',
} as const
export type LogLookup = keyof typeof LOG_LOOKUPS

/** Notifications between two numbers, newest first, one row at a time; without those of a simulator. */
export function readNotificationLog(
  db: ReadableDb,
  by: LogLookup,
  range: { key: string | number | null; from: number; before: number },
): Iterable<StoredNotification> {
  return prepared<typeof range, StoredNotification>(
    db,
    `SELECT ${NOTIFICATION_COLUMNS} FROM notifications
     WHERE ${LOG_LOOKUPS[by]} AND number < @before AND number >= @from
     ORDER BY number DESC`,
  ).iterate(range)
}

/** The first and last number received between two moments, or undefined when there are none. */
export function numbersBetween(
  db: ReadableDb,
  { fromMs, toMs }: { fromMs: EpochMs; toMs: EpochMs },
): { first: number; last: number } | undefined {
  const row = requiredRow(
    prepared<[number, number], { first: number | null; last: number | null }>(
      db,
      `SELECT min(number) AS first, max(number) AS last FROM notifications
     WHERE received_at_ms >= ? AND received_at_ms < ?`,
    ).get(fromMs, toMs),
  )
  const { first, last } = row
  return first === null || last === null ? undefined : { first, last }
}

/** Every app that a notification came from, by a skip scan of the index. */
export function listLoggedApps(db: ReadableDb): string[] {
  return listDistinct(db, 'lower(app)', 'app IS NOT NULL')
}

/** Every device and site that a notification came from. */
export function listLoggedSources(db: ReadableDb): string[] {
  return listDistinct(db, 'source_id', 'source_id IS NOT NULL')
}

function listDistinct(db: ReadableDb, what: string, where: string): string[] {
  return prepared<[], string>(
    db,
    `WITH RECURSIVE each(value) AS (
       SELECT min(${what}) FROM notifications WHERE ${where}
       UNION ALL
       SELECT (SELECT min(${what}) FROM notifications WHERE ${where} AND ${what} > value)
       FROM each WHERE value IS NOT NULL)
     SELECT value FROM each WHERE value IS NOT NULL LIMIT 200`,
  )
    .pluck()
    .all()
}
