import { describe, expect, it } from 'vitest'
import { SOUND_FRESH_MS } from '../../../../src/shared/sound/sound.ts'
import { MINUTE, makeText, openTestEngine } from '../../../support/test-engine.ts'

const BEAT = {
  phoneClockMs: null,
  batteryPercent: 80,
  isCharging: false,
  queueLength: 0,
  forwarder: null,
  pins: null,
  protection: 'none' as const,
}

async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const { announcer, checkPhones } = shop.engine.sound
  const received = () => announcer.recent().map(({ kind, amount }) => [kind, amount])
  return { shop, counter, phone, announcer, checkPhones, received }
}

describe('a paid payment of the counter', () => {
  it('is announced once, with the paid amount', async () => {
    const { shop, counter, phone, received } = await openShop()
    const payment = await shop.create(counter, { amount: 25_042 })
    const text = makeText(payment.total, shop.clock.now())
    await shop.engine.inbox.receive(phone, text)
    await shop.engine.inbox.receive(phone, text)

    expect(received()).toEqual([['paid', 25_042]])
  })

  it('is announced too when the money came late or was confirmed by the owner', async () => {
    const { shop, counter, phone, received } = await openShop()
    const late = await shop.create(counter, { amount: 31_000 })
    const byHand = await shop.create(counter, { amount: 42_000, lifetimeSeconds: 3_600 })
    shop.clock.advance(11 * MINUTE)
    await shop.engine.payments.expireDue()
    await shop.notify(phone, late.total)
    const { database, payments } = shop.engine
    await database.write((db) => payments.confirmByHandIn(db, byHand, 'dilihat di aplikasi'))

    expect(shop.payment(late.id).exception).toBe('late')
    expect(received()).toEqual([
      ['paid', 31_000],
      ['paid', 42_000],
    ])
  })

  it('is not announced any more after twenty seconds', async () => {
    const { shop, counter, phone, received } = await openShop()
    const payment = await shop.create(counter)
    await shop.notify(phone, payment.total)
    shop.clock.advance(SOUND_FRESH_MS - 1)
    expect(received()).toHaveLength(1)
    shop.clock.advance(1)
    expect(received()).toEqual([])
  })

  it('is distinct from another one of the same moment', async () => {
    const { shop, counter, phone, announcer } = await openShop()
    for (const amount of [1_000, 2_000, 3_000]) {
      const payment = await shop.create(counter, { amount })
      await shop.notify(phone, payment.total)
    }
    const times = announcer.recent().map(({ atMs }) => atMs)
    expect(new Set(times).size).toBe(3)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
  })
})

it('is not announced for a test', async () => {
  const { shop, counter, announcer, received } = await openShop()
  const payment = await shop.create(counter)
  announcer.paid({ ...payment, status: 'paid', isTest: true })
  expect(received()).toEqual([])
  announcer.paid({ ...payment, status: 'paid', isTest: false })
  expect(received()).toEqual([['paid', payment.total]])
})

describe('a payment of a site', () => {
  it('is announced only when the owner enabled it', async () => {
    const { shop, received } = await openShop()
    const site = await shop.addSite()
    const quiet = await shop.create(site)
    await shop.notify(site.source, quiet.total)
    await shop.notify(site.source, 77_777)
    expect(received()).toEqual([])

    await shop.set('soundForSites', 1)
    const loud = await shop.create(site, { amount: 60_000 })
    await shop.notify(site.source, loud.total)
    await shop.notify(site.source, 88_888)
    expect(received()).toEqual([
      ['paid', loud.total],
      ['unmatched', 88_888],
    ])
  })
})

describe('unmatched money', () => {
  it('is announced once, with its own kind', async () => {
    const { shop, phone, received } = await openShop()
    const text = makeText(12_345, shop.clock.now())
    await shop.engine.inbox.receive(phone, text)
    await shop.engine.inbox.receive(phone, text)
    expect(received()).toEqual([['unmatched', 12_345]])
  })

  it('is not announced when it is a test, or no money at all', async () => {
    const { shop, phone, received } = await openShop()
    await shop.notify(phone, 12_345, { isTest: true })
    await shop.notify(phone, 12_345, { text: 'Promo Rp12.345 untuk kamu' })
    expect(received()).toEqual([])
  })
})

describe('a phone that fell silent', () => {
  it('is announced once for the open QRIS, and not without one', async () => {
    const { shop, counter, phone, checkPhones, received } = await openShop()
    await shop.engine.devices.recordHeartbeat(phone.id, BEAT)
    shop.clock.advance(10 * MINUTE)
    checkPhones(null)
    expect(received()).toEqual([])

    const payment = await shop.create(counter)
    checkPhones(payment)
    checkPhones(payment)
    expect(received()).toEqual([['phone-offline', null]])
  })

  it('is not announced while the phone is in contact, nor for a QRIS that is paid', async () => {
    const { shop, counter, phone, checkPhones, received } = await openShop()
    const payment = await shop.create(counter)
    await shop.engine.devices.recordHeartbeat(phone.id, BEAT)
    checkPhones(payment)
    shop.clock.advance(10 * MINUTE)
    checkPhones({ ...payment, status: 'paid' })
    expect(received()).toEqual([])
  })
})
