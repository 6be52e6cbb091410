import { describe, expect, it } from 'vitest'
import { makeTempDir } from '../../../support/temp-dir.ts'
import { HOUR, MINUTE, makeText, openTestEngine } from '../../../support/test-engine.ts'

const SECOND = 1_000

async function openShop(dataDir?: string) {
  const shop = await openTestEngine(dataDir === undefined ? {} : { dataDir })
  const { counter, phone } = await shop.setUpCounter()
  const payment = await shop.create(counter)
  return { shop, counter, phone, payment }
}

describe('a notification that is reported twice', () => {
  it('settles once, and the duplicate references the first', async () => {
    const { shop, phone, payment } = await openShop()
    const text = makeText(payment.total)
    const first = await shop.engine.inbox.receive(phone, text)

    const second = await shop.engine.inbox.receive(phone, text)

    expect(first).toMatchObject({ kind: 'settled', payment: { id: payment.id } })
    expect(second).toMatchObject({
      kind: 'duplicate',
      original: { number: first.number },
      payment: { id: payment.id },
    })
    expect(shop.engine.inbox.find(second.number)).toMatchObject({
      disposition: 'duplicate',
      duplicateOf: first.number,
    })
    expect(shop.engine.inbox.count()).toBe(0)
  })

  it('is detected by its event id and its time a month later, when another payment has the total', async () => {
    const { shop, counter, phone, payment } = await openShop()
    const text = makeText(payment.total, shop.clock.now())
    await shop.engine.inbox.receive(phone, text)
    shop.clock.advance(30 * 24 * HOUR)
    const heir = await shop.create(counter)
    expect(heir.total).toBe(payment.total)

    const again = await shop.engine.inbox.receive(phone, text)

    expect(again).toMatchObject({ kind: 'duplicate' })
    expect(shop.payment(heir.id).status).toBe('pending')
  })

  it('is detected by its event id after a restart', async () => {
    const dataDir = makeTempDir()
    const before = await openShop(dataDir)
    const text = makeText(before.payment.total)
    await before.shop.engine.inbox.receive(before.phone, text)
    await before.shop.stop()

    const after = await openTestEngine({ dataDir, seed: 2 })

    expect(await after.engine.inbox.receive(before.phone, text)).toMatchObject({
      kind: 'duplicate',
      payment: { id: before.payment.id },
    })
  })

  it('is detected by its text for a minute when the phone sends no event id', async () => {
    const { shop, phone, payment } = await openShop()
    const text = { ...makeText(payment.total), eventHash: null }
    await shop.engine.inbox.receive(phone, text)

    shop.clock.advance(MINUTE - 1)
    expect(await shop.engine.inbox.receive(phone, text)).toMatchObject({ kind: 'duplicate' })
    shop.clock.advance(1)
    expect(await shop.engine.inbox.receive(phone, text)).toMatchObject({
      kind: 'unmatched',
      reason: 'already-paid',
    })
  })

  it('is detected by each of its event ids, also one that a later duplicate had', async () => {
    const { shop, counter, phone, payment } = await openShop()
    const text = makeText(payment.total, shop.clock.now())
    const first = await shop.engine.inbox.receive(phone, text)
    shop.clock.advance(10 * SECOND)
    const renamed = { ...text, eventHash: 'another-id-of-the-same' }
    expect(await shop.engine.inbox.receive(phone, renamed)).toMatchObject({ kind: 'duplicate' })
    shop.clock.advance(HOUR)
    const heir = await shop.create(counter)
    expect(heir.total).toBe(payment.total)

    const again = await shop.engine.inbox.receive(phone, renamed)

    expect(again).toMatchObject({ kind: 'duplicate', original: { number: first.number } })
    expect(shop.payment(heir.id).status).toBe('pending')
  })
})

describe('A6: an event id is a hint, and the time decides', () => {
  async function openHashing() {
    const { shop, counter, phone, payment } = await openShop()
    const { proposals, inbox } = shop.engine
    /** An app that makes its event ids of the text: every payment of one price has the same. */
    const show = (postedAtMs: number | null) =>
      shop.notify(phone, 25_000, { eventHash: 'sha256-of-the-text', notifId: '1', postedAtMs })
    return { shop, counter, payment, proposals, inbox, show }
  }

  it('money of another time is asked about for the open payment, and settles nothing by itself', async () => {
    const { shop, counter, proposals, show } = await openHashing()
    expect(await show(shop.clock.now())).toMatchObject({ kind: 'settled' })
    shop.clock.advance(7 * HOUR)
    const second = await shop.create(counter)

    const received = await show(shop.clock.now())

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'id-seen-before' })
    expect(shop.payment(second.id).status).toBe('pending')
    expect(proposals.forPayment(second)).toMatchObject({ number: received.number })
    await proposals.confirm(received.number, 'cashier')
    expect(shop.payment(second.id).status).toBe('paid')
  })

  it('money of another time is in the inbox when no payment waits for it', async () => {
    const { shop, inbox, show } = await openHashing()
    await show(shop.clock.now())
    shop.clock.advance(7 * HOUR)
    expect(await show(shop.clock.now())).toMatchObject({
      kind: 'unmatched',
      reason: 'no-payment-with-this-total',
    })
    expect(inbox.count()).toBe(1)
  })

  it('each of them repeated is a repetition of its own', async () => {
    const { shop, show } = await openHashing()
    const firstAtMs = shop.clock.now()
    const first = await show(firstAtMs)
    shop.clock.advance(7 * HOUR)
    const secondAtMs = shop.clock.now()
    const second = await show(secondAtMs)
    shop.clock.advance(HOUR)

    const repeated = [await show(firstAtMs), await show(secondAtMs)]

    expect(repeated).toMatchObject([
      { kind: 'duplicate', original: { number: first.number } },
      { kind: 'duplicate', original: { number: second.number } },
    ])
  })

  it('without a time it is a repetition for ten minutes', async () => {
    const { shop, show } = await openHashing()
    await show(null)
    shop.clock.advance(10 * MINUTE)
    expect(await show(null)).toMatchObject({ kind: 'duplicate' })
  })

  it('without a time, long after, it is asked about when a payment waits for it, else a repetition', async () => {
    const { shop, counter, proposals, show } = await openHashing()
    await show(null)
    shop.clock.advance(HOUR)
    expect(await show(null)).toMatchObject({ kind: 'duplicate' })
    shop.clock.advance(HOUR)
    const second = await shop.create(counter)

    const received = await show(null)

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'id-seen-before' })
    expect(proposals.forPayment(second)).toMatchObject({ number: received.number })
  })

  it('a reference of a bare amount is one, too: long after, it does not settle the next payment', async () => {
    const shop = await openTestEngine()
    const site = await shop.addSite()
    await shop.set('uniqueCodeMax', 1)
    const first = await shop.create(site)
    await shop.callback(site.source, first.total, 'TOKO')
    shop.clock.advance(24 * HOUR)
    const second = await shop.create(site)
    expect(second.total).toBe(first.total)

    expect(await shop.callback(site.source, second.total, 'TOKO')).toMatchObject({
      kind: 'unmatched',
      reason: 'id-seen-before',
    })
    expect(shop.payment(second.id).status).toBe('pending')
  })

  it('a constant notification id shows two payments of one price within a minute, and neither is lost', async () => {
    const { shop, phone } = await openShop()
    const show = (postedAtMs: number) =>
      shop.notify(phone, 70_000, { notifId: '-1', eventHash: null, postedAtMs })
    const firstAtMs = shop.clock.now()
    await show(firstAtMs)
    shop.clock.advance(20 * SECOND)

    expect(await show(shop.clock.now())).toMatchObject({ kind: 'unmatched' })
    expect(await show(firstAtMs + SECOND)).toMatchObject({ kind: 'duplicate' })
    expect(shop.engine.inbox.count()).toBe(2)
  })
})

describe('different money is not a duplicate', () => {
  it('when the app shows every payment under one constant id', async () => {
    const { shop, counter, phone, payment } = await openShop()
    const second = await shop.create(counter)
    const constant = { notifId: '1', eventHash: null }

    const received = [
      await shop.notify(phone, payment.total, constant),
      await shop.notify(phone, second.total, constant),
    ]

    expect(received).toMatchObject([
      { kind: 'settled', payment: { id: payment.id } },
      { kind: 'settled', payment: { id: second.id } },
    ])
  })

  it('when an event id is reused with another text', async () => {
    const { shop, counter, phone, payment } = await openShop()
    const second = await shop.create(counter)

    await shop.notify(phone, payment.total, { eventHash: 'id', notifId: '1' })
    const other = await shop.notify(phone, second.total, { eventHash: 'id', notifId: '1' })

    expect(other).toMatchObject({ kind: 'settled', payment: { id: second.id } })
  })

  it('when two customers pay the same price in the same minute', async () => {
    const { shop, counter, phone, payment } = await openShop()
    const second = await shop.create(counter)
    expect([payment.total, second.total]).toEqual([25_000, 24_999])

    await shop.notify(phone, second.total, { eventHash: null })
    shop.clock.advance(5 * SECOND)
    await shop.notify(phone, payment.total, { eventHash: null })

    expect(shop.payment(payment.id).status).toBe('paid')
    expect(shop.payment(second.id).status).toBe('paid')
    expect(shop.engine.inbox.count()).toBe(0)
  })

  it('when the phone sends no id but different posting times', async () => {
    const { shop, phone } = await openShop()
    const at = (postedAtMs: number) =>
      shop.notify(phone, 70_000, { notifId: null, eventHash: null, postedAtMs })

    const first = await at(shop.clock.now() - SECOND)
    const second = await at(shop.clock.now())

    expect([first.kind, second.kind]).toEqual(['unmatched', 'unmatched'])
    expect(shop.engine.inbox.count()).toBe(2)
  })

  it('when two phones report it: the second report finds the payment paid, and is kept for a person', async () => {
    const { shop, phone, payment } = await openShop()
    const { phone: second } = await shop.pairPhone('HP pemilik')
    const text = makeText(payment.total)
    await shop.engine.inbox.receive(phone, text)

    const received = await shop.engine.inbox.receive(second, text)

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'told-before' })
  })

  it('when the clock was set back by an hour in between', async () => {
    const { shop, phone } = await openShop()
    const text = { ...makeText(70_000), eventHash: null }
    await shop.engine.inbox.receive(phone, text)

    shop.clock.advance(-HOUR)

    expect(await shop.engine.inbox.receive(phone, text)).toMatchObject({ kind: 'unmatched' })
  })
})

describe('a bare amount', () => {
  async function openSite() {
    const shop = await openTestEngine()
    const site = await shop.addSite()
    return { shop, site, payment: await shop.create(site) }
  }

  it('with a reference is deduplicated without a time limit', async () => {
    const { shop, site, payment } = await openSite()
    const first = await shop.callback(site.source, payment.total, 'TRX-1')
    shop.clock.advance(24 * HOUR)

    const again = await shop.callback(site.source, payment.total, 'TRX-1', 'SOMEBODY ELSE')

    expect(first).toMatchObject({ kind: 'settled', payment: { evidence: 'callback' } })
    expect(again).toMatchObject({ kind: 'duplicate', payment: { id: payment.id } })
  })

  it('without a reference is deduplicated for a minute', async () => {
    const { shop, site, payment } = await openSite()
    await shop.callback(site.source, payment.total)

    shop.clock.advance(MINUTE - 1)
    expect(await shop.callback(site.source, payment.total)).toMatchObject({ kind: 'duplicate' })
    shop.clock.advance(1)
    expect(await shop.callback(site.source, payment.total)).toMatchObject({
      kind: 'unmatched',
      reason: 'already-paid',
    })
  })

  it('under the reference of another amount is new money', async () => {
    const { shop, site, payment } = await openSite()
    const second = await shop.create(site, { amount: 50_000 })
    await shop.callback(site.source, payment.total, 'TRX-1')

    const received = await shop.callback(site.source, second.total, 'TRX-1')

    expect(received).toMatchObject({ kind: 'settled', payment: { id: second.id } })
    expect(await shop.callback(site.source, second.total, 'TRX-1')).toMatchObject({
      kind: 'duplicate',
      payment: { id: second.id },
    })
  })

  it('under a reference that another site used too is new money', async () => {
    const { shop, site, payment } = await openSite()
    const other = await shop.addSite()
    const otherPayment = await shop.create(other)

    await shop.callback(site.source, payment.total, 'TRX-1')
    const received = await shop.callback(other.source, otherPayment.total, 'TRX-1')

    expect(received).toMatchObject({ kind: 'settled', payment: { id: otherPayment.id } })
  })
})

it('of 200 equal notifications at once exactly one settles, twenty times over', async () => {
  const { shop, counter, phone } = await openShop()
  for (let round = 0; round < 20; round += 1) {
    const payment = await shop.create(counter, { amount: 100_000 + round })
    const text = makeText(payment.total)

    const received = await Promise.all(
      Array.from({ length: 200 }, () => shop.engine.inbox.receive(phone, text)),
    )

    const kinds = received.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'settled')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'duplicate')).toHaveLength(199)
    expect(shop.payment(payment.id).status).toBe('paid')
  }
})
