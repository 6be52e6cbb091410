import type { ReadableDb } from '../../platform/storage/connection.ts'
import type { HealthRule } from '../../platform/storage/health-rule.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** Offenders of a rule, at most `limit`. */
export function offendersOf(db: ReadableDb, rule: HealthRule, limit: number): string[] {
  return prepared<[number], string>(db, `SELECT * FROM (${rule.sql}) LIMIT ?`).pluck().all(limit)
}
