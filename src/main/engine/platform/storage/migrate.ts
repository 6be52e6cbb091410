import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../../shared/base/errors.ts'
import { makeFolder, syncFolder } from './data-files.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'

/**
 * Upgrades the schema to the newest version, all steps in one transaction, after copying an existing database
 * into `backups`. Throws DATABASE_TOO_NEW when the database is from a newer Lunas.
 */
export function migrate(
  db: SqliteDatabase.Database,
  backups: string | undefined,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const from = assertNotTooNew(db, migrations)
  if (from === migrations.length) return
  if (from > 0 && backups) copyAside(db, backups, from)
  db.transaction(() => {
    for (const { sql } of migrations.slice(from)) db.exec(sql)
    db.pragma(`user_version = ${migrations.length}`)
  }).exclusive()
}

/** The version of a database. Throws DATABASE_TOO_NEW when it is from a newer Lunas. */
export function assertNotTooNew(
  db: SqliteDatabase.Database,
  migrations: readonly Migration[] = MIGRATIONS,
): number {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version <= migrations.length) return version
  throw new AppError(
    'DATABASE_TOO_NEW',
    `the database has version ${version}, this Lunas knows ${migrations.length}`,
  )
}

/**
 * A copy is renamed only when it is complete: a power cut leaves a `.partial` file, which is replaced next
 * time.
 */
function copyAside(db: SqliteDatabase.Database, backups: string, version: number): void {
  makeFolder(backups)
  const file = join(backups, `before-version-${version + 1}.db`)
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  renameSync(partial, file)
  syncFolder(backups)
}
