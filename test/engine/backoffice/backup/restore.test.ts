import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restoreBackup } from '../../../../src/main/engine/backoffice/backup/restore.ts'
import { createEngine } from '../../../../src/main/engine/engine.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { MORNING, openTestEngine } from '../../../support/test-engine.ts'

const NOW = MORNING + 1

/** A shop with a backup, and with a payment that was made and paid afterwards. */
async function makeShop() {
  const dataDir = join(makeTempDir(), 'shop')
  const backup = join(makeTempDir(), 'copy.db')
  const shop = await openTestEngine({ dataDir })
  const site = await shop.addSite()
  const before = await shop.create(site)
  await shop.engine.admin.backup(backup)
  const after = await shop.create(site)
  await shop.notify(site.source, after.total)
  return { shop, dataDir, backup, before, after }
}

const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'lunas.lock')
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'base64')])

describe('A13 restoring a backup', () => {
  it('replaces the data, moves the old aside, and the next start finds everything in order', async () => {
    const { shop, dataDir, backup, before, after } = await makeShop()
    await shop.stop()
    const restored = await restoreBackup({ file: backup, dataDir, now: NOW })
    expect(restored).toMatchObject({ file: join(dataDir, 'lunas.db'), payments: 1 })
    expect(readdirSync(restored.setAside!).sort()).toEqual(['lunas.anchor', 'lunas.db'])

    const again = await openTestEngine({ dataDir, seed: 2, clock: shop.clock })
    expect(again.payment(before.id)).toMatchObject({ status: 'pending' })
    expect(again.engine.payments.find(after.id)).toBeUndefined()
    expect(await again.engine.admin.doctor()).toMatchObject({ isOk: true })
    expect(again.errors).toEqual([])
  })

  it('after a crash leaves no write-ahead log of the old data beside it', async () => {
    const { shop, dataDir, backup, before } = await makeShop()
    const crashed = join(makeTempDir(), 'crashed')
    mkdirSync(crashed)
    for (const name of ['lunas.db', 'lunas.db-wal', 'lunas.db-shm', 'lunas.key']) {
      cpSync(join(dataDir, name), join(crashed, name))
    }
    const { setAside } = await restoreBackup({ file: backup, dataDir: crashed, now: NOW })
    expect(readdirSync(setAside!)).toContain('lunas.db-wal')
    expect(existsSync(join(crashed, 'lunas.db-wal'))).toBe(false)
    const again = await openTestEngine({ dataDir: crashed, seed: 2, clock: shop.clock })
    expect(again.payment(before.id).status).toBe('pending')
    expect(await again.engine.admin.doctor()).toMatchObject({ isOk: true })
  })

  it('into a folder with the key only makes the shop there', async () => {
    const { dataDir, backup, before } = await makeShop()
    const folder = makeTempDir()
    cpSync(join(dataDir, 'lunas.key'), join(folder, 'lunas.key'))
    expect(await restoreBackup({ file: backup, dataDir: folder, now: NOW })).toMatchObject({
      setAside: null,
    })
    const again = await openTestEngine({ dataDir: folder, seed: 2 })
    expect(again.payment(before.id).status).toBe('pending')
  })

  it('is refused while Lunas runs', async () => {
    const { dataDir, backup } = await makeShop()
    expect(await refusedWith(restoreBackup({ file: backup, dataDir, now: NOW }))).toBe(
      'DATA_DIR_IN_USE',
    )
  })

  it.each([
    ['a file that is not there', () => '/nowhere/copy.db', 'RESTORE_FAILED'],
    ['no database', (file: string) => fileWith(file, 'hello'), 'DATABASE_DAMAGED'],
    ['a backup with damage', (file: string) => spoiled(file), 'RESTORE_FAILED'],
  ])('of %s is refused, and the data stays as it was', async (_, backupOf, code) => {
    const { shop, dataDir, backup } = await makeShop()
    await shop.stop()
    const kept = contents(dataDir)
    const refused = restoreBackup({ file: backupOf(backup), dataDir, now: NOW })
    expect(await refusedWith(refused)).toBe(code)
    expect(contents(dataDir)).toEqual(kept)
  })

  it('of another shop is refused', async () => {
    const { shop, dataDir } = await makeShop()
    await shop.stop()
    const other = await makeShop()
    const refused = restoreBackup({ file: other.backup, dataDir, now: NOW })
    expect(await refusedWith(refused)).toBe('DATABASE_DAMAGED')
  })

  it('without the key of the shop is refused', async () => {
    const { backup } = await makeShop()
    const refused = restoreBackup({ file: backup, dataDir: makeTempDir(), now: NOW })
    expect(await refusedWith(refused)).toBe('RESTORE_FAILED')
  })
})

describe('A13 a backup put back by hand beside the write-ahead log of the old data', () => {
  it('is not opened, and the message names the file to move away', async () => {
    const { dataDir, backup, before } = await makeShop()
    const crashed = makeTempDir()
    for (const name of ['lunas.db-wal', 'lunas.key']) {
      cpSync(join(dataDir, name), join(crashed, name))
    }
    cpSync(backup, join(crashed, 'lunas.db'))
    const kept = contents(crashed)
    const opening = createEngine({ dataDir: crashed })
    await expect(opening).rejects.toMatchObject({
      code: 'JOURNAL_MISMATCH',
      message: expect.stringContaining(join(crashed, 'lunas.db-wal')),
    })
    expect(contents(crashed)).toEqual(kept)

    cpSync(join(crashed, 'lunas.db-wal'), join(makeTempDir(), 'aside'))
    writeFileSync(join(crashed, 'lunas.db-wal'), '')
    const again = await openTestEngine({ dataDir: crashed, seed: 2 })
    expect(again.payment(before.id).status).toBe('pending')
  })
})

function fileWith(backup: string, text: string): string {
  writeFileSync(`${backup}.other`, text)
  return `${backup}.other`
}

function spoiled(backup: string): string {
  const bytes = readFileSync(backup)
  bytes.fill(0x5a, 8_192, 20_480)
  writeFileSync(`${backup}.spoiled`, bytes)
  return `${backup}.spoiled`
}
