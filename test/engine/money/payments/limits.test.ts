import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import {
  MINUTE,
  openTestEngine,
  otherQris,
  type TestEngine,
  type TestSite,
} from '../../../support/test-engine.ts'
import { makeQris } from '../qris/support/make-qris.ts'

async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  return { shop, counter, phone, site: await shop.addSite() }
}

async function createAndCancel(shop: TestEngine, site: TestSite): Promise<void> {
  const { database, payments } = shop.engine
  const payment = await shop.create(site)
  await database.write((db) => payments.cancelIn(db, payment))
}

describe('one site', () => {
  it('has at most 50 payments open, and the counter is not affected', async () => {
    const { shop, counter, site } = await openShop()
    for (let index = 0; index < 50; index += 1) await shop.create(site)

    await expect(shop.create(site)).rejects.toMatchObject({
      code: 'OPEN_PAYMENT_LIMIT',
      retryAfterSeconds: 60,
    })
    expect(await shop.create(counter)).toMatchObject({ total: 25_000 })
  })

  it('may open another payment for each that ended', async () => {
    const { shop, site } = await openShop()
    await shop.set('openPaymentsPerKey', 2)
    const first = await shop.create(site)
    const second = await shop.create(site)
    expect(await refusedWith(shop.create(site))).toBe('OPEN_PAYMENT_LIMIT')

    await shop.notify(site.source, first.total)
    expect(await refusedWith(shop.create(site))).toBeUndefined()
    shop.clock.set(second.expiresAtMs)
    await shop.engine.payments.expireDue()
    expect(await refusedWith(shop.create(site))).toBeUndefined()
  })

  it('uses up at most 200 totals by cancelling within a cool-down, and the counter is not affected', async () => {
    const { shop, counter, site } = await openShop()
    for (let index = 0; index < 200; index += 1) await createAndCancel(shop, site)

    expect(await refusedWith(shop.create(site))).toBe('CANCELLED_TOTALS_LIMIT')
    expect(await refusedWith(shop.create(counter))).toBeUndefined()
    shop.clock.advance(30 * MINUTE)
    expect(await refusedWith(shop.create(site))).toBeUndefined()
  })

  it('A8: uses up at most 200 totals by letting payments expire within a cool-down', async () => {
    const { shop, counter, site } = await openShop()
    for (let index = 0; index < 200; index += 1) {
      await shop.create(site, { expiresAtMs: shop.clock.now() + 1_000, policy: 'smallest-add' })
      shop.clock.advance(1_000)
      await shop.engine.payments.expireDue()
    }

    expect(await refusedWith(shop.create(site))).toBe('CANCELLED_TOTALS_LIMIT')
    for (let sale = 0; sale < 200; sale += 1) {
      const { id } = await shop.create(counter, { amount: 40_000 + 100 * sale })
      await shop.engine.database.write((db) => shop.engine.payments.cancelIn(db, shop.payment(id)))
    }
    expect(await refusedWith(shop.create(counter))).toBeUndefined()
    shop.clock.advance(30 * MINUTE)
    expect(await refusedWith(shop.create(site))).toBeUndefined()
  })

  it.each(['expired', 'cancelled'] as const)(
    'A8: leaves the counter its prices, when its payments of seconds are %s',
    async (how) => {
      const { shop, counter, site } = await openShop()
      for (let index = 0; index < 60; index += 1) {
        const made = await shop.create(site, {
          amount: 24_949,
          expiresAtMs: shop.clock.now() + 1_000,
          policy: 'smallest-add',
        })
        if (how === 'cancelled') {
          await shop.engine.database.write((db) => shop.engine.payments.cancelIn(db, made))
        }
        shop.clock.advance(1_000)
        await shop.engine.payments.expireDue()
      }

      const sale = await shop.create(counter)
      expect(sale.total).toBe(25_000)
      const { phone } = await shop.pairPhone('HP lain')
      expect(await shop.notify(phone, sale.total)).toMatchObject({ payment: { id: sale.id } })
    },
  )

  it('A8: never holds a price of the counter’s catalogue, nor a discount below it', async () => {
    const { shop, counter, site } = await openShop()
    await shop.set('openPaymentsPerKey', 1_000)
    const product = {
      name: 'Kopi',
      price: rupiah(25_000),
      category: 'Minuman',
      barcode: null,
      isFavourite: false,
    }
    await shop.engine.catalog.save(product)
    const totals = []
    for (const policy of ['smallest-add', 'always-add'] as const) {
      for (let index = 0; index < 200; index += 1) {
        totals.push((await shop.create(site, { amount: 24_800, policy })).total)
      }
    }

    expect(totals.filter((total) => total > 24_950 - 1 && total <= 25_000)).toEqual([])
    expect(totals).toContain(24_949)
    expect(totals).toContain(25_001)
    expect((await shop.create(counter)).total).toBe(25_000)
  })

  it('A8: never holds an amount that the counter asked for lately, also after a restart', async () => {
    const dataDir = makeTempDir()
    const before = await openTestEngine({ dataDir })
    const { counter } = await before.setUpCounter()
    const { merchant } = await before.addSite()
    await before.create(counter, { amount: 31_500 })
    await before.stop()
    const shop = await openTestEngine({ dataDir, seed: 2, clock: before.clock })
    await shop.create(counter, { amount: 62_500 })

    const first = await shop.create(merchant, { amount: 31_449, policy: 'smallest-add' })
    const second = await shop.create(merchant, { amount: 62_449, policy: 'smallest-add' })

    expect([first.total, second.total]).toEqual([31_501, 62_501])
  })

  it('does not use up the limit of another', async () => {
    const { shop, site } = await openShop()
    await shop.set('openPaymentsPerKey', 1)
    const other = await shop.addSite()
    await shop.create(site)

    expect(await refusedWith(shop.create(site))).toBe('OPEN_PAYMENT_LIMIT')
    expect(await refusedWith(shop.create(other))).toBeUndefined()
  })
})

describe('A9: a site that the owner allows the exact amount', () => {
  async function openSite(qris: string) {
    const shop = await openTestEngine()
    const { counter } = await shop.setUpCounter()
    const site = await shop.addSite({ qris })
    await shop.engine.merchants.change(site.merchant.id, { options: { exactAmounts: true } })
    const create = () => shop.create(site, { dialect: 'xendit', policy: 'smallest-add' })
    return { shop, counter, site, create }
  }

  it('has it on an account of its own, until that has a code without an amount', async () => {
    const { shop, site, create } = await openSite(otherQris())
    expect((await create()).total).toBe(25_000)
    await shop.engine.staticCodes.create({
      merchantId: site.merchant.id,
      dialect: 'xendit',
      isTest: false,
      id: 'qr_sticker',
      paymentIdPrefix: 'qrpy_',
      merchantOrderId: null,
      details: {},
      callbackUrl: null,
    })
    expect((await create()).total).toBe(25_001)
  })

  it('does not have it on the counter’s account', async () => {
    const { create, counter } = await openSite(makeQris())
    expect((await create()).total).toBe(25_001)
    expect(counter.accountId).not.toBeNull()
  })
})

describe('a payment is rejected', () => {
  it('while its site is suspended, and created after that', async () => {
    const { shop, site } = await openShop()
    const { merchants } = shop.engine
    await merchants.change(site.merchant.id, { status: 'suspended' })
    expect(await refusedWith(shop.create(site))).toBe('MERCHANT_SUSPENDED')

    await merchants.change(site.merchant.id, { status: 'active' })
    expect(await refusedWith(shop.create(site))).toBeUndefined()
  })

  it('for an unknown site', async () => {
    const { shop, site } = await openShop()

    expect(await refusedWith(shop.create(site, { merchantId: 'mch_nobody' }))).toBe(
      'MERCHANT_NOT_FOUND',
    )
  })

  it('for a site without a QRIS, until it has one', async () => {
    const { shop } = await openShop()
    const site = await shop.addSite({ qris: null })
    expect(await refusedWith(shop.create(site))).toBe('QRIS_NOT_CONFIGURED')

    await shop.engine.merchants.change(site.merchant.id, { qris: otherQris() })
    expect(await refusedWith(shop.create(site))).toBeUndefined()
  })

  it('below one rupiah and above the largest total of one QRIS', async () => {
    const { shop, counter, site } = await openShop()

    expect(await refusedWith(shop.create(site, { amount: 0 }))).toBe('PAYMENT_AMOUNT_INVALID')
    expect(await refusedWith(shop.create(site, { amount: 10_000_000 }))).toBe(
      'PAYMENT_AMOUNT_TOO_LARGE',
    )
    expect(await refusedWith(shop.create(counter, { amount: 10_000_001 }))).toBe(
      'PAYMENT_AMOUNT_TOO_LARGE',
    )
    expect(await shop.create(site, { amount: 9_999_999 })).toMatchObject({ total: 10_000_000 })
    expect(await refusedWith(shop.create(site, { amount: 9_999_999 }))).toBe(
      'PAYMENT_TOTALS_EXHAUSTED',
    )
  })

  it('without storing anything', async () => {
    const { shop, site } = await openShop()
    await shop.set('openPaymentsPerKey', 1)
    await shop.create(site)
    const before = shop.engine.database.read.prepare('SELECT count(*) FROM events').pluck().get()

    await refusedWith(shop.create(site))

    const after = shop.engine.database.read.prepare('SELECT count(*) FROM events').pluck().get()
    expect(after).toBe(before)
    expect(shop.engine.payments.list(10)).toHaveLength(1)
  })
})

it('the lifetime in the settings overrides each gateway’s own', async () => {
  const { shop, counter, site } = await openShop()
  const lives = async () => {
    const made = [await shop.create(site), await shop.create(counter)]
    return made.map(({ createdAtMs, expiresAtMs }) => (expiresAtMs - createdAtMs) / 1_000)
  }

  expect(await lives()).toEqual([900, 600])
  await shop.set('paymentTtlSeconds', 7)
  expect(await lives()).toEqual([7, 7])
  await shop.set('paymentTtlSeconds', null)
  expect(await lives()).toEqual([900, 600])
})
