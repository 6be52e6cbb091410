import { describe, expect, it } from 'vitest'
import { refusedWith } from '../../../support/refused-with.ts'
import { MINUTE, openTestEngine, type TestEngine } from '../../../support/test-engine.ts'

async function openShop() {
  const shop = await openTestEngine()
  const site = await shop.addSite()
  return { shop, site, payment: await shop.create(site) }
}

function cancel(shop: TestEngine, id: string) {
  const { database, payments } = shop.engine
  return database.write((db) => payments.cancelIn(db, shop.payment(id)))
}

function confirmByHand(shop: TestEngine, id: string) {
  const { database, payments } = shop.engine
  return database.write((db) =>
    payments.confirmByHandIn(db, shop.payment(id), 'seen in the wallet'),
  )
}

describe('nothing leaves paid', () => {
  it('neither by cancelling, nor by confirming by hand, nor by time', async () => {
    const { shop, site, payment } = await openShop()
    await shop.notify(site.source, payment.total)
    const paid = shop.payment(payment.id)

    expect(await refusedWith(cancel(shop, payment.id))).toBe('PAYMENT_NOT_PENDING')
    expect(await refusedWith(confirmByHand(shop, payment.id))).toBe('PAYMENT_NOT_PENDING')
    shop.clock.advance(60 * MINUTE)
    await shop.engine.payments.expireDue()

    expect(shop.payment(payment.id)).toEqual(paid)
  })
})

describe('a payment ends', () => {
  it('by expiry at its time, not a millisecond before', async () => {
    const { shop, payment } = await openShop()

    shop.clock.set(payment.expiresAtMs - 1)
    expect(await shop.engine.payments.expireDue()).toEqual([])
    shop.clock.advance(1)
    expect(await shop.engine.payments.expireDue()).toMatchObject([
      { id: payment.id, status: 'expired', endedAtMs: payment.expiresAtMs },
    ])
    expect(await shop.engine.payments.expireDue()).toEqual([])
  })

  it('by cancelling, once', async () => {
    const { shop, payment } = await openShop()
    await cancel(shop, payment.id)

    expect(shop.payment(payment.id).status).toBe('cancelled')
    expect(await refusedWith(cancel(shop, payment.id))).toBe('PAYMENT_NOT_PENDING')
  })

  it('by confirming by hand, recorded apart from what notifications settled', async () => {
    const { shop, payment } = await openShop()
    await confirmByHand(shop, payment.id)

    expect(shop.payment(payment.id)).toMatchObject({
      status: 'paid',
      exception: 'by-hand',
      evidence: 'by-hand',
      notificationNumber: null,
      sourceApp: null,
    })
  })

  it('by confirming by hand although it had expired or been cancelled', async () => {
    const { shop, site, payment } = await openShop()
    const other = await shop.create(site)
    await cancel(shop, other.id)
    shop.clock.set(payment.expiresAtMs)
    await shop.engine.payments.expireDue()

    await confirmByHand(shop, payment.id)
    await confirmByHand(shop, other.id)

    expect(shop.payment(payment.id).status).toBe('paid')
    expect(shop.payment(other.id).status).toBe('paid')
  })
})

it('many payments expire in one sweep', async () => {
  const { shop, site } = await openShop()
  await shop.set('openPaymentsPerKey', 1_000)
  await Promise.all(Array.from({ length: 449 }, () => shop.create(site)))
  shop.clock.advance(15 * MINUTE)

  const ended = await shop.engine.payments.expireDue()

  expect(new Set(ended.map(({ id }) => id)).size).toBe(450)
  expect(shop.engine.payments.listPending(1_000)).toEqual([])
})

it('the code contains the total and the account of the shop', async () => {
  const { shop, site } = await openShop()
  const payment = await shop.create(site, { amount: 25_000 })

  expect(payment.qrisPayload).toContain(
    `54${String(String(payment.total).length).padStart(2, '0')}${payment.total}`,
  )
  expect(payment.qrisPayload).toContain('TOKO CONTOH')
})
