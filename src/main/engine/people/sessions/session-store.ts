import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export interface SessionRow {
  /** SHA-256 of the secret in the window's cookie; the secret itself is not stored. */
  secretHash: string
  screen: string
  createdAtMs: EpochMs
  lastUsedAtMs: EpochMs
}

export function listSessions(db: ReadableDb): SessionRow[] {
  return prepared<[], SessionRow>(
    db,
    `SELECT secret_hash AS secretHash, screen, created_at_ms AS createdAtMs,
       last_used_at_ms AS lastUsedAtMs FROM sessions`,
  ).all()
}

export function insertSession(db: WritableDb, session: SessionRow): void {
  prepared(
    db,
    `INSERT INTO sessions (secret_hash, screen, created_at_ms, last_used_at_ms)
     VALUES (@secretHash, @screen, @createdAtMs, @lastUsedAtMs)`,
  ).run(session)
}

export function updateSessionUse(db: WritableDb, secretHash: string, atMs: EpochMs): void {
  prepared(db, 'UPDATE sessions SET last_used_at_ms = ? WHERE secret_hash = ?').run(
    atMs,
    secretHash,
  )
}

/** Deletes all but the `kept` sessions that were used last. */
export function deleteOldestSessions(db: WritableDb, kept: number): void {
  prepared(
    db,
    `DELETE FROM sessions WHERE secret_hash IN (
       SELECT secret_hash FROM sessions ORDER BY last_used_at_ms DESC LIMIT -1 OFFSET ?)`,
  ).run(kept)
}
