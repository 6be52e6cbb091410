import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import { openDatabase } from '../../../../src/main/engine/platform/storage/database.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

/** A data directory of a shop with 300 payments that was closed cleanly. */
async function makeShop(): Promise<string> {
  const dataDir = makeTempDir()
  const shop = await openTestEngine({ dataDir })
  const site = await shop.addSite()
  await shop.set('openPaymentsPerKey', 1_000)
  await Promise.all(Array.from({ length: 300 }, () => shop.create(site)))
  await shop.stop()
  return dataDir
}

async function openingOf(dataDir: string): Promise<string | undefined> {
  return refusedWith(createEngine({ dataDir }).then((engine) => engine.stop()))
}

/** Every file of the folder but the lock, as it is now. */
function snapshot(dataDir: string): Record<string, string> {
  const names = ['lunas.db', 'lunas.db-wal', 'lunas.key']
  const there = names.filter((name) => existsSync(join(dataDir, name)))
  const read = (name: string) => readFileSync(join(dataDir, name)).toString('base64')
  return Object.fromEntries(there.map((name) => [name, read(name)]))
}

describe('every open database', () => {
  it('syncs every commit to disk', () => {
    const dataDir = makeTempDir()
    for (const _ of ['made', 'opened again']) {
      const database = openDatabase(dataDir)
      const pragma = (name: string) => database.read.pragma(name, { simple: true })
      expect({
        journal: pragma('journal_mode'),
        synchronous: pragma('synchronous'),
        foreignKeys: pragma('foreign_keys'),
        trustedSchema: pragma('trusted_schema'),
        cellSizeCheck: pragma('cell_size_check'),
      }).toEqual({
        journal: 'wal',
        synchronous: 2,
        foreignKeys: 1,
        trustedSchema: 0,
        cellSizeCheck: 1,
      })
      database.close()
    }
  })

  it('uses a SQLite version without the bug that corrupts such databases', () => {
    const database = openDatabase(makeTempDir())
    const version = String(database.read.prepare('SELECT sqlite_version()').pluck().get())
    database.close()

    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
    expect(version).not.toBe('3.52.0')
  })

  it('is in a folder of its owner alone, with a key that only the owner can read', async () => {
    const dataDir = join(makeTempDir(), 'shop')
    const shop = await openTestEngine({ dataDir })
    await shop.stop()

    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'lunas.key')).mode & 0o777).toBe(0o600)
  })
})

/** Opens a database in another process, until it is killed. */
async function openElsewhere(dataDir: string) {
  const source = join(
    import.meta.dirname,
    '../../../../src/main/engine/platform/storage/database.ts',
  )
  const script = `
    import { openDatabase } from ${JSON.stringify(source)}
    globalThis.kept = openDatabase(${JSON.stringify(dataDir)})
    console.log('open')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script])
  const ended = new Promise((resolve) => other.once('exit', resolve))
  onTestFinished(() => void other.kill('SIGKILL'))
  await new Promise((resolve) => other.stdout.once('data', resolve))
  return {
    async kill() {
      other.kill('SIGKILL')
      await ended
    },
  }
}

describe('a data directory that is in use', () => {
  it('is rejected, and can be opened once it is free', () => {
    const dataDir = makeTempDir()
    const first = openDatabase(dataDir)

    expect(() => openDatabase(dataDir)).toThrow(
      expect.objectContaining({ code: 'DATA_DIR_IN_USE' }),
    )
    first.close()
    openDatabase(dataDir).close()
  })

  it('is rejected to another process too, until the first one is killed', async () => {
    const dataDir = makeTempDir()
    const { kill } = await openElsewhere(dataDir)

    expect(() => openDatabase(dataDir)).toThrow(
      expect.objectContaining({ code: 'DATA_DIR_IN_USE' }),
    )
    await kill()
    openDatabase(dataDir).close()
  })

  it.each(['deleted', 'replaced by another file'])(
    'A14 is rejected when its lock file was %s',
    async (how) => {
      const dataDir = makeTempDir()
      const { kill } = await openElsewhere(dataDir)
      rmSync(join(dataDir, 'lunas.lock'))
      if (how !== 'deleted') writeFileSync(join(dataDir, 'lunas.lock'), '')

      for (const _ of ['once', 'and again']) {
        expect(() => openDatabase(dataDir)).toThrow(
          expect.objectContaining({ code: 'DATA_DIR_IN_USE' }),
        )
      }
      await kill()
      openDatabase(dataDir).close()
    },
  )

  it('A14 is rejected when it is reached by another name', async () => {
    const dataDir = makeTempDir()
    const { kill } = await openElsewhere(dataDir)
    const other = makeTempDir()
    linkSync(join(dataDir, 'lunas.db'), join(other, 'lunas.db'))

    expect(() => openDatabase(other)).toThrow(expect.objectContaining({ code: 'DATA_DIR_IN_USE' }))
    await kill()
  })

  it('stays locked when its lock is not referenced any more', () => {
    const lock = JSON.stringify(join(makeTempDir(), 'lunas.lock'))
    const source = join(
      import.meta.dirname,
      '../../../../src/main/engine/platform/storage/data-dir-lock.ts',
    )
    const script = `
      import { lockDataDir } from ${JSON.stringify(source)}
      lockDataDir(${lock})
      for (let turn = 0; turn < 10; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        gc()
      }
      lockDataDir(${lock})`
    const words = ['--expose-gc', '--input-type=module', '-e', script]
    const { stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    expect(stderr).toContain('DATA_DIR_IN_USE')
  })

  it('is free again after an opening that failed', async () => {
    const dataDir = await makeShop()
    const key = readFileSync(join(dataDir, 'lunas.key'))
    rmSync(join(dataDir, 'lunas.key'))
    expect(await openingOf(dataDir)).toBe('DATABASE_DAMAGED')

    writeFileSync(join(dataDir, 'lunas.key'), key)

    expect(await openingOf(dataDir)).toBeUndefined()
  })
})

describe('a damaged shop is never opened as a new one, and its file is not changed,', () => {
  const damages: [string, (file: string, dataDir: string) => void][] = [
    ['when its file is gone', (file) => rmSync(file)],
    ['when its file is empty', (file) => truncateSync(file, 0)],
    ['when its file is cut to less than a head', (file) => truncateSync(file, 99)],
    ['when its file is cut to one page', (file) => truncateSync(file, 4_096)],
    ['when its file is cut in the middle', (file) => truncateSync(file, statSync(file).size / 2)],
    ['when its first page is zeroed', (file) => overwrite(file, 0, Buffer.alloc(4_096))],
    ['when it is all zeros', (file) => overwrite(file, 0, Buffer.alloc(statSync(file).size))],
    ['when a page in its middle is rubbish', (file) => overwrite(file, 8 * 4_096, RUBBISH)],
    ['when it is a text', (file) => writeFileSync(file, 'shopping list\n'.repeat(1_000))],
    ['when it is another program’s database', (file) => writeForeign(file, 0)],
    ['when it is another program’s database of our version', (file) => writeForeign(file, 1)],
    [
      'when it is empty and only the journal is left',
      (file, dataDir) => {
        truncateSync(file, 0)
        writeFileSync(`${file}-wal`, RUBBISH)
        rmSync(join(dataDir, 'lunas.key'))
      },
    ],
  ]

  it.each(damages)('%s', async (_, damage) => {
    const dataDir = await makeShop()
    damage(join(dataDir, 'lunas.db'), dataDir)
    const before = snapshot(dataDir)

    expect(await openingOf(dataDir)).toBe('DATABASE_DAMAGED')
    expect(await openingOf(dataDir)).toBe('DATABASE_DAMAGED')

    const { 'lunas.db-wal': journal = '', ...files } = snapshot(dataDir)
    const { 'lunas.db-wal': journalBefore = '', ...filesBefore } = before
    expect(files).toEqual(filesBefore)
    expect(journal).toBe(journalBefore)
  })

  it('when its key is missing, or another shop’s', async () => {
    const dataDir = await makeShop()
    const other = await makeShop()
    rmSync(join(dataDir, 'lunas.key'))
    expect(await openingOf(dataDir)).toBe('DATABASE_DAMAGED')

    for (const key of [readFileSync(join(other, 'lunas.key'), 'utf8'), '', 'not a key']) {
      writeFileSync(join(dataDir, 'lunas.key'), key)
      expect(await openingOf(dataDir)).toBe('DATABASE_DAMAGED')
    }
  })

  it('when the write-ahead log of its first day is lost', async () => {
    const dataDir = makeTempDir()
    const shop = await openTestEngine({ dataDir })
    await shop.addSite()
    const left = makeTempDir()
    for (const name of ['lunas.db', 'lunas.key']) cpSync(join(dataDir, name), join(left, name))

    const engine = await createEngine({ dataDir: left })

    expect(engine.database.read.prepare('SELECT count(*) FROM installation').pluck().get()).toBe(1)
    await engine.stop()
  })

  it('in any of 200 kinds of random damage', async () => {
    const dataDir = await makeShop()
    const whole = readFileSync(join(dataDir, 'lunas.db'))
    const key = readFileSync(join(dataDir, 'lunas.key'))
    const outcomes = new Map<string, number>()
    for (let round = 0; round < 200; round += 1) {
      const folder = makeTempDir()
      writeFileSync(join(folder, 'lunas.key'), key)
      writeFileSync(join(folder, 'lunas.db'), damaged(whole, round))
      const outcome = await outcomeOf(folder)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }

    expect(outcomes.get('DATABASE_DAMAGED')).toBeGreaterThan(60)
    // Damage that a page check cannot find leaves a complete shop: all payments exist.
    expect([...outcomes.keys()].toSorted()).toEqual(['300 payments', 'DATABASE_DAMAGED'])
  }, 120_000)
})

describe('a power cut during the first start', () => {
  it('before the database has the key’s id: the next start creates another key', async () => {
    const dataDir = makeTempDir()
    openDatabase(dataDir).close()
    writeFileSync(join(dataDir, 'lunas.key.new'), 'half a k')

    expect(await openingOf(dataDir)).toBeUndefined()
    expect(await openingOf(dataDir)).toBeUndefined()
  })

  it('before the key was renamed: the next start renames it', async () => {
    const dataDir = await makeShop()
    const key = readFileSync(join(dataDir, 'lunas.key'))
    writeFileSync(join(dataDir, 'lunas.key.new'), key)
    rmSync(join(dataDir, 'lunas.key'))

    expect(await openingOf(dataDir)).toBeUndefined()
    expect(readFileSync(join(dataDir, 'lunas.key'))).toEqual(key)
    expect(existsSync(join(dataDir, 'lunas.key.new'))).toBe(false)
  })

  it('before the database was written: the next start is the first', async () => {
    const dataDir = makeTempDir()
    writeFileSync(join(dataDir, 'lunas.db'), '')

    expect(await openingOf(dataDir)).toBeUndefined()
  })
})

const RUBBISH = Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 256))

function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file)
  bytes.copy(content, at)
  writeFileSync(file, content)
}

function writeForeign(file: string, version: number): void {
  rmSync(file)
  const db = new SqliteDatabase(file)
  db.exec('CREATE TABLE contacts (name TEXT)')
  db.pragma(`user_version = ${version}`)
  db.close()
}

/** The file with a flipped bit, truncated, or with a zeroed or random page, by `round`. */
function damaged(whole: Buffer, round: number): Buffer {
  const copy = Buffer.from(whole)
  const at = (round * 48_271) % copy.length
  const page = at - (at % 4_096)
  if (round % 4 === 0) copy[at] = copy[at]! ^ (1 << (round % 8))
  else if (round % 4 === 1) return copy.subarray(0, at)
  else if (round % 4 === 2) copy.fill(0, page, page + 4_096)
  else RUBBISH.copy(copy, page)
  return copy
}

async function outcomeOf(dataDir: string): Promise<string> {
  try {
    const engine = await createEngine({ dataDir })
    const payments = engine.payments.list(1_000).length
    await engine.stop()
    return `${payments} payments`
  } catch (error) {
    return String((error as { code?: string }).code ?? error)
  }
}
