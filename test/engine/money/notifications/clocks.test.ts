import { describe, expect, it } from 'vitest'
import type { DeviceHeartbeat } from '../../../../src/shared/phones/device.ts'
import { HOUR, MINUTE, openTestEngine } from '../../../support/test-engine.ts'

const SECOND = 1_000
const BEAT: DeviceHeartbeat = {
  phoneClockMs: null,
  batteryPercent: null,
  isCharging: null,
  queueLength: 0,
  forwarder: null,
  pins: null,
  protection: 'none',
}

async function openShop() {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const { devices, proposals } = shop.engine
  /** Three heartbeats of a phone whose clock is this far ahead of the till's. */
  const beat = async (aheadMs: number, times = 3) => {
    for (let beats = 0; beats < times; beats += 1) {
      await devices.recordHeartbeat(phone.id, { ...BEAT, phoneClockMs: shop.clock.now() + aheadMs })
      shop.clock.advance(15 * SECOND)
    }
  }
  const show = (amount: number, aheadMs: number) =>
    shop.notify(phone, amount, { postedAtMs: shop.clock.now() + aheadMs })
  return { shop, counter, phone, devices, proposals, beat, show }
}

describe('A7: a phone whose clock is wrong', () => {
  it.each([-3, -10, -60, 10, 60])(
    'by %i minutes settles by the measured clock',
    async (minutes) => {
      const { shop, counter, beat, show } = await openShop()
      await beat(minutes * MINUTE)
      const payment = await shop.create(counter)
      shop.clock.advance(20 * SECOND)

      expect(await show(payment.total, minutes * MINUTE)).toMatchObject({ kind: 'settled' })
    },
  )

  it('ahead by an hour does not pay a new bill with money from before it', async () => {
    const { shop, counter, beat, phone } = await openShop()
    await beat(HOUR)
    shop.clock.advance(10 * MINUTE)
    const shownAtMs = shop.clock.now() + HOUR - 5 * MINUTE
    const payment = await shop.create(counter)

    const received = await shop.notify(phone, payment.total, { postedAtMs: shownAtMs })

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'older-than-the-payment' })
    expect(shop.engine.proposals.forPayment(payment)).toBeUndefined()
  })

  it.each([-3, -10, -60])('by %i minutes, unmeasured, is asked about', async (minutes) => {
    const { shop, counter, proposals, show } = await openShop()
    const payment = await shop.create(counter)
    shop.clock.advance(20 * SECOND)

    const { number, kind } = await show(payment.total, minutes * MINUTE)

    expect(kind).toBe('unmatched')
    expect(proposals.forPayment(payment)).toMatchObject({ number })
    await proposals.confirm(number, 'cashier')
    expect(shop.payment(payment.id).status).toBe('paid')
  })

  it('ahead and unmeasured is asked about', async () => {
    const { shop, counter, proposals, show } = await openShop()
    const payment = await shop.create(counter)

    const received = await show(payment.total, 10 * MINUTE)

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'time-impossible' })
    expect(proposals.forPayment(payment)).toMatchObject({ number: received.number })
  })

  it('cannot explain more than twelve hours: that money is old', async () => {
    const { shop, counter, proposals, show } = await openShop()
    const payment = await shop.create(counter)
    await show(payment.total, -12 * HOUR - 1)
    expect(proposals.forPayment(payment)).toBeUndefined()
  })
})

describe('A7: heartbeats measure a phone’s clock', () => {
  it('by the one that was delayed least', async () => {
    const { phone, devices, beat } = await openShop()
    await beat(HOUR - 4 * SECOND, 1)
    await beat(HOUR, 1)
    await beat(HOUR - 2 * SECOND, 1)
    expect(devices.clockOffsetMs(phone.id)).toBe(HOUR)
  })

  it('not while they disagree, as after a clock was set or when they waited on the phone', async () => {
    const { shop, counter, phone, devices, proposals, beat, show } = await openShop()
    await beat(0)
    expect(devices.clockOffsetMs(phone.id)).toBe(0)
    await beat(-10 * MINUTE, 1)
    expect(devices.clockOffsetMs(phone.id)).toBeNull()
    const payment = await shop.create(counter)

    await show(payment.total, -10 * MINUTE)

    expect(shop.payment(payment.id).status).toBe('pending')
    expect(proposals.forPayment(payment)).toBeDefined()
    await beat(-10 * MINUTE, 2)
    expect(devices.clockOffsetMs(phone.id)).toBe(-10 * MINUTE)
  })

  it('for a day, and never when they name no time', async () => {
    const { shop, phone, devices, beat } = await openShop()
    await devices.recordHeartbeat(phone.id, BEAT)
    expect(devices.clockOffsetMs(phone.id)).toBeNull()
    await beat(MINUTE)
    shop.clock.advance(24 * HOUR)
    expect(devices.clockOffsetMs(phone.id)).toBeNull()
  })
})

describe('A7: the till’s clock was an hour ahead and is set right', () => {
  it('money for a bill from before is asked about, and settles with the cashier’s yes', async () => {
    const { shop, counter, proposals, show } = await openShop()
    shop.clock.advance(HOUR)
    const payment = await shop.create(counter)
    shop.clock.advance(-HOUR + MINUTE)

    const received = await show(payment.total, 0)

    expect(received).toMatchObject({ kind: 'unmatched', reason: 'till-clock-changed' })
    expect(proposals.forPayment(payment)).toMatchObject({ number: received.number })
    const [entry] = shop.engine.inbox.list(10)
    expect(entry?.suggestions[0]).toMatchObject({ kind: 'held-back', payment: { id: payment.id } })
    await proposals.confirm(received.number, 'cashier')
    expect(shop.payment(payment.id)).toMatchObject({ status: 'paid', evidence: 'notification' })
  })

  it('money without a time is asked about, too', async () => {
    const { shop, counter, phone, proposals } = await openShop()
    shop.clock.advance(HOUR)
    const payment = await shop.create(counter)
    shop.clock.advance(-HOUR)

    await shop.notify(phone, payment.total, { postedAtMs: null })

    expect(proposals.forPayment(payment)).toMatchObject({ reason: 'till-clock-changed' })
  })

  it('a clock that is set forward between two heartbeats refuses nothing silently', async () => {
    const { shop, counter, proposals, beat, show } = await openShop()
    await beat(0)
    shop.clock.advance(HOUR)
    const payment = await shop.create(counter)
    await show(payment.total, -HOUR)
    await beat(-HOUR, 1)
    expect(proposals.forPayment(payment)).toMatchObject({ reason: 'older-than-the-payment' })
  })
})
