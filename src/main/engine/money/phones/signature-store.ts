import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export interface SignatureRow {
  deviceId: string
  sealed: string
  isRequired: boolean
}

export function listSignatures(db: ReadableDb): SignatureRow[] {
  const rows = prepared<[], Omit<SignatureRow, 'isRequired'> & { isRequired: number }>(
    db,
    'SELECT device_id AS deviceId, sealed, is_required AS isRequired FROM phone_signatures',
  ).all()
  return rows.map((row) => ({ ...row, isRequired: row.isRequired === 1 }))
}

/** Does nothing for a phone that has a secret. */
export function insertSignature(db: WritableDb, deviceId: string, sealed: string): void {
  prepared(
    db,
    'INSERT INTO phone_signatures (device_id, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING',
  ).run(deviceId, sealed)
}

export function updateSignatureRequired(
  db: WritableDb,
  deviceId: string,
  isRequired: boolean,
): void {
  prepared(db, 'UPDATE phone_signatures SET is_required = ? WHERE device_id = ?').run(
    isRequired ? 1 : 0,
    deviceId,
  )
}
