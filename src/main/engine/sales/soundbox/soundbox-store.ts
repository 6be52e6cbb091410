import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Soundbox } from '../../../../shared/sound/sound.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** A stored soundbox; whether it is connected is known from its socket. */
export interface SoundboxRow extends Omit<Soundbox, 'isConnected'> {
  tokenHash: string
}

type StoredRow = Omit<SoundboxRow, 'isRevoked'> & { revokedAtMs: EpochMs | null }

function toSoundbox({ revokedAtMs, ...row }: StoredRow): SoundboxRow {
  return { ...row, isRevoked: revokedAtMs !== null }
}

export function listSoundboxes(db: ReadableDb): SoundboxRow[] {
  const rows = prepared<[], StoredRow>(
    db,
    `SELECT id, name, token_hash AS tokenHash, paired_at_ms AS pairedAtMs,
       revoked_at_ms AS revokedAtMs
     FROM soundboxes ORDER BY paired_at_ms, id`,
  ).all()
  return rows.map(toSoundbox)
}

export function insertSoundbox(db: WritableDb, row: Omit<SoundboxRow, 'isRevoked'>): void {
  prepared(
    db,
    'INSERT INTO soundboxes (id, name, token_hash, paired_at_ms) VALUES (?, ?, ?, ?)',
  ).run(row.id, row.name, row.tokenHash, row.pairedAtMs)
}

/** False for an unknown or revoked soundbox. */
export function revokeSoundbox(db: WritableDb, id: string, now: EpochMs): boolean {
  const { changes } = prepared(
    db,
    'UPDATE soundboxes SET revoked_at_ms = ? WHERE id = ? AND revoked_at_ms IS NULL',
  ).run(now, id)
  return changes === 1
}
