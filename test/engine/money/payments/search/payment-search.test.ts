import { describe, expect, it } from 'vitest'
import {
  indexedThroughNumber,
  indexTexts,
  searchTexts,
  textIndex,
} from '../../../../../src/main/engine/money/payments/search/payment-text-store.ts'
import { rareTrigrams } from '../../../../../src/main/engine/money/payments/search/rare-trigrams.ts'
import type { Payment } from '../../../../../src/shared/payments/payment.ts'
import { createFakeTime } from '../../../../support/fake-time.ts'
import { makeTempDir } from '../../../../support/temp-dir.ts'
import { openTestEngine, type TestEngine } from '../../../../support/test-engine.ts'

const QUARTER = 900_000

/** A shop whose site made payments of every kind, by two methods, over some hours; deterministic. */
async function busyShop(options: { dataDir?: string } = {}) {
  const shop = await openTestEngine({ ...options, seed: 7 })
  const site = await shop.addSite()
  await shop.set('openPaymentsPerKey', 1_000)
  const { payments, database } = shop.engine
  for (let count = 0; count < 60; count += 1) {
    shop.clock.advance((count % 7) * 100_000)
    const payment = await shop.create(site, {
      dialect: 'bayargg',
      customerName: count % 2 === 0 ? 'Dewi Lestari' : 'Budi',
      details: { method: count % 3 === 0 ? 'ovo' : 'qris', description: `Produk ${count}` },
    })
    if (count % 4 === 0) await shop.callback(site.source, payment.total, `TRX-${count}`)
    if (count % 4 === 1) await database.write((db) => payments.cancelIn(db, payment))
    if (count % 12 === 1) {
      const cancelled = payments.find(payment.id)!
      await database.write((db) => payments.confirmByHandIn(db, cancelled, 'seen'))
    }
    if (count === 40) {
      shop.clock.advance(16 * 60_000)
      await payments.expireDue()
    }
  }
  const own = { merchantId: site.merchant.id, dialect: 'bayargg' }
  return { ...shop, site, scope: { site: own, isTest: false } }
}

type Shop = TestEngine & Awaited<ReturnType<typeof busyShop>>

/** The expected result by filtering all payments, newest first. */
function found(shop: Shop, isWanted: (payment: Payment) => boolean): Payment[] {
  const { scope, engine } = shop
  return engine.payments
    .list(1_000)
    .filter(({ merchantId, dialect }) => {
      return merchantId === scope.site.merchantId && dialect === scope.site.dialect
    })
    .filter(isWanted)
}

describe('lists and figures of payments', () => {
  it('return the same as filtering all payments, for every filter and page', async () => {
    const shop = (await busyShop()) as Shop
    const all = found(shop, () => true)
    const middle = Math.ceil(all[30]!.createdAtMs / QUARTER) * QUARTER
    const statuses = [undefined, 'pending', 'paid', 'expired', 'cancelled'] as const
    const seen = new Set<string>()
    for (const status of statuses) {
      for (const method of [undefined, 'qris', 'ovo', 'gopay_qris']) {
        for (const range of [{}, { fromMs: middle }, { beforeMs: middle }]) {
          for (const text of [undefined, 'Dewi', 'produk 1', 'ud']) {
            const input = {
              ...range,
              ...(status && { status }),
              ...(method && { method }),
              ...(text && { text }),
            }
            const expected = found(shop, (payment) => fits(payment, input))
            for (const page of [
              { offset: 0, limit: 5 },
              { offset: 5, limit: 100 },
            ]) {
              const { payments, total } = await shop.engine.search.search(shop.scope, input, page)
              expect([input, total]).toEqual([input, expected.length])
              expect(payments).toEqual(expected.slice(page.offset, page.offset + page.limit))
            }
            if (expected.length > 0) seen.add(String(status))
          }
        }
      }
    }
    expect(seen.size).toBe(5)
  })

  it('count late, cancelled and manually confirmed payments once, under their end', async () => {
    const shop = (await busyShop()) as Shop
    const tallies = await shop.engine.search.tally(shop.scope, {})
    for (const { status, method, payments, totalRupiah } of tallies) {
      const same = found(shop, (each) => each.status === status && each.details.method === method)
      expect([status, method, payments]).toEqual([status, method, same.length])
      expect(totalRupiah).toBe(same.reduce((sum, { total }) => sum + total, 0))
    }
    const counted = tallies.reduce((sum, { payments }) => sum + payments, 0)
    expect(counted).toBe(found(shop, () => true).length)
  })

  it('are read in a thread that sees every commit, when the data is on disk', async () => {
    const shop = (await busyShop({ dataDir: makeTempDir() })) as Shop
    const page = { offset: 0, limit: 3 }
    const first = await shop.engine.search.search(shop.scope, {}, page)
    expect(first).toEqual({ payments: found(shop, () => true).slice(0, 3), total: 60 })
    const payment = await shop.create(shop.site, { dialect: 'bayargg' })
    const second = await shop.engine.search.search(shop.scope, {}, page)
    expect([second.payments[0]?.id, second.total]).toEqual([payment.id, 61])
  })

  it('include all merchants for the owner, without tests', async () => {
    const shop = (await busyShop()) as Shop
    const other = await shop.addSite({ name: 'Toko Lain' })
    await shop.create(other, { customerName: 'Dewi' })
    await shop.create(shop.site, { customerName: 'Dewi', isTest: true, dialect: 'bayargg' })
    const page = { offset: 0, limit: 100 }
    const real = await shop.engine.search.search({ isTest: false }, { text: 'dewi' }, page)
    expect(real.total).toBe(31)
    const listed = await shop.engine.search.search({ isTest: false }, {}, page)
    expect(listed).toEqual({ payments: shop.engine.payments.list(100), total: 61 })
    const tests = await shop.engine.search.search({ isTest: true }, { text: 'dewi' }, page)
    expect(tests.total).toBe(1)
  })
})

describe('the index of texts', () => {
  it('finds the same before, during and after indexing', async () => {
    const shop = (await busyShop()) as Shop
    const { engine, scope } = shop
    const terms = ['Dewi', 'lestari', 'INV-', 'produk 1', 'budi', 'wi Le', 'nobody', '"', 'De', 'x']
    const pages = [
      { offset: 0, limit: 7 },
      { offset: 7, limit: 100 },
    ]
    const answers = () =>
      Promise.all(
        terms.flatMap((text) => pages.map((page) => engine.search.search(scope, { text }, page))),
      )
    const unindexed = await answers()
    expect(unindexed.map(({ total }) => total)).toContain(30)
    await engine.database.write((db) => indexTexts(db, 33))
    expect(indexedThroughNumber(engine.database.read)).toBe(33)
    expect(await answers()).toEqual(unindexed)
    while ((await engine.database.write((db) => indexTexts(db, 33))) > 0);
    expect(await answers()).toEqual(unindexed)
  })

  it('shows a merchant nothing of another, nor of its tests', async () => {
    const shop = (await busyShop()) as Shop
    const other = await shop.addSite({ name: 'Toko Lain' })
    await shop.create(other, { customerName: 'Dewi Lestari', dialect: 'bayargg' })
    while ((await shop.engine.database.write((db) => indexTexts(db, 100))) > 0);
    const page = { offset: 0, limit: 100 }
    const site = { merchantId: other.merchant.id, dialect: 'bayargg' }
    const search = (scope: { site: typeof site; isTest: boolean }) =>
      shop.engine.search.search(scope, { text: 'Dewi' }, page)
    expect((await search({ site, isTest: false })).total).toBe(1)
    expect((await search({ site, isTest: true })).total).toBe(0)
    expect((await search({ site: { ...site, dialect: 'webqris' }, isTest: false })).total).toBe(0)
  })

  it('is filled automatically, shortly after the payments', async () => {
    const time = createFakeTime()
    const shop = await openTestEngine({ timer: time.timer })
    shop.engine.start()
    const site = await shop.addSite()
    const through = () => indexedThroughNumber(shop.engine.database.read)
    for (const count of [1, 2]) {
      await shop.create(site)
      expect(through()).toBe(count - 1)
      time.advance(500)
      await expect.poll(through).toBe(count)
    }
  })

  it('waits while the till is busy, and then indexes everything', async () => {
    const time = createFakeTime()
    const shop = await openTestEngine({ timer: time.timer })
    await shop.set('openPaymentsPerKey', 1_000)
    const site = await shop.addSite()
    shop.engine.start()
    for (let count = 0; count < 150; count += 1) await shop.create(site, { amount: 1_000 + count })
    const through = () => indexedThroughNumber(shop.engine.database.read)
    time.advance(500)
    // The till is busy: the next look is a second later.
    expect(time.waits()).toContain(1_000)
    time.advance(1_000)
    await expect.poll(through).toBe(100)
    await expect.poll(() => time.waits()).toContain(40)
    time.advance(40)
    await expect.poll(through).toBe(150)
  })

  it('is queried by rare trigrams in a large shop, with the same results', async () => {
    const shop = (await busyShop()) as Shop
    const { database } = shop.engine
    while ((await database.write((db) => indexTexts(db, 100))) > 0);
    const { read } = database
    const page = { offset: 0, limit: 100 }
    const [rare] = found(shop, () => true)
    const terms = [rare!.id, 'Dewi Lestari', 'Produk 5', 'never seen', 'José', 'PRODUK 59', 'duk 1']
    for (const text of terms) {
      const query = { scope: shop.scope, filter: { text }, page }
      expect([text, searchTexts(read, query, 0)]).toEqual([text, searchTexts(read, query, 1_000)])
    }
    const byPieces = terms.filter((text) => rareTrigrams(textIndex(read), text, 0) !== undefined)
    expect(byPieces).toContain('never seen')
    expect(byPieces).not.toContain('José')
  })
})

function fits(
  payment: Payment,
  input: { status?: string; method?: string; fromMs?: number; beforeMs?: number; text?: string },
): boolean {
  const texts = [payment.id, payment.customerName, payment.details.description].join('\n')
  return (
    (input.status === undefined || payment.status === input.status) &&
    (input.method === undefined || payment.details.method === input.method) &&
    (input.fromMs === undefined || payment.createdAtMs >= input.fromMs) &&
    (input.beforeMs === undefined || payment.createdAtMs < input.beforeMs) &&
    (input.text === undefined || texts.toLowerCase().includes(input.text.toLowerCase()))
  )
}
