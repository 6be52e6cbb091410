import type { EpochMs } from '../../../../../shared/base/time.ts'
import type { RuleOffReason } from '../../../../../shared/inbox/teaching.ts'
import type { ReadableDb, WritableDb } from '../../../platform/storage/connection.ts'
import { prepared } from '../../../platform/storage/statement.ts'

export interface StoredRule {
  id: string
  app: string
  version: number
  offReason: RuleOffReason | null
}

export interface StoredVersion {
  ruleId: string
  version: number
  origin: string
  madeAtMs: EpochMs
  title: string
  body: string
  sampleNotification: number | null
}

export function listRules(db: ReadableDb): StoredRule[] {
  return prepared<[], StoredRule>(
    db,
    'SELECT id, app, version, off_reason AS offReason FROM taught_rules ORDER BY app, id',
  ).all()
}

/** Newest first. */
export function listVersions(db: ReadableDb): StoredVersion[] {
  return prepared<[], StoredVersion>(
    db,
    `SELECT rule_id AS ruleId, version, origin, made_at_ms AS madeAtMs, title_template AS title,
       body_template AS body, sample_notification AS sampleNotification
     FROM taught_rule_versions ORDER BY rule_id, version DESC`,
  ).all()
}

export function upsertRule(db: WritableDb, rule: StoredRule): void {
  prepared(
    db,
    `INSERT INTO taught_rules (id, app, version, is_on, off_reason)
     VALUES (@id, @app, @version, @isOn, @offReason)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, is_on = excluded.is_on,
       off_reason = excluded.off_reason`,
  ).run({ ...rule, isOn: Number(rule.offReason === null) })
}

export function insertVersion(db: WritableDb, version: StoredVersion): void {
  prepared(
    db,
    `INSERT INTO taught_rule_versions (rule_id, version, origin, made_at_ms, title_template,
       body_template, sample_notification)
     VALUES (@ruleId, @version, @origin, @madeAtMs, @title, @body, @sampleNotification)`,
  ).run(version)
}
