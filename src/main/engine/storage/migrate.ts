import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * Brings the schema to the newest version, all steps in one transaction, after copying an existing
 * database aside. Throws DATABASE_TOO_NEW when a newer Lunas has been here.
 */
export function migrate(db: SqliteDatabase.Database, dataDir: string | undefined): void {
  const from = Number(db.pragma('user_version', { simple: true }))
  if (from > MIGRATIONS.length) {
    throw new AppError(
      'DATABASE_TOO_NEW',
      `the database has version ${from}, this Lunas knows ${MIGRATIONS.length}`,
    )
  }
  if (from === MIGRATIONS.length) return
  if (from > 0 && dataDir) copyAside(db, dataDir, from)
  db.transaction(() => {
    for (const migration of MIGRATIONS.slice(from)) db.exec(migration.sql)
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  }).exclusive()
}

function copyAside(db: SqliteDatabase.Database, dataDir: string, version: number): void {
  const folder = join(dataDir, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `before-version-${version + 1}.db`)
  if (existsSync(file)) return
  db.prepare('VACUUM INTO ?').run(file)
}
