import { describe, expect, it } from 'vitest'
import type { Source } from '../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import type { Merchant } from '../../../../src/shared/sites/merchant.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import {
  HOUR,
  MINUTE,
  makeText,
  openTestEngine,
  type TestEngine,
} from '../../../support/test-engine.ts'

const REST = 31 * MINUTE
/** A notification as a forwarder sends it that knows neither its time nor an id. */
const BARE = { postedAtMs: null, notifId: null, eventHash: null }
const COUNTED = { kind: 'unmatched', reason: 'told-before' }

interface TwoPhones {
  shop: TestEngine
  counter: Merchant
  phone: Source
  second: Source
}

async function openShop(): Promise<TwoPhones> {
  const shop = await openTestEngine({ dataDir: makeTempDir() })
  const { counter, phone } = await shop.setUpCounter()
  const { phone: second } = await shop.pairPhone('HP kedua')
  return { shop, counter, phone, second }
}

async function openShopWithOnePhone() {
  const shop = await openTestEngine({ dataDir: makeTempDir() })
  return { shop, ...(await shop.setUpCounter()) }
}

/** The first sale is paid, its total has rested, and the next customer's sale has the same total. */
async function sellTwice(parts: Pick<TwoPhones, 'shop' | 'counter' | 'phone'>, text: object = {}) {
  const { shop, counter, phone } = parts
  const first = await shop.create(counter)
  const postedAtMs = shop.clock.now()
  expect(await shop.notify(phone, first.total, text)).toMatchObject({ kind: 'settled' })
  shop.clock.advance(REST)
  const next = await shop.create(counter)
  expect(next.total).toBe(first.total)
  return { first, next, postedAtMs }
}

describe('A1: another phone’s copy of money that paid already', () => {
  it.each([
    ['without a time', () => BARE],
    ['with the time at which Android showed it late', () => ({})],
    ['with the id of the wallet’s notification', () => ({ postedAtMs: null })],
  ])('%s does not pay the next sale', async (_, text) => {
    const parts = await openShop()
    const { next } = await sellTwice(parts)
    parts.shop.clock.advance(MINUTE)

    expect(await parts.shop.notify(parts.second, next.total, text())).toMatchObject(COUNTED)

    expect(parts.shop.payment(next.id).status).toBe('pending')
    const [entry] = parts.shop.engine.inbox.list(1)
    expect(entry?.suggestions[0]).toMatchObject({ kind: 'held-back', payment: { id: next.id } })
  })

  it('does not pay the next sale within the shortest rest of its total', async () => {
    const parts = await openShop()
    await parts.shop.set('restAfterUnsurePaidSeconds', 1)
    const { shop, counter, phone, second } = parts
    const first = await shop.create(counter)
    await shop.notify(phone, first.total)
    shop.clock.advance(2 * MINUTE)
    const next = await shop.create(counter)

    expect(await shop.notify(second, next.total, BARE)).toMatchObject(COUNTED)
    expect(await shop.notify(phone, next.total)).toMatchObject({ payment: { id: next.id } })
  })

  it('does not pay the next sale after a restart', async () => {
    const dataDir = makeTempDir()
    const before = await openTestEngine({ dataDir })
    const { counter, phone } = await before.setUpCounter()
    const { phone: second } = await before.pairPhone('HP kedua')
    await sellTwice({ shop: before, counter, phone })
    await before.stop()

    const shop = await openTestEngine({ dataDir, seed: 2, clock: before.clock })

    expect(await shop.notify(second, 25_000, BARE)).toMatchObject(COUNTED)
  })

  it('counts as told once: the money after it pays', async () => {
    const { shop, counter, phone, second } = await openShop()
    const first = await shop.create(counter)
    await shop.notify(phone, first.total)
    expect(await shop.notify(second, first.total)).toMatchObject(COUNTED)
    shop.clock.advance(REST)
    const next = await shop.create(counter)

    expect(await shop.notify(second, next.total)).toMatchObject({ payment: { id: next.id } })
    expect(await shop.notify(phone, next.total)).toMatchObject(COUNTED)
  })

  it('of several sales does not pay, however many it catches up on', async () => {
    const parts = await openShop()
    const { shop, phone, second } = parts
    await sellTwice(parts)
    await shop.notify(phone, 25_000)
    shop.clock.advance(REST)
    const third = await shop.create(parts.counter)

    const told = []
    for (const _sale of [1, 2]) {
      told.push(await shop.notify(second, 25_000))
      shop.clock.advance(1_000)
    }

    expect(told).toMatchObject([COUNTED, COUNTED])
    expect(await shop.notify(second, 25_000)).toMatchObject({ payment: { id: third.id } })
  })

  it('is not counted against a phone that was paired long after', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    await sellTwice({ shop, counter, phone })
    const { phone: fresh } = await shop.pairPhone('HP baru')
    shop.clock.advance(MINUTE)

    expect(await shop.notify(fresh, 25_000)).toMatchObject({ kind: 'settled' })
  })

  it('does not pay when the first was told by another app of the same phone', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    await sellTwice({ shop, counter, phone })
    const again = {
      app: 'com.gojek.gopaymerchant',
      title: 'Pembayaran QRIS statis diterima',
      text: 'Rp25.000 di WARUNG CONTOH.',
    }

    expect(await shop.notify(phone, 25_000, again)).toMatchObject(COUNTED)
  })

  it('waits for a person although its app’s wording waits for one anyway', async () => {
    const parts = await openShop()
    const { shop, second } = parts
    const { next } = await sellTwice(parts)
    await shop.set('trustSeenApps', 0)

    expect(await shop.notify(second, next.total)).toMatchObject(COUNTED)
    expect(shop.engine.proposals.forPayment(next)).toBeUndefined()
  })
})

describe('A1: one phone that tells the same again', () => {
  it('without time and id does not pay the next sale, also after a restart', async () => {
    const dataDir = makeTempDir()
    const before = await openTestEngine({ dataDir })
    const { counter, phone } = await before.setUpCounter()
    const bytes = { ...makeText(25_000), ...BARE }
    await sellTwice({ shop: before, counter, phone }, bytes)
    await before.stop()
    const shop = await openTestEngine({ dataDir, seed: 2, clock: before.clock })

    expect(await shop.engine.inbox.receive(phone, bytes)).toMatchObject(COUNTED)
  })

  it('under a new id without a time does not pay the next sale', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    const { next } = await sellTwice({ shop, counter, phone }, { postedAtMs: null })

    expect(await shop.notify(phone, next.total, { postedAtMs: null })).toMatchObject(COUNTED)
  })

  it('keeps its total resting for 30 minutes when it sends no time', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    await shop.create(counter)
    await shop.notify(phone, 25_000, BARE)
    shop.clock.advance(29 * MINUTE)
    expect((await shop.create(counter)).total).toBe(24_999)
  })

  it('with times and ids pays two sales that follow each other', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    const first = await shop.create(counter)
    await shop.notify(phone, first.total)
    shop.clock.advance(2 * MINUTE)
    const next = await shop.create(counter)
    expect(next.total).toBe(first.total)

    expect(await shop.notify(phone, next.total)).toMatchObject({ payment: { id: next.id } })
  })

  it('with times far apart pays two sales, although the app has one id for all', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    const constant = { notifId: '1', eventHash: null }
    const { next } = await sellTwice({ shop, counter, phone }, constant)

    const told = await shop.notify(phone, next.total, constant)

    expect(told).toMatchObject({ payment: { id: next.id } })
  })

  it('without time and id pays two sales of payers with different names', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    const { next } = await sellTwice({ shop, counter, phone }, BARE)
    const text = { ...BARE, text: 'Kamu berhasil menerima Rp25.000 dari SITI AMINAH' }

    expect(await shop.notify(phone, 25_000, text)).toMatchObject({ payment: { id: next.id } })
  })
})

describe('A1: money that a person or a site told of', () => {
  it('does not pay the next sale when the first was confirmed by hand', async () => {
    const { shop, counter, phone } = await openShopWithOnePhone()
    const first = await shop.create(counter)
    const { database, payments } = shop.engine
    await database.write((db) => payments.confirmByHandIn(db, first, 'seen in the app'))
    shop.clock.advance(REST)
    const next = await shop.create(counter)
    expect(next.total).toBe(first.total)

    const dated = { ...BARE, postedAtMs: shop.clock.now() - MINUTE, notifId: '1' }
    expect(await shop.notify(phone, next.total, dated)).toMatchObject(COUNTED)
    expect(await shop.notify(phone, next.total)).toMatchObject({ payment: { id: next.id } })
  })

  it('does not pay the next sale after it was given back to its customer', async () => {
    const parts = await openShop()
    const { shop, counter, phone, second } = parts
    const stray = await shop.notify(phone, 25_000)
    await shop.engine.inboxActs.giveBack(stray.number, { way: 'cash', note: '' })
    await shop.create(counter)

    expect(await shop.notify(second, 25_000)).toMatchObject(COUNTED)
  })

  it('does not pay a site’s next payment when its callback follows the phone', async () => {
    const { shop, phone } = await openShopWithOnePhone()
    const site = await shop.addSite()
    await shop.set('uniqueCodeMax', 1)
    const first = await shop.create(site)
    await shop.notify(phone, first.total)
    shop.clock.advance(REST)
    const next = await shop.create(site)
    expect(next.total).toBe(first.total)

    expect(await shop.callback(site.source, next.total, 'TRX-1')).toMatchObject(COUNTED)
    expect(await shop.callback(site.source, next.total, 'TRX-2')).toMatchObject({
      payment: { id: next.id },
    })
  })

  it('does not pay a site’s next payment when its callback repeats without a reference', async () => {
    const shop = await openTestEngine()
    const site = await shop.addSite()
    await shop.set('uniqueCodeMax', 1)
    const first = await shop.create(site)
    await shop.callback(site.source, first.total)
    shop.clock.advance(HOUR)
    const next = await shop.create(site)

    expect(await shop.callback(site.source, next.total)).toMatchObject(COUNTED)
  })
})

it('A1: tests of a site neither hold back live money nor are held back by it', async () => {
  const { shop, counter, phone } = await openShopWithOnePhone()
  const site = await shop.addSite()
  await shop.set('uniqueCodeMax', 1)
  const { id, testAccountId } = shop.engine.merchants.get(site.merchant.id)
  const simulator: Source = {
    kind: 'simulator',
    id,
    accountId: testAccountId ?? '',
    merchantId: id,
    peerAddress: '127.0.0.1',
  }
  const test = await shop.create(site, { isTest: true })
  const live = await shop.create(counter, { amount: test.total })
  await shop.notify(simulator, test.total)

  expect(await shop.notify(phone, live.total)).toMatchObject({ payment: { id: live.id } })
})

it('A1: money that only waits does not hold back the report that pays with it', async () => {
  const { shop, counter, phone, second } = await openShop()
  await shop.set('trustSeenApps', 0)
  const payment = await shop.create(counter)
  expect(await shop.notify(phone, payment.total)).toMatchObject({ reason: 'wording-not-proven' })
  await shop.set('trustSeenApps', 1)

  expect(await shop.notify(second, payment.total)).toMatchObject({ payment: { id: payment.id } })
})
