import { describe, expect, it } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { openTestEngine, otherQris } from '../../../support/test-engine.ts'
import { makeQris } from '../qris/support/make-qris.ts'

async function openShop() {
  const shop = await openTestEngine()
  return { shop, merchants: shop.engine.merchants }
}

describe('a new merchant', () => {
  it('is identified by each of its keys, and each key works for its own purpose only', async () => {
    const { shop, merchants } = await openShop()
    const site = await shop.addSite()
    const { id } = site.merchant

    expect(merchants.findByApiKey(site.api_key)?.merchant.id).toBe(id)
    expect(merchants.findByCallbackSecret(site.callback_secret)?.id).toBe(id)
    for (const wrong of [site.callback_secret, site.api_secret, site.webhook_secret, '', 'x']) {
      expect(merchants.findByApiKey(wrong)).toBeUndefined()
    }
    for (const wrong of [site.api_key, site.callback_token, site.webhook_secret, '', 'x']) {
      expect(merchants.findByCallbackSecret(wrong)).toBeUndefined()
      expect(merchants.isDashboardToken(wrong)).toBe(false)
    }
  })

  it('has keys of 256 random bits, all different', async () => {
    const { shop } = await openShop()
    const sites = [await shop.addSite(), await shop.addSite()]
    const keys = sites.flatMap((site) => [
      site.api_key,
      site.test_api_key,
      site.api_secret,
      site.webhook_secret,
      site.callback_secret,
      site.callback_token,
    ])

    expect(new Set(keys).size).toBe(12)
    for (const key of keys) expect(key).toMatch(/^(pk|pk_test|sk|whsec|cb|ct)_[0-9a-f]{64}$/)
  })

  it('shares an account with every merchant whose QRIS has the same account', async () => {
    const { shop } = await openShop()
    const first = await shop.addSite()
    const same = await shop.addSite({ qris: makeQris({ '59': 'TOKO LAIN', '60': 'BANDUNG' }) })
    const other = await shop.addSite({ qris: otherQris() })

    expect(same.merchant.accountId).toBe(first.merchant.accountId)
    expect(other.merchant.accountId).not.toBe(first.merchant.accountId)
  })

  it('is rejected with a code that is no static QRIS, and nothing is stored', async () => {
    const { shop, merchants } = await openShop()

    expect(await refusedWith(shop.addSite({ qris: 'hello' }))).toMatch(/^QRIS_/)
    expect(await refusedWith(shop.addSite({ qris: makeQris({ '54': '25000' }) }))).toMatch(/^QRIS_/)
    expect(merchants.list()).toEqual([])
    expect(shop.engine.events.since(0, null, 10)).toEqual([])
  })

  it('is rejected with a webhook URL of Lunas itself or an invalid one', async () => {
    const { shop, merchants } = await openShop()

    for (const webhookUrl of [
      'ftp://192.168.77.2/',
      'nonsense',
      'http://user:pass@192.168.77.2/',
    ]) {
      expect(await refusedWith(shop.addSite({ webhookUrl }))).toMatch(/^WEBHOOK_URL_/)
    }
    expect(merchants.list()).toEqual([])
  })
})

describe('a merchant', () => {
  it('is suspended and resumed, and the log records it', async () => {
    const { shop, merchants } = await openShop()
    const { merchant } = await shop.addSite()

    await merchants.change(merchant.id, { status: 'suspended' })
    expect(merchants.get(merchant.id).status).toBe('suspended')
    await merchants.change(merchant.id, { status: 'active' })
    await merchants.change(merchant.id, { status: 'active' })

    expect(shop.engine.events.since(0, merchant.id, 10).map(({ kind }) => kind)).toEqual([
      'merchant.created',
      'merchant.suspended',
      'merchant.resumed',
    ])
  })

  it('keeps both of two changes that are made at the same moment', async () => {
    const { shop, merchants } = await openShop()
    const { merchant } = await shop.addSite()

    await Promise.all([
      merchants.change(merchant.id, { status: 'suspended' }),
      merchants.change(merchant.id, { name: 'Toko Baru' }),
      merchants.change(merchant.id, { webhookUrl: 'http://192.168.77.2:9000/hook' }),
    ])

    expect(merchants.get(merchant.id)).toMatchObject({
      status: 'suspended',
      name: 'Toko Baru',
      webhookUrl: 'http://192.168.77.2:9000/hook',
    })
  })

  it('that is not there cannot be changed', async () => {
    const { merchants } = await openShop()

    expect(await refusedWith(merchants.change('mch_nobody', { name: 'x' }))).toBe(
      'MERCHANT_NOT_FOUND',
    )
    expect(() => merchants.get('mch_nobody')).toThrow('mch_nobody')
    expect(merchants.find('mch_nobody')).toBeUndefined()
  })

  it('shows a reprinted code of its account from the next payment on', async () => {
    const { shop, merchants } = await openShop()
    const site = await shop.addSite()
    const before = await shop.create(site)

    await merchants.change(site.merchant.id, { qris: makeQris({ '59': 'TOKO BARU' }) })
    const after = await shop.create(site)

    expect(before.qrisPayload).toContain('TOKO CONTOH')
    expect(after.qrisPayload).toContain('TOKO BARU')
    expect(after.accountId).toBe(before.accountId)
  })

  it('whose webhook URL changed gets webhooks at the new address, and none without one', async () => {
    const { shop, merchants } = await openShop()
    const site = await shop.addSite({ webhookUrl: 'http://192.168.77.2:9000/old' })
    const { outbox } = shop.engine
    const first = await shop.create(site)
    await shop.notify(site.source, first.total)

    await merchants.change(site.merchant.id, { webhookUrl: null })
    const second = await shop.create(site)
    await shop.notify(site.source, second.total)

    expect(outbox.deliveriesOfPayment(first.number)).toMatchObject([
      { url: 'http://192.168.77.2:9000/old' },
    ])
    expect(outbox.deliveriesOfPayment(second.number)).toEqual([])
  })
})

describe('the counter', () => {
  it('is set up once', async () => {
    const { shop, merchants } = await openShop()
    expect(merchants.shopMerchant()).toBeUndefined()

    await shop.setUpCounter()

    expect(merchants.shopMerchant()).toMatchObject({ isCounter: true, name: 'Warung Contoh' })
    expect(await refusedWith(merchants.createShopMerchant({ name: 'Dua', qris: makeQris() }))).toBe(
      'SHOP_ALREADY_SET_UP',
    )
  })

  it('is set up once although two windows ask at the same moment', async () => {
    const { merchants } = await openShop()
    const ask = () =>
      refusedWith(merchants.createShopMerchant({ name: 'Warung', qris: makeQris() }))

    expect(await Promise.all([ask(), ask()])).toEqual([undefined, 'SHOP_ALREADY_SET_UP'])
  })

  it('moves its phones to another account', async () => {
    const { shop, merchants } = await openShop()
    const { counter, phone, token } = await shop.setUpCounter()

    const { accountId } = await merchants.change(counter.id, { qris: otherQris() })

    expect(accountId).not.toBe(phone.accountId)
    expect(shop.engine.devices.findByToken(token)?.accountId).toBe(accountId)
  })
})

it('a dashboard token is a separate kind of key', async () => {
  const { merchants } = await openShop()
  const token = await merchants.createDashboardToken()

  expect(merchants.isDashboardToken(token)).toBe(true)
  expect(merchants.findByApiKey(token)).toBeUndefined()
  expect(merchants.isDashboardToken(`${token}0`)).toBe(false)
})

it('callbacks after a change see the change applied', async () => {
  const { shop, merchants } = await openShop()
  const { merchant } = await shop.addSite()
  const seen: string[] = []
  shop.engine.events.afterCommit(() => seen.push(merchants.get(merchant.id).status))

  await merchants.change(merchant.id, { status: 'suspended' })

  expect(seen).toEqual(['suspended'])
})
