import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, openTestEngine, type TestEngine } from '../../../support/test-engine.ts'

async function openShopWithEndedPayment(end: 'expired' | 'cancelled') {
  const shop = await openTestEngine()
  await shop.set('uniqueCodeMax', 1)
  const site = await shop.addSite()
  const payment = await shop.create(site)
  if (end === 'expired') {
    shop.clock.set(payment.expiresAtMs)
    await shop.engine.payments.expireDue()
  } else {
    await shop.engine.database.write((db) => shop.engine.payments.cancelIn(db, payment))
  }
  return { shop, site, payment: shop.payment(payment.id) }
}

function inboxOf({ engine }: TestEngine) {
  return engine.inbox.list(10).map(({ entry, suggestions }) => ({
    number: entry.number,
    amount: entry.amount,
    disposition: entry.disposition,
    suggestion: suggestions[0]?.payment.id ?? null,
  }))
}

describe.each(['expired', 'cancelled'] as const)('money for an %s payment', (end) => {
  it('pays it late during the cool-down of its total', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment(end)
    shop.clock.advance(30 * MINUTE - 1)

    const received = await shop.notify(site.source, payment.total)

    expect(received).toMatchObject({ kind: 'settled', payment: { id: payment.id } })
    expect(shop.payment(payment.id)).toMatchObject({
      status: 'paid',
      exception: 'late',
      endedAtMs: payment.endedAtMs,
      paidAtMs: shop.clock.now(),
    })
    expect(inboxOf(shop)).toEqual([])
  })

  it('waits in the inbox after the cool-down, with that payment as the suggestion', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment(end)
    shop.clock.advance(30 * MINUTE)

    const received = await shop.notify(site.source, payment.total)

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'no-payment-with-this-total' })
    expect(shop.payment(payment.id).status).toBe(end)
    expect(inboxOf(shop)).toEqual([
      { number: received.number, amount: 25_001, disposition: 'unmatched', suggestion: payment.id },
    ])
  })

  it('waits in the inbox without a suggestion when a day has passed', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment(end)
    shop.clock.advance(24 * HOUR + 1)
    await shop.notify(site.source, payment.total)

    expect(inboxOf(shop)).toMatchObject([{ amount: 25_001, suggestion: null }])
  })

  it('can be assigned to it by hand', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment(end)
    shop.clock.advance(HOUR)
    const { number } = await shop.notify(site.source, payment.total)

    await shop.engine.inboxActs.attach(number, payment.id)

    expect(shop.payment(payment.id)).toMatchObject({
      status: 'paid',
      exception: 'late',
      evidence: 'notification',
      notificationNumber: number,
      payerName: 'JOHN DOE',
    })
    expect(inboxOf(shop)).toEqual([])
    expect(shop.engine.inbox.find(number)).toMatchObject({ disposition: 'attached' })
    expect((await shop.engine.admin.doctor()).checks.filter(({ isOk }) => !isOk)).toMatchObject([
      { name: 'every commit is on disk before it is answered' },
    ])
  })
})

describe('money that came too late', () => {
  it('is not assigned to the payment that has the total now, when the phone showed it before', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment('expired')
    const shownAtMs = shop.clock.now() + 20 * MINUTE
    shop.clock.advance(31 * MINUTE)
    const heir = await shop.create(site)
    expect(heir.total).toBe(payment.total)

    const received = await shop.notify(site.source, payment.total, { postedAtMs: shownAtMs })

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'older-than-the-payment' })
    expect(shop.payment(heir.id).status).toBe('pending')
    expect(inboxOf(shop)).toMatchObject([{ suggestion: payment.id }])
  })

  it('is not assigned to a payment of another total, not even by hand', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment('expired')
    shop.clock.advance(HOUR)
    const { number } = await shop.notify(site.source, payment.total + 1)

    await expect(shop.engine.inboxActs.attach(number, payment.id)).rejects.toMatchObject({
      code: 'PAYMENT_AMOUNT_INVALID',
    })
    expect(shop.payment(payment.id).status).toBe('expired')
    expect(inboxOf(shop)).toMatchObject([{ number, disposition: 'unmatched' }])
  })

  it('is assigned only once, whichever payment has the total', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment('expired')
    shop.clock.advance(HOUR)
    const { number } = await shop.notify(site.source, payment.total)
    const heir = await shop.create(site)
    await shop.engine.inboxActs.attach(number, payment.id)

    await expect(shop.engine.inboxActs.attach(number, heir.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(shop.payment(heir.id).status).toBe('pending')
  })

  it('is not assigned to a paid payment by hand, and stays in the inbox', async () => {
    const { shop, site, payment } = await openShopWithEndedPayment('expired')
    await shop.notify(site.source, payment.total)
    const { number } = await shop.notify(site.source, payment.total)

    await expect(shop.engine.inboxActs.attach(number, payment.id)).rejects.toMatchObject({
      code: 'PAYMENT_NOT_PENDING',
    })
    expect(inboxOf(shop)).toMatchObject([{ number, disposition: 'unmatched' }])
  })
})

it('is not late when assigned by hand to a payment that is still open', async () => {
  const shop = await openTestEngine()
  const site = await shop.addSite()
  const payment = await shop.create(site)
  const old = { postedAtMs: shop.clock.now() - HOUR }
  const { number } = await shop.notify(site.source, payment.total, old)

  await shop.engine.inboxActs.attach(number, payment.id)

  expect(shop.payment(payment.id)).toMatchObject({ status: 'paid', exception: null })
})

it('is dismissed from the inbox permanently, with its text kept', async () => {
  const { shop, site } = await openShopWithEndedPayment('expired')
  const { number } = await shop.notify(site.source, 77_777)

  await shop.engine.inboxActs.dismiss(number)

  expect(inboxOf(shop)).toEqual([])
  expect(shop.engine.inbox.find(number)).toMatchObject({ disposition: 'dismissed', amount: 77_777 })
  await expect(shop.engine.inboxActs.dismiss(number)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
