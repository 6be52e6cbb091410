import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from '../storage/connection.ts'
import { prepared } from '../storage/statement.ts'

export interface TlsKeyRow {
  /** `next`: its pin is announced to phones, the key is not in use yet. */
  role: 'current' | 'next'
  /** The private key, sealed. */
  sealed: string
  pin: string
  madeAtMs: EpochMs
}

export function listTlsKeys(db: ReadableDb): TlsKeyRow[] {
  return prepared<[], TlsKeyRow>(
    db,
    'SELECT role, sealed, pin, made_at_ms AS madeAtMs FROM tls_keys',
  ).all()
}

/** Does nothing when there is a key of this role already. */
export function insertTlsKey(db: WritableDb, { role, sealed, pin, madeAtMs }: TlsKeyRow): void {
  prepared(
    db,
    `INSERT INTO tls_keys (role, sealed, pin, made_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ).run(role, sealed, pin, madeAtMs)
}

/** Makes the next key the current one; false when there is no next one. */
export function promoteTlsKey(db: WritableDb): boolean {
  const isThere =
    prepared<[], 1>(db, "SELECT 1 FROM tls_keys WHERE role = 'next'").get() !== undefined
  if (!isThere) return false
  prepared(db, "DELETE FROM tls_keys WHERE role = 'current'").run()
  prepared(db, "UPDATE tls_keys SET role = 'current' WHERE role = 'next'").run()
  return true
}
