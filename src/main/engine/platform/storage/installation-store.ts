import type { EpochMs } from '../../../../shared/base/time.ts'
import type { ReadableDb, WritableDb } from './connection.ts'
import { prepared } from './statement.ts'

export function findKeyCheck(db: ReadableDb): string | undefined {
  return prepared<[], string>(db, 'SELECT key_check FROM installation').pluck().get()
}

export function insertInstallation(db: WritableDb, now: EpochMs, keyCheck: string): void {
  prepared(db, 'INSERT INTO installation (one, created_at_ms, key_check) VALUES (1, ?, ?)').run(
    now,
    keyCheck,
  )
}
