import { describe, expect, it } from 'vitest'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine, type TestEngine, type TestSite } from '../../../support/test-engine.ts'

let codes = 0

function makeCode(shop: TestEngine, site: TestSite, reference = `sticker-${++codes}`) {
  return shop.engine.staticCodes.create({
    merchantId: site.merchant.id,
    dialect: 'webqris',
    isTest: false,
    id: `qr_${++codes}`,
    paymentIdPrefix: 'qrpy_',
    merchantOrderId: reference,
    details: {},
    callbackUrl: null,
    uniqueReference: reference,
  })
}

async function openShop() {
  const shop = await openTestEngine({ dataDir: makeTempDir() })
  const { phone } = await shop.setUpCounter()
  const site = await shop.addSite()
  return { shop, phone, site }
}

describe('a static code', () => {
  it('takes any number of payments of any amount that no open payment has as its total', async () => {
    const { shop, phone, site } = await openShop()
    const code = await makeCode(shop, site)
    for (const amount of [12_345, 12_345, 99_000]) {
      await shop.notify(phone, amount)
      shop.clock.advance(1_000)
    }
    const range = { fromMs: 0, toMs: Number.MAX_SAFE_INTEGER, limit: 10 }
    const paid = shop.engine.staticCodes.paymentsOf(code, range)
    expect(
      paid.map(({ total, status, staticCodeNumber }) => [total, status, staticCodeNumber]),
    ).toEqual([12_345, 12_345, 99_000].map((total) => [total, 'paid', code.number]))
    expect(new Set(paid.map(({ id }) => id)).size).toBe(3)
    expect(await shop.engine.admin.doctor()).toMatchObject({ isOk: true })
  })

  it('does not take money that matches a payment', async () => {
    const { shop, phone, site } = await openShop()
    await makeCode(shop, site)
    const payment = await shop.create(site)
    await shop.notify(phone, payment.total)
    expect(shop.payment(payment.id).status).toBe('paid')
  })

  it('does not take money that matches another merchant’s payment, whoever reports it', async () => {
    const { shop, site } = await openShop()
    await makeCode(shop, site)
    const counter = await shop.create(shop.engine.merchants.shopMerchant()!)
    expect(await shop.callback(site.source, counter.total)).toMatchObject({ kind: 'unmatched' })
    expect(await shop.notify(site.source, counter.total)).toMatchObject({ kind: 'unmatched' })
    expect(shop.payment(counter.id).status).toBe('pending')
    expect(await shop.callback(site.source, counter.total + 1)).toMatchObject({ kind: 'settled' })
  })

  it('does not take late money of an ended payment, also after the cool-down of its total', async () => {
    const { shop, phone, site } = await openShop()
    const payment = await shop.create(site)
    shop.clock.advance(3 * 3_600_000)
    await shop.engine.payments.expireDue()
    shop.clock.advance(3 * 3_600_000)
    await makeCode(shop, site)
    expect(await shop.notify(phone, payment.total)).toMatchObject({ kind: 'unmatched' })
  })

  it('takes nothing while a second one is open, and takes money again once that is closed', async () => {
    const { shop, phone, site } = await openShop()
    await makeCode(shop, site)
    const second = await makeCode(shop, site)
    expect(await shop.notify(phone, 5_000)).toMatchObject({ kind: 'unmatched' })
    expect(await shop.engine.staticCodes.close(second)).toBe(true)
    expect(await shop.notify(phone, 6_000)).toMatchObject({ kind: 'settled' })
  })

  it('is listed for the owner until it is closed, which is recorded', async () => {
    const { shop, site } = await openShop()
    const [first, second] = [
      await makeCode(shop, site, 'meja-a'),
      await makeCode(shop, site, 'meja-b'),
    ]
    const { staticCodes, events } = shop.engine
    const names = () =>
      staticCodes.listOpen(site.merchant.id, 10).map(({ merchantOrderId }) => merchantOrderId)
    expect(names()).toEqual(['meja-b', 'meja-a'])
    expect(await staticCodes.close(second)).toBe(true)
    expect(await staticCodes.close(second)).toBe(false)
    expect(names()).toEqual(['meja-a'])
    const closed = events
      .since(0, site.merchant.id, 100)
      .filter(({ kind }) => kind === 'code.closed')
    expect(closed.map(({ facts }) => JSON.parse(facts))).toEqual([{ code: second.id }])
    expect(staticCodes.listOpen('mch_other', 10)).toEqual([])
    expect(first.closedAtMs).toBeNull()
  })

  it('takes the same money once, however many phones report it and however late', async () => {
    const { shop, phone, site } = await openShop()
    const { phone: second } = await shop.pairPhone('HP kedua')
    await makeCode(shop, site)
    const payment = await shop.create(site)
    const postedAtMs = shop.clock.now()
    await shop.notify(phone, payment.total, { postedAtMs })
    await shop.notify(phone, 12_345, { postedAtMs })
    shop.clock.advance(3_000)
    const again = [12_345, 12_345]
    for (const amount of again) {
      const reported = await shop.notify(second, amount, { postedAtMs: postedAtMs + 1_500 })
      expect(reported).toMatchObject({ kind: 'unmatched', reason: 'told-before' })
    }
    shop.clock.advance(10 * 60_000)
    const late = await shop.notify(second, payment.total, { postedAtMs: postedAtMs + 1_500 })
    expect(late).toMatchObject({ kind: 'unmatched', reason: 'told-before' })
    expect(await shop.callback(site.source, 12_345, 'TRX-1')).toMatchObject({
      reason: 'told-before',
    })
    expect(await shop.callback(site.source, 12_345, 'TRX-2')).toMatchObject({ kind: 'settled' })
    expect(shop.engine.payments.list(10)).toHaveLength(3)
  })

  it('takes the same notification once, also when its phone repeats it much later', async () => {
    const { shop, phone, site } = await openShop()
    await makeCode(shop, site)
    const shown = { postedAtMs: shop.clock.now(), notifId: '0|id.dana|7' }
    expect(await shop.notify(phone, 12_345, shown)).toMatchObject({ kind: 'settled' })
    shop.clock.advance(9 * 60_000)
    expect(await shop.notify(phone, 12_345, shown)).toMatchObject({ reason: 'told-before' })
    const another = { postedAtMs: shop.clock.now(), notifId: '0|id.dana|8' }
    expect(await shop.notify(phone, 12_345, another)).toMatchObject({ kind: 'settled' })
  })

  it('A1: does not take a second phone’s copy of money that waits for a person', async () => {
    const { shop, phone, site } = await openShop()
    const { phone: second } = await shop.pairPhone('HP kedua')
    const [, closed] = [await makeCode(shop, site), await makeCode(shop, site)]
    expect(await shop.notify(phone, 5_000)).toMatchObject({ kind: 'unmatched' })
    await shop.engine.staticCodes.close(closed)

    expect(await shop.notify(second, 5_000)).toMatchObject({ reason: 'told-before' })
    expect(shop.engine.payments.list(5)).toEqual([])
  })

  it('counts against the site’s limit of open codes, tests and live ones separately', async () => {
    const { shop, site } = await openShop()
    const other = await shop.addSite({ name: 'Toko lain' })
    await shop.set('openPaymentsPerKey', 2)
    const first = await makeCode(shop, site)
    const together = await Promise.allSettled([makeCode(shop, site), makeCode(shop, site)])
    expect(together.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    await expect(makeCode(shop, site)).rejects.toMatchObject({ code: 'OPEN_PAYMENT_LIMIT' })
    await makeCode(shop, other)
    await shop.engine.staticCodes.close(first)
    await makeCode(shop, site)
  })

  it('takes nothing that was shown before it was created', async () => {
    const { shop, phone, site } = await openShop()
    const beforeMs = shop.clock.now() - 10 * 60_000
    await makeCode(shop, site)
    expect(await shop.notify(phone, 5_000, { postedAtMs: beforeMs })).toMatchObject({
      kind: 'unmatched',
    })
  })

  it('has a reference that its site cannot use twice, for a payment neither', async () => {
    const { shop, site } = await openShop()
    await makeCode(shop, site, 'meja-1')
    await expect(makeCode(shop, site, 'meja-1')).rejects.toMatchObject({ code: 'REFERENCE_USED' })
    await expect(shop.create(site, { uniqueReference: 'meja-1' })).rejects.toMatchObject({
      code: 'REFERENCE_USED',
    })
    const scope = { merchantId: site.merchant.id, dialect: 'webqris', isTest: false }
    expect(
      shop.engine.staticCodes.findReferenced(scope, 'meja-1')?.staticCode?.merchantOrderId,
    ).toBe('meja-1')
  })
})
