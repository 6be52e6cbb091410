import type { SettingKey } from '../../../../shared/settings.ts'
import type { ReadableDb, WritableDb } from '../storage/connection.ts'
import { prepared } from '../storage/statement.ts'

export function listSettings(db: ReadableDb): { key: string; value: string }[] {
  return prepared<[], { key: string; value: string }>(db, 'SELECT key, value FROM settings').all()
}

export function upsertSetting(db: WritableDb, key: SettingKey, value: string): void {
  prepared(
    db,
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value)
}

export function deleteSetting(db: WritableDb, key: SettingKey): void {
  prepared(db, 'DELETE FROM settings WHERE key = ?').run(key)
}
