import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** Stored trust in one app. */
export interface AppTrust {
  /** Android package in lower case. */
  app: string
  firstNotification: number | null
  firstFormat: string | null
  firstSeenAtMs: EpochMs | null
  /** null: the owner has not decided. */
  isOn: boolean | null
  decidedAtMs: EpochMs | null
  decidedNotification: number | null
}

type Row = Omit<AppTrust, 'isOn'> & { isOn: number | null }

export function listTrust(db: ReadableDb): AppTrust[] {
  const rows = prepared<[], Row>(
    db,
    `SELECT app, first_notification AS firstNotification, first_format AS firstFormat,
       first_seen_at_ms AS firstSeenAtMs, is_on AS isOn, decided_at_ms AS decidedAtMs,
       decided_notification AS decidedNotification
     FROM app_trust ORDER BY app`,
  ).all()
  return rows.map((row) => ({ ...row, isOn: row.isOn === null ? null : row.isOn === 1 }))
}

export function upsertTrust(db: WritableDb, trust: AppTrust): void {
  prepared(
    db,
    `INSERT INTO app_trust (app, first_notification, first_format, first_seen_at_ms, is_on,
       decided_at_ms, decided_notification)
     VALUES (@app, @firstNotification, @firstFormat, @firstSeenAtMs, @isOn, @decidedAtMs,
       @decidedNotification)
     ON CONFLICT (app) DO UPDATE SET
       first_notification = coalesce(first_notification, excluded.first_notification),
       first_format = coalesce(first_format, excluded.first_format),
       first_seen_at_ms = coalesce(first_seen_at_ms, excluded.first_seen_at_ms),
       is_on = coalesce(excluded.is_on, is_on),
       decided_at_ms = coalesce(excluded.decided_at_ms, decided_at_ms),
       decided_notification = CASE WHEN excluded.is_on IS NULL
         THEN decided_notification ELSE excluded.decided_notification END`,
  ).run({ ...trust, isOn: trust.isOn === null ? null : Number(trust.isOn) })
}
