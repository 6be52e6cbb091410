import type { EpochMs } from '../../../../shared/base/time.ts'
import type { KeyMode, KeyScope } from '../../../../shared/sites/merchant.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export interface SiteKeyRow {
  hash: string
  name: string | null
  lastFour: string | null
  mode: KeyMode
  scope: KeyScope
  createdAtMs: EpochMs
  lastUsedAtMs: EpochMs | null
}

/** Active keys of a merchant, oldest first. */
export function listSiteKeys(db: ReadableDb, merchantId: string, now: EpochMs): SiteKeyRow[] {
  return prepared<[string, number], SiteKeyRow>(
    db,
    `SELECT hash, name, last_four AS lastFour, mode, scope, created_at_ms AS createdAtMs,
       last_used_at_ms AS lastUsedAtMs
     FROM credentials
     WHERE merchant_id = ? AND kind = 'api-key' AND (ends_at_ms IS NULL OR ends_at_ms > ?)
     ORDER BY created_at_ms, mode, hash`,
  ).all(merchantId, now)
}

export function nameSiteKey(db: WritableDb, hash: string, name: string | null): void {
  prepared(db, 'UPDATE credentials SET name = ? WHERE hash = ?').run(name, hash)
}

export function endSiteKey(db: WritableDb, hash: string, endsAtMs: EpochMs): void {
  prepared(db, 'UPDATE credentials SET ends_at_ms = ? WHERE hash = ?').run(endsAtMs, hash)
}

/** Never moves back: an older use that is saved later is ignored. */
export function putLastUse(db: WritableDb, hash: string, atMs: EpochMs): void {
  prepared(
    db,
    `UPDATE credentials SET last_used_at_ms = max(?, coalesce(last_used_at_ms, 0)) WHERE hash = ?`,
  ).run(atMs, hash)
}
