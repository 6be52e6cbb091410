import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { dataFiles } from '../../../../src/main/engine/platform/storage/data-files.ts'
import { APPLICATION_ID } from '../../../../src/main/engine/platform/storage/database-file.ts'
import { migrate } from '../../../../src/main/engine/platform/storage/migrate.ts'
import { MIGRATIONS } from '../../../../src/main/engine/platform/storage/migrations/index.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine } from '../../../support/test-engine.ts'

/** Written by the first released version: every kind of payment, a phone, two sites, a pending webhook. */
const ROWS = new URL('support/shop-of-version-1.sql', import.meta.url)
const KEY = 'bacb78d4b4c0df3c95ecd8e661bdb8cfced32ee53013b24aaaccb0b4a1d03866'
/** When it was written. */
const THEN = 1_773_025_351_000

const SITE = 'mch_jeaqv7j7uk3uook6m0uovix15'
const SITE_KEY = 'pk_c1e7ae277f092c27f5a4501f875464b5c91a112c5293eeb33fefeaa5873513db'
const WEBHOOK_SECRET = 'whsec_49adc55e2c35926e9ed609fecf69c850c59305d1e896403bad727350f310ff4b'
const BARE_SITE = 'mch_mvgb9jzski9r35aea9npsug3y'
const PHONE_TOKEN = 'ph_3ecbf8e7c8d3a33d40d7a27e38db300fe7eb4aeee2cad6b9f9310cbff3dd36aa'

function makeOldShop(): string {
  const dataDir = makeTempDir()
  const { database, key } = dataFiles(dataDir)
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(key, `${KEY}\n`, { mode: 0o600 })
  const db = new SqliteDatabase(database)
  migrate(db, undefined, MIGRATIONS.slice(0, 1))
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma('foreign_keys = OFF')
  db.exec(readFileSync(ROWS, 'utf8'))
  db.close()
  return dataDir
}

const openOldShop = (dataDir = makeOldShop()) =>
  openTestEngine({ dataDir, clock: makeClock(THEN + 1_000), seed: 7 })

describe('a shop of the first version', () => {
  it('opens with all its data and passes every check', async () => {
    const shop = await openOldShop()
    expect((await shop.engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)).toEqual([])
    const list = shop.engine.payments.list(10)
    expect(list.map(({ id, status, isTest }) => [id, status, isTest])).toEqual([
      ['INV-pending', 'pending', false],
      ['INV-cancelled', 'cancelled', false],
      ['INV-expired', 'expired', false],
      ['INV-paid', 'paid', false],
    ])
    expect(list[0]).toMatchObject({ details: {}, callbackUrl: null, staticCodeNumber: null })
    expect(shop.engine.settings.get('timeZone')).toBe('Asia/Jayapura')
    expect(shop.errors).toEqual([])
  })

  it('settles money for its open payments, and notifies the site with its old secrets', async () => {
    const shop = await openOldShop()
    const device = shop.engine.devices.findByToken(PHONE_TOKEN)!
    const { id, accountId } = device
    const peerAddress = '192.168.77.3'
    const phone = { kind: 'device', id, accountId, merchantId: null, peerAddress } as const
    const { total, number } = shop.payment('INV-pending')
    expect(await shop.notify(phone, total)).toMatchObject({ kind: 'settled' })
    expect(shop.payment('INV-pending')).toMatchObject({ status: 'paid', exception: null })
    expect(shop.engine.outbox.deliveriesOfPayment(number)).toHaveLength(1)
    expect(shop.engine.merchants.secret(SITE, 'webhook-secret')).toBe(WEBHOOK_SECRET)
    expect(shop.engine.merchants.findByApiKey(SITE_KEY)).toMatchObject({
      mode: 'live',
      scope: 'write',
      merchant: { id: SITE, callbackHosts: [] },
    })
    expect((await shop.engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)).toEqual([])
    expect(shop.errors).toEqual([])
  })

  it('counts and finds its old payments', async () => {
    const shop = await openOldShop()
    shop.engine.start()
    const { search } = shop.engine
    const scope = { site: { merchantId: SITE, dialect: 'webqris' }, isTest: false }
    const tallies = await search.tally(scope, {})
    expect(Object.fromEntries(tallies.map(({ status, payments }) => [status, payments]))).toEqual({
      pending: 1,
      paid: 1,
      expired: 1,
      cancelled: 1,
    })
    await expect
      .poll(async () => (await search.search(scope, { text: 'siti' }, FIRST_PAGE)).total)
      .toBe(4)
  })

  it('gives its old sites a test key whose payments never match real money, also one without a QRIS', async () => {
    const shop = await openOldShop()
    const { merchants, payments } = shop.engine
    for (const id of [SITE, BARE_SITE]) {
      expect(merchants.get(id).testAccountId).toBeNull()
      const key = await merchants.keys.create(id, { mode: 'test', scope: 'write' })
      expect(merchants.findByApiKey(key)).toMatchObject({ mode: 'test', merchant: { id } })
      const token = merchants.secret(id, 'simulator-token')
      expect(merchants.findBySimulatorToken(token)?.id).toBe(id)
      const test = await shop.create(merchants.get(id), { isTest: true })
      expect(test.accountId).toBe(merchants.get(id).testAccountId)
      expect(test.accountId).not.toBe(shop.payment('INV-pending').accountId)
      const accountId = test.accountId
      const peerAddress = '127.0.0.1'
      const simulator = { kind: 'simulator', id, accountId, merchantId: id, peerAddress } as const
      await shop.notify(simulator, test.total)
      expect(payments.find(test.id)?.status).toBe('paid')
    }
    expect(shop.payment('INV-pending').status).toBe('pending')
    expect((await shop.engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)).toEqual([])
  })

  it('is the same after a backup was restored', async () => {
    const dataDir = makeOldShop()
    const shop = await openOldShop(dataDir)
    const copyDir = makeTempDir()
    await shop.engine.admin.backup(dataFiles(copyDir).database)
    await shop.stop()
    writeFileSync(dataFiles(copyDir).key, `${KEY}\n`, { mode: 0o600 })
    const restored = await openOldShop(copyDir)
    expect((await restored.engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)).toEqual([])
    expect(restored.engine.payments.list(10)).toHaveLength(4)
    expect(restored.engine.merchants.findByApiKey(SITE_KEY)?.merchant.id).toBe(SITE)
  })

  it('is copied before the upgrade, readable by the owner alone', async () => {
    const dataDir = makeOldShop()
    await openOldShop(dataDir)
    const copy = new SqliteDatabase(join(dataFiles(dataDir).backups, 'before-version-2.db'), {
      readonly: true,
    })
    expect(copy.prepare('SELECT count(*) FROM payments').pluck().get()).toBe(4)
    expect(copy.pragma('user_version', { simple: true })).toBe(1)
    copy.close()
  })
})

const FIRST_PAGE = { offset: 0, limit: 10 }
