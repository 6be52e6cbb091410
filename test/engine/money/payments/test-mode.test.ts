import { describe, expect, it } from 'vitest'
import type { Source } from '../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { inspectQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { openTestEngine, type TestEngine, type TestSite } from '../../../support/test-engine.ts'

/** The simulated phone of a site. */
function simulatorOf(shop: TestEngine, site: TestSite): Source {
  const { id, testAccountId } = shop.engine.merchants.get(site.merchant.id)
  return {
    kind: 'simulator',
    id,
    accountId: testAccountId!,
    merchantId: id,
    peerAddress: '127.0.0.1',
  }
}

async function openShop() {
  const shop = await openTestEngine({ dataDir: makeTempDir() })
  const { phone } = await shop.setUpCounter()
  const site = await shop.addSite()
  return { shop, phone, site, simulator: simulatorOf(shop, site) }
}

describe('a test payment', () => {
  it('is paid by its simulator and never by a real phone with the same amount', async () => {
    const { shop, phone, site, simulator } = await openShop()
    const test = await shop.create(site, { isTest: true })
    await shop.notify(phone, test.total)
    expect(shop.payment(test.id).status).toBe('pending')
    await shop.notify(simulator, test.total)
    expect(shop.payment(test.id)).toMatchObject({ status: 'paid', isTest: true })
  })

  it('reserves no live total, and a simulator pays no live payment', async () => {
    const { shop, site, simulator } = await openShop()
    const [real, test] = [
      await shop.create(site, { policy: 'exact-then-add' }),
      await shop.create(site, { policy: 'exact-then-add', isTest: true }),
    ]
    expect([real.total, test.total]).toEqual([25_000, 25_000])
    await shop.notify(simulator, 25_000)
    expect([shop.payment(real.id).status, shop.payment(test.id).status]).toEqual([
      'pending',
      'paid',
    ])
  })

  it('is in no list of the shop, nor is its simulator’s notification in the inbox', async () => {
    const { shop, site, simulator } = await openShop()
    await shop.create(site, { isTest: true })
    await shop.notify(simulator, 77_777)
    expect(shop.engine.payments.list(10)).toEqual([])
    expect(shop.engine.payments.listPending(10)).toEqual([])
    expect(shop.engine.inbox.list(10)).toEqual([])
    expect(shop.engine.inbox.count()).toBe(0)
  })

  it('shows a code without a real receiver that is marked as a test', async () => {
    const { shop, site } = await openShop()
    const test = await shop.create(site, { isTest: true, staticQris: site.merchant.name })
    const { merchantName, amount } = inspectDynamic(test.qrisPayload)
    expect(merchantName).toBe('UJI COBA TOKO ABC')
    expect(amount).toBe(test.total)
  })

  it('does not count against the site’s limit of live payments', async () => {
    const { shop, site } = await openShop()
    await shop.set('openPaymentsPerKey', 1)
    await shop.create(site, { isTest: true })
    await expect(shop.create(site, { isTest: true })).rejects.toThrow('too many open payments')
    expect((await shop.create(site)).status).toBe('pending')
  })

  it('passes the doctor’s checks', async () => {
    const { shop, phone, site, simulator } = await openShop()
    const test = await shop.create(site, { isTest: true })
    const real = await shop.create(site)
    await shop.notify(simulator, test.total)
    await shop.notify(phone, real.total)
    expect(await shop.engine.admin.doctor()).toMatchObject({ isOk: true })
  })
})

function inspectDynamic(payload: string) {
  return inspectQris(payload)
}
