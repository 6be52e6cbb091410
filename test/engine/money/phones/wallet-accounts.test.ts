import { describe, expect, it } from 'vitest'
import type { Source } from '../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { openTestEngine, otherQris, type TestEngine } from '../../../support/test-engine.ts'
import { makeQris } from '../qris/support/make-qris.ts'

const GOPAY = 'com.gojek.gopaymerchant'

/** A counter with its phone, and a web shop on a QRIS of its own. */
async function openTwoAccounts() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const site = await shop.addSite({ name: 'Kedai Pagi', qris: qrisOf('KEDAI PAGI CONTOH') })
  return { shop, counter, phone, site, webAccount: site.merchant.accountId ?? '' }
}

function qrisOf(name: string, number = 1): string {
  const account = String(936_099_990_000_000_500n + BigInt(number))
  return makeQris({
    '26': `0016ID.CO.CONTOH.WWW0118${account}0215${String(number).padStart(15, '0')}0303UMI`,
    '59': name,
  })
}

/** GoPay Merchant's sentence, which names the shop that received. */
function gopay(shop: TestEngine, source: Source, amount: number, place: string) {
  return shop.notify(source, amount, {
    app: GOPAY,
    title: 'Pembayaran QRIS statis diterima',
    text: `Rp${amount.toLocaleString('id-ID')} di ${place}.`,
  })
}

describe('A4: money of a phone while the shop has two QRIS', () => {
  it('is only proposed while it is not said which QRIS its wallet receives for', async () => {
    const { shop, counter, phone } = await openTwoAccounts()
    const sale = await shop.create(counter)

    const told = await gopay(shop, phone, sale.total, 'KEDAI PAGI CONTOH')

    expect(told).toMatchObject({ kind: 'unmatched', reason: 'account-unknown' })
    expect(shop.payment(sale.id).status).toBe('pending')
    expect(shop.engine.proposals.forPayment(sale)?.number).toBe(told.number)
    await shop.engine.proposals.confirm(told.number, 'cashier')
    expect(shop.payment(sale.id).status).toBe('paid')
  })

  it('is for the account that its app receives for', async () => {
    const { shop, counter, phone, site, webAccount } = await openTwoAccounts()
    const { wallets } = shop.engine
    await wallets.choose({ deviceId: phone.id, app: GOPAY, accountId: webAccount })
    await wallets.choose({ deviceId: phone.id, app: null, accountId: counter.accountId })
    const sale = await shop.create(counter)
    const order = await shop.create(site, { policy: 'smallest-add' })

    expect(await gopay(shop, phone, order.total, 'KEDAI PAGI CONTOH')).toMatchObject({
      payment: { id: order.id },
    })
    expect(await gopay(shop, phone, sale.total, 'KEDAI PAGI CONTOH')).toMatchObject({
      reason: 'no-payment-with-this-total',
    })
    expect(await shop.notify(phone, sale.total)).toMatchObject({ payment: { id: sale.id } })
  })

  it('is refused when its text names the other shop', async () => {
    const { shop, counter, phone } = await openTwoAccounts()
    const { accountId } = counter
    await shop.engine.wallets.choose({ deviceId: phone.id, app: GOPAY, accountId })
    const sale = await shop.create(counter)

    const told = await gopay(shop, phone, sale.total, 'Kedai Pagi Contoh')

    expect(told).toMatchObject({ kind: 'unmatched', reason: 'other-account' })
    expect(shop.payment(sale.id).status).toBe('pending')
    expect(await gopay(shop, phone, sale.total, 'WARUNG LAIN')).toMatchObject({ kind: 'settled' })
  })

  it('is proposed again when the owner takes the choice back', async () => {
    const { shop, counter, phone } = await openTwoAccounts()
    const { wallets } = shop.engine
    await wallets.choose({ deviceId: phone.id, app: null, accountId: counter.accountId })
    await wallets.choose({ deviceId: phone.id, app: null, accountId: null })
    const sale = await shop.create(counter)

    expect(await shop.notify(phone, sale.total)).toMatchObject({ reason: 'account-unknown' })
  })

  it('may be given to a payment of the other account by the owner', async () => {
    const { shop, counter, phone, site } = await openTwoAccounts()
    const { accountId } = counter
    await shop.engine.wallets.choose({ deviceId: phone.id, app: null, accountId })
    const order = await shop.create(site, { policy: 'smallest-add' })
    const told = await shop.notify(phone, order.total)
    expect(told).toMatchObject({ reason: 'no-payment-with-this-total' })

    const [entry] = shop.engine.inboxViews.list()
    expect(shop.engine.inboxViews.candidates(told.number, '')).toMatchObject([
      { payment: { id: order.id } },
    ])
    expect(entry?.number).toBe(told.number)
    await shop.engine.inboxActs.attach(told.number, order.id)
    expect(shop.payment(order.id).status).toBe('paid')
  })

  it('that a site reported is given to no payment of another account', async () => {
    const { shop, counter, site } = await openTwoAccounts()
    const told = await shop.callback(site.source, 25_000)
    const sale = await shop.create(counter)
    expect(await refusedWith(shop.engine.inboxActs.attach(told.number, sale.id))).toBe(
      'PAYMENT_NOT_FOUND',
    )
  })
})

describe('A4: totals', () => {
  it('are unique over the accounts that one phone may report of', async () => {
    const { shop, counter, site } = await openTwoAccounts()
    const order = await shop.create(site, { policy: 'exact-then-add' })
    const sale = await shop.create(counter)
    expect([order.total, sale.total]).toEqual([25_000, 24_999])
  })

  it('are the account’s own when every phone reports of the other one', async () => {
    const { shop, counter, phone, site } = await openTwoAccounts()
    const { accountId } = counter
    await shop.engine.wallets.choose({ deviceId: phone.id, app: null, accountId })
    const order = await shop.create(site, { policy: 'exact-then-add' })
    const sale = await shop.create(counter)
    expect([order.total, sale.total]).toEqual([25_000, 25_000])
  })
})

describe('A4: one QRIS', () => {
  it('needs nothing said, also with a site on it and with tests', async () => {
    const shop = await openTestEngine()
    const { counter, phone } = await shop.setUpCounter()
    await shop.addSite()
    const sale = await shop.create(counter)
    expect(await gopay(shop, phone, sale.total, 'NAMA LAIN')).toMatchObject({ kind: 'settled' })
    expect(shop.engine.wallets.inUse()).toHaveLength(1)
  })

  it('keeps what was said when the shop changes its QRIS', async () => {
    const { shop, counter, phone } = await openTwoAccounts()
    const { wallets, merchants } = shop.engine
    await wallets.choose({ deviceId: phone.id, app: null, accountId: counter.accountId })
    const { accountId } = await merchants.change(counter.id, { qris: otherQris(9) })
    expect(wallets.accountOf(phone.id, 'id.dana')).toBe(accountId)
  })
})

it('a choice for an unknown phone or account is refused, and the list says what is chosen', async () => {
  const { shop, counter, phone, webAccount } = await openTwoAccounts()
  const { wallets } = shop.engine
  const { accountId } = counter
  expect(await refusedWith(wallets.choose({ deviceId: 'dev_x', app: null, accountId }))).toBe(
    'DEVICE_NOT_FOUND',
  )
  const unknown = { deviceId: phone.id, app: null, accountId: 'acc_x' }
  expect(await refusedWith(wallets.choose(unknown))).toBe('ACCOUNT_NOT_FOUND')
  await shop.notify(phone, 12_000)
  await wallets.choose({ deviceId: phone.id, app: GOPAY.toUpperCase(), accountId: webAccount })
  const caller = { role: 'cashier', sessionSecret: null } as const
  const { answer } = await shop.engine.call('devices.wallets', {}, caller)
  expect(answer).toMatchObject({
    ok: true,
    value: {
      accounts: [
        { id: accountId, merchants: ['Warung Contoh'] },
        { id: webAccount, name: 'KEDAI PAGI CONTOH', merchants: ['Kedai Pagi'] },
      ],
      phones: [
        {
          deviceId: phone.id,
          wallets: [
            { app: null, accountId: null },
            { app: GOPAY, accountId: webAccount },
            { app: 'id.dana', accountId: null },
          ],
        },
      ],
    },
  })
})
