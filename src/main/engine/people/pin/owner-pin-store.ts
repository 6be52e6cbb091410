import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export interface PinRow {
  hash: string
  /** Wrong PINs since the last right one. */
  failures: number
  /** Remaining lock time when it was last saved, in milliseconds. */
  lockRemainingMs: number
}

export function findPin(db: ReadableDb): PinRow | undefined {
  return prepared<[], PinRow>(
    db,
    'SELECT hash, failures, lock_remaining_ms AS lockRemainingMs FROM owner_pin',
  ).get()
}

export function savePin(db: WritableDb, hash: string): void {
  prepared(
    db,
    `INSERT INTO owner_pin (one, hash, failures, lock_remaining_ms) VALUES (1, ?, 0, 0)
     ON CONFLICT (one) DO UPDATE SET hash = excluded.hash, failures = 0, lock_remaining_ms = 0`,
  ).run(hash)
}

export function savePinFailures(
  db: WritableDb,
  { failures, lockRemainingMs }: Omit<PinRow, 'hash'>,
): void {
  prepared(db, 'UPDATE owner_pin SET failures = ?, lock_remaining_ms = ?').run(
    failures,
    lockRemainingMs,
  )
}
