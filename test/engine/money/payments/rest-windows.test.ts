import { describe, expect, it } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { HOUR, MINUTE, openTestEngine, type TestEngine } from '../../../support/test-engine.ts'

const SECOND = 1_000

/** A shop where only one total is possible for 25,000: 25,001. */
async function openShopWithOneTotal() {
  const shop = await openTestEngine()
  await shop.set('uniqueCodeMax', 1)
  const site = await shop.addSite()
  const payment = await shop.create(site)
  return { shop, site, payment }
}

function isFree(shop: TestEngine, site: Parameters<TestEngine['create']>[0]): Promise<boolean> {
  return refusedWith(shop.create(site)).then((code) => code === undefined)
}

describe('a total is given out again', () => {
  it('two minutes after its payment was paid, and not before', async () => {
    const { shop, site, payment } = await openShopWithOneTotal()
    await shop.notify(site.source, payment.total)

    shop.clock.advance(2 * MINUTE - 1)
    expect(await isFree(shop, site)).toBe(false)
    shop.clock.advance(1)
    expect(await isFree(shop, site)).toBe(true)
  })

  it('thirty minutes after its payment expired, and not before', async () => {
    const { shop, site, payment } = await openShopWithOneTotal()
    shop.clock.set(payment.expiresAtMs)
    await shop.engine.payments.expireDue()

    shop.clock.advance(30 * MINUTE - 1)
    expect(await isFree(shop, site)).toBe(false)
    shop.clock.advance(1)
    expect(await isFree(shop, site)).toBe(true)
  })

  it('thirty minutes after its payment was cancelled, and not before', async () => {
    const { shop, site, payment } = await openShopWithOneTotal()
    await shop.engine.database.write((db) => shop.engine.payments.cancelIn(db, payment))

    shop.clock.advance(30 * MINUTE - 1)
    expect(await isFree(shop, site)).toBe(false)
    shop.clock.advance(1)
    expect(await isFree(shop, site)).toBe(true)
  })

  it('after the cool-downs of the settings', async () => {
    const { shop, site, payment } = await openShopWithOneTotal()
    await shop.set('restAfterPaidSeconds', 0)
    await shop.set('restAfterEndedSeconds', 5)

    await shop.notify(site.source, payment.total)
    const second = await shop.create(site)
    await shop.engine.database.write((db) => shop.engine.payments.cancelIn(db, second))

    shop.clock.advance(5 * SECOND - 1)
    expect(await isFree(shop, site)).toBe(false)
    shop.clock.advance(1)
    expect(await isFree(shop, site)).toBe(true)
  })

  it('never while its payment is open, however long that is', async () => {
    const { shop, site } = await openShopWithOneTotal()

    shop.clock.advance(24 * HOUR)
    await shop.engine.payments.cleanUp()

    expect(await isFree(shop, site)).toBe(false)
  })
})

it('a rejection reports when the next total becomes free', async () => {
  const { shop, site, payment } = await openShopWithOneTotal()
  await shop.notify(site.source, payment.total)
  shop.clock.advance(30 * SECOND)

  await expect(shop.create(site)).rejects.toMatchObject({
    code: 'PAYMENT_TOTALS_EXHAUSTED',
    retryAfterSeconds: 90,
  })
})

it('cleaning up deletes totals after their cool-down, and no others', async () => {
  const { shop, site, payment } = await openShopWithOneTotal()
  const held = () => shop.engine.database.read.prepare('SELECT count(*) FROM claims').pluck().get()
  await shop.notify(site.source, payment.total)
  await shop.create(site, { amount: 50_000 })

  shop.clock.advance(2 * MINUTE - 1)
  await shop.engine.payments.cleanUp()
  expect(held()).toBe(2)
  shop.clock.advance(1)
  await shop.engine.payments.cleanUp()
  expect(held()).toBe(1)
})

describe('a clock that was a year ahead and was corrected', () => {
  const YEAR = 365 * 24 * HOUR

  it('does not keep the totals of that time reserved', async () => {
    const { shop, site, payment } = await openShopWithOneTotal()
    shop.clock.advance(YEAR)
    await shop.engine.payments.expireDue()
    shop.clock.set(payment.createdAtMs + MINUTE)
    await shop.engine.payments.cleanUp()

    expect(await isFree(shop, site)).toBe(false)
    shop.clock.advance(30 * MINUTE)
    expect(await isFree(shop, site)).toBe(true)
  })

  it('does not leave the payments of that time open for a year', async () => {
    const { shop, site, payment } = await openShopWithOneTotal()
    shop.clock.advance(YEAR)
    const made = await shop.create(site, { amount: 50_000 })
    shop.clock.set(payment.createdAtMs + MINUTE)

    const ended = await shop.engine.payments.expireDue()

    expect(ended.map(({ id }) => id)).toEqual([made.id])
    expect(shop.payment(payment.id).status).toBe('pending')
  })
})
