import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import {
  openDatabase,
  openMemoryDatabase,
} from '../../../../src/main/engine/platform/storage/database.ts'
import { migrate } from '../../../../src/main/engine/platform/storage/migrate.ts'
import { MIGRATIONS } from '../../../../src/main/engine/platform/storage/migrations/index.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'

const NEXT = { name: 'next', sql: 'CREATE TABLE reports (day TEXT PRIMARY KEY) STRICT' }
const BROKEN = { name: 'broken', sql: 'CREATE TABLE half (day TEXT); CREATE TABLE half (day TEXT)' }

/** A database of the first version with one setting in it. */
function makeOld() {
  const folder = makeTempDir()
  const db = new SqliteDatabase(join(folder, 'shop.db'))
  migrate(db, undefined, MIGRATIONS.slice(0, 1))
  db.exec("INSERT INTO settings (key, value) VALUES ('timeZone', 'Asia/Jayapura')")
  return { db, backups: join(folder, 'backups') }
}

const versionOf = (db: SqliteDatabase.Database) => db.pragma('user_version', { simple: true })
const tablesOf = (db: SqliteDatabase.Database) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()

it('the schema created from scratch is the one in schema.sql', async () => {
  const rows = openMemoryDatabase()
    .read.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .pluck()
    .all()

  // An intended change needs a new migration; `vitest -u` then updates the file.
  await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql')
})

it('every migration is in a file named after its version', () => {
  const folder = join(
    import.meta.dirname,
    '../../../../src/main/engine/platform/storage/migrations',
  )
  const files = readdirSync(folder).filter((name) => name !== 'index.ts')
  const expected = MIGRATIONS.map(
    ({ name }, index) => `${String(index + 1).padStart(4, '0')}-${name}.ts`,
  )
  expect(files.toSorted()).toEqual(expected)
})

it('every table is strict, so that a text is never stored as money', () => {
  const { read } = openMemoryDatabase()

  const loose = read.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  )
  expect(loose.pluck().all()).toEqual([])
})

describe('an older database', () => {
  it('is upgraded to the newest version with all its data', () => {
    const { db, backups } = makeOld()

    migrate(db, backups, [...MIGRATIONS.slice(0, 1), NEXT])

    expect(versionOf(db)).toBe(2)
    expect(tablesOf(db)).toContain('reports')
    expect(db.prepare('SELECT value FROM settings').pluck().all()).toEqual(['Asia/Jayapura'])
  })

  it('is copied first, complete and under its own name', () => {
    const { db, backups } = makeOld()

    migrate(db, backups, [...MIGRATIONS.slice(0, 1), NEXT])

    expect(readdirSync(backups)).toEqual(['before-version-2.db'])
    const copy = new SqliteDatabase(join(backups, 'before-version-2.db'), { readonly: true })
    expect(versionOf(copy)).toBe(1)
    expect(tablesOf(copy)).not.toContain('reports')
    expect(copy.prepare('SELECT value FROM settings').pluck().all()).toEqual(['Asia/Jayapura'])
    copy.close()
  })

  it('is copied again, over the copy of an earlier attempt', () => {
    const { db, backups } = makeOld()
    mkdirSync(backups)
    writeFileSync(join(backups, 'before-version-2.db'), 'an older copy')
    writeFileSync(join(backups, 'before-version-2.db.partial'), 'half a copy')

    migrate(db, backups, [...MIGRATIONS.slice(0, 1), NEXT])

    expect(readdirSync(backups)).toEqual(['before-version-2.db'])
    const copy = new SqliteDatabase(join(backups, 'before-version-2.db'), { readonly: true })
    expect(versionOf(copy)).toBe(1)
    copy.close()
  })

  it('stays unchanged when a step fails', () => {
    const { db, backups } = makeOld()
    const before = tablesOf(db)

    expect(() => migrate(db, backups, [...MIGRATIONS.slice(0, 1), NEXT, BROKEN])).toThrow('half')

    expect(versionOf(db)).toBe(1)
    expect(tablesOf(db)).toEqual(before)
  })
})

it('a database of a newer Lunas is rejected and not changed', () => {
  const dataDir = makeTempDir()
  const database = openDatabase(dataDir)
  database.read.pragma(`user_version = ${MIGRATIONS.length + 1}`)
  database.close()

  expect(() => openDatabase(dataDir)).toThrow(expect.objectContaining({ code: 'DATABASE_TOO_NEW' }))

  const db = new SqliteDatabase(join(dataDir, 'lunas.db'), { readonly: true })
  expect(versionOf(db)).toBe(MIGRATIONS.length + 1)
  db.close()
})
