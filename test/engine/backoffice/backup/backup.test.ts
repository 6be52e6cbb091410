import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

async function openShop() {
  const folder = makeTempDir()
  const dataDir = join(folder, 'shop')
  const shop = await openTestEngine({ dataDir })
  await shop.set('openPaymentsPerKey', 100_000)
  const site = await shop.addSite()
  return { shop, site, dataDir, target: join(folder, 'copies', 'copy.db') }
}

/** The shop of a backup, opened as a shop with the key of the old one. */
async function restore(file: string, key: string) {
  const dataDir = makeTempDir()
  copyFileSync(file, join(dataDir, 'lunas.db'))
  copyFileSync(key, join(dataDir, 'lunas.key'))
  return openTestEngine({ dataDir, seed: 9 })
}

describe('a backup', () => {
  it('is one plain file that opens as the whole shop', async () => {
    const { shop, site, dataDir, target } = await openShop()
    mkdirSync(dirname(target))
    const payment = await shop.create(site)
    await shop.notify(site.source, payment.total)
    await shop.create(site)

    const result = await shop.engine.admin.backup(target)

    expect(result).toMatchObject({ file: target, payments: 2 })
    expect(readdirSync(dirname(target))).toEqual(['copy.db'])
    const restored = await restore(target, join(dataDir, 'lunas.key'))
    expect(restored.payment(payment.id)).toEqual(shop.payment(payment.id))
    expect(await restored.engine.admin.doctor()).toMatchObject({ isOk: true })
  })

  it('is readable by the owner only from its first byte on, whatever the folder’s mode', async () => {
    const { shop, target } = await openShop()
    mkdirSync(dirname(target), { mode: 0o777 })
    const { read } = shop.engine.database
    const copy = read.backup.bind(read)
    const modes: number[] = []
    const note = (file: string) => modes.push(statSync(file).mode & 0o777)
    vi.spyOn(read, 'backup').mockImplementation(async (file) => {
      const progress = () => {
        note(file)
        return 1
      }
      const result = await copy(file, { progress })
      note(file)
      return result
    })

    await shop.engine.admin.backup(target)

    note(target)
    expect(modes.length).toBeGreaterThan(2)
    expect(new Set(modes)).toEqual(new Set([0o600]))
  })

  it('under writes contains everything that was committed before it began', async () => {
    const { shop, site, dataDir, target } = await openShop()
    mkdirSync(dirname(target))
    const acknowledged: string[] = []
    let isOver = false
    const writer = (async () => {
      for (let index = 0; !isOver; index += 1) {
        const { id } = await shop.create(site, { amount: 10_000 + 1_000 * index })
        acknowledged.push(id)
        await sleep(1)
      }
    })()
    for (let round = 0; round < 20; round += 1) {
      await sleep(20)
      const before = [...acknowledged]
      await shop.engine.admin.backup(`${target}.${round}`)
      const restored = await restore(`${target}.${round}`, join(dataDir, 'lunas.key'))
      const missing = before.filter((id) => !restored.engine.payments.find(id))
      expect(missing).toEqual([])
      expect(await restored.engine.admin.doctor()).toMatchObject({ isOk: true })
      await restored.stop()
    }
    isOver = true
    await writer
  }, 60_000)

  it('never overwrites an existing file', async () => {
    const { shop, target } = await openShop()
    mkdirSync(dirname(target))
    writeFileSync(target, 'last week')

    expect(await refusedWith(shop.engine.admin.backup(target))).toBe('BACKUP_EXISTS')
    expect(readdirSync(dirname(target))).toEqual(['copy.db'])
  })

  it('requested twice at once is made once', async () => {
    const { shop, target } = await openShop()
    mkdirSync(dirname(target))

    const outcomes = await Promise.all(
      [1, 2].map(() => refusedWith(shop.engine.admin.backup(target))),
    )

    expect(outcomes).toEqual([undefined, 'BACKUP_EXISTS'])
  })

  it('into a missing folder fails, and the next one succeeds', async () => {
    const { shop, target } = await openShop()

    expect(await refusedWith(shop.engine.admin.backup(target))).toBe('BACKUP_FAILED')
    mkdirSync(dirname(target))
    expect(await refusedWith(shop.engine.admin.backup(target))).toBeUndefined()
  })

  it('overwrites the partial file of an interrupted backup', async () => {
    const { shop, target } = await openShop()
    mkdirSync(dirname(target))
    writeFileSync(`${target}.partial`, 'half a copy')

    expect(await refusedWith(shop.engine.admin.backup(target))).toBeUndefined()
    expect(readdirSync(dirname(target))).toEqual(['copy.db'])
  })
})

it('a backup that was killed in the middle has no valid name', async () => {
  const folder = makeTempDir()
  const engineFile = join(import.meta.dirname, '../../../../src/main/engine/engine.ts')
  const qrisFile = join(import.meta.dirname, '../../money/qris/support/make-qris.ts')
  const script = `
    const { createEngine } = await import(${JSON.stringify(engineFile)})
    const { makeQris } = await import(${JSON.stringify(qrisFile)})
    const engine = await createEngine({ dataDir: ${JSON.stringify(join(folder, 'shop'))} })
    await engine.merchants.create({ name: 'Toko', qris: makeQris() })
    engine.database.read.exec('CREATE TABLE ballast AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, randomblob(500) AS b FROM n')
    for (let round = 0; ; round += 1) {
      await engine.admin.backup(${JSON.stringify(join(folder, 'copy-'))} + round)
      console.log('made', round)
    }`
  for (const delayMs of [5, 15, 30, 60, 90]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    const ended = new Promise((resolve) => child.once('exit', resolve))
    let output = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        output += text.toString()
        if (output.includes('made 0')) resolve()
      })
      child.once('exit', () => resolve())
    })
    await sleep(delayMs)
    child.kill('SIGKILL')
    await ended
    expect(output).toContain('made 0')

    const copies = readdirSync(folder).filter((name) => /^copy-\d+$/.test(name))
    expect(copies.length).toBeGreaterThan(0)
    for (const name of copies) {
      const db = new SqliteDatabase(join(folder, name), { readonly: true })
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.prepare('SELECT count(*) FROM ballast').pluck().get()).toBe(20_000)
      db.close()
    }
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  }
}, 60_000)
