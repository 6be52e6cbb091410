import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../src/shared/base/local-time.ts'
import { makeClock } from '../../../support/make-clock.ts'
import { HOUR, MINUTE, MORNING } from '../../../support/test-engine.ts'
import { danaBody, startPhoneShop } from '../forwarding/support/phone.ts'

const SECOND = 1_000

async function openShop() {
  const clock = makeClock(MORNING)
  const shop = await startPhoneShop({ clock })
  const send = async (amount: number, more: object = {}) => {
    const reply = await shop.to(`/in/${shop.token}`, { body: danaBody(amount, more) })
    const [stored] = shop.stored()
    return { result: reply.json().result as string, reason: stored!.reason, stored: stored! }
  }
  const beat = (more: object = {}) =>
    shop.to(`/in/${shop.token}/heartbeat`, { body: { timestamp: clock.now(), ...more } })
  const proposal = async () => (await shop.gateway.command('till.get', {})).proposal
  /** A bill that waits while the next order is rung up. */
  const ring = async (amount: number) => {
    await shop.askForMoney(amount)
    await shop.gateway.command('order.next', {})
  }
  return { shop, clock, send, beat, proposal, ring }
}

const inJakarta = (atMs: number) => localTime(atMs, 'Asia/Jakarta')

describe('F1: money that a phone showed yesterday, under any name and in any form', () => {
  it.each([
    ['timestamp', inJakarta],
    ['when', (atMs: number) => atMs],
    ['date', inJakarta],
    ['post_time', (atMs: number) => `${atMs}000`],
    ['receive_time', (atMs: number) => new Date(atMs).toUTCString()],
    ['time', (atMs: number) => atMs * 1_000_000],
  ] as const)('does not pay today’s equal bill: %s', async (name, write) => {
    const { shop, clock, send, proposal } = await openShop()
    const { id } = await shop.askForMoney(25_000)

    const { result, reason } = await send(25_000, { [name]: write(clock.now() - 24 * HOUR) })

    expect([result, reason]).toEqual(['unmatched', 'older-than-the-payment'])
    expect(shop.isPaid(id)).toBe(false)
    expect(await proposal()).toBeNull()
  })

  it.each([
    ['timestamp', inJakarta],
    ['when', (atMs: number) => atMs],
    ['postTime', (atMs: number) => String(atMs)],
  ] as const)('pays the bill when it was shown just now: %s', async (name, write) => {
    const { shop, clock, send } = await openShop()
    const { id } = await shop.askForMoney(25_000)
    clock.advance(30 * SECOND)

    expect(await send(25_000, { [name]: write(clock.now()) })).toMatchObject({ result: 'settled' })
    expect(shop.isPaid(id)).toBe(true)
  })
})

it('F1: a time that cannot be read waits for a person, with what was said and the payment', async () => {
  const { shop, send, proposal } = await openShop()
  const { id } = await shop.askForMoney(25_000)

  const { result, reason, stored } = await send(25_000, { timestamp: 'kemarin sore' })

  expect([result, reason]).toEqual(['unmatched', 'time-unreadable'])
  expect(stored).toMatchObject({ postedAtMs: null, unreadTime: 'kemarin sore' })
  expect(shop.isPaid(id)).toBe(false)
  expect(await proposal()).toMatchObject({ notificationNumber: stored.number, reason })
  const [entry] = await shop.gateway.command('inbox.list', {})
  expect(entry).toMatchObject({ isConfirmable: true, reason })
  await shop.gateway.command('inbox.confirm', { notificationNumber: stored.number })
  expect(shop.isPaid(id)).toBe(true)
})

it('F1: two texts without a readable time are two, and none of them settles', async () => {
  const { shop, send } = await openShop()
  await shop.askForMoney(25_000)
  await send(25_000, { when: '??' })
  expect(await send(26_000, { when: '??' })).toMatchObject({ result: 'unmatched' })
})

it('F1: a time more than two minutes in the future waits for a person; two minutes are a clock', async () => {
  const { shop, clock, send } = await openShop()
  const first = await shop.askForMoney(25_000)
  const ahead = await send(25_000, { posted_at: clock.now() + 2 * MINUTE + 1 })
  expect([ahead.result, ahead.reason]).toEqual(['unmatched', 'time-impossible'])
  expect(shop.isPaid(first.id)).toBe(false)

  expect(await send(25_000, { posted_at: clock.now() + 2 * MINUTE })).toMatchObject({
    result: 'settled',
  })
})

it('F1: a time from before the phone was paired waits for a person', async () => {
  const { shop, clock, send } = await openShop()
  const { id } = await shop.askForMoney(25_000)
  clock.advance(10 * MINUTE - 1)
  const { url } = shop.gateway.engine.devices.openPairing((code) => code)
  const { token } = await shop.gateway.engine.devices.pair(url, 'HP baru')
  const shownAtMs = clock.now() - 5 * MINUTE

  const body = danaBody(25_000, { posted_at: shownAtMs })
  const reply = await shop.to(`/in/${token}`, { body })

  expect(reply.json()).toMatchObject({ result: 'unmatched' })
  expect(shop.stored()[0]).toMatchObject({ reason: 'time-impossible' })
  expect(shop.isPaid(id)).toBe(false)
  expect(await send(26_000, { posted_at: shownAtMs })).toMatchObject({
    reason: 'no-payment-with-this-total',
  })
})

describe('F2: SmsForwarder without a template', () => {
  const content = (atMs: number) =>
    `id.dana\nRp46.500 diterima DANA Bisnis.\nPembayaran Masuk\nUID：0\n${inJakarta(atMs)}\nHP`
  const form = (atMs: number, sentAtMs: number) =>
    new URLSearchParams({
      from: 'id.dana',
      content: content(atMs),
      timestamp: String(sentAtMs),
    }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }

  it('says when it received the notification in its text, and when it sends it in a field', async () => {
    const { shop, clock } = await openShop()
    const { id } = await shop.askForMoney(46_500)
    const yesterday = clock.now() - 24 * HOUR

    const body = form(yesterday, clock.now())
    await shop.to(`/in/${shop.token}`, { body, headers })

    expect(shop.stored()[0]).toMatchObject({
      postedAtMs: yesterday,
      reason: 'older-than-the-payment',
    })
    expect(shop.isPaid(id)).toBe(false)
    await shop.to(`/in/${shop.token}`, { body: form(clock.now(), clock.now()), headers })
    expect(shop.isPaid(id)).toBe(true)
  })
})

it('F2: the field timestamp of SmsForwarder’s own form is no time of the notification', async () => {
  const { shop, clock, beat } = await openShop()
  const { id } = await shop.askForMoney(46_500)
  await beat({ queue: 1 })
  const query = new URLSearchParams({
    from: 'id.dana',
    content: 'Rp46.500 diterima DANA Bisnis.',
    timestamp: String(clock.now()),
  })
  await shop.to(`/in/${shop.token}?${query}`)
  expect(shop.stored()[0]).toMatchObject({ postedAtMs: null, reason: 'may-have-waited' })
  expect(shop.isPaid(id)).toBe(false)
})

describe('F3: a time without a zone is that of the shop', () => {
  it('an hour ago in Jakarta is older than a bill of now', async () => {
    const { shop, clock, send } = await openShop()
    const { id } = await shop.askForMoney(25_000)
    const anHourAgo = clock.now() - HOUR

    const { reason, stored } = await send(25_000, {
      timestamp: inJakarta(anHourAgo).replace(' ', 'T'),
    })

    expect(reason).toBe('older-than-the-payment')
    expect(stored.postedAtMs).toBe(anHourAgo)
    expect(shop.isPaid(id)).toBe(false)
  })

  it('the setting decides, not the computer', async () => {
    const { shop, clock, send } = await openShop()
    await shop.gateway.command('settings.set', { key: 'timeZone', value: 'Asia/Jayapura' })
    const { stored } = await send(25_000, { when: localTime(clock.now(), 'Asia/Jayapura') })
    expect(stored.postedAtMs).toBe(clock.now())
  })
})

describe('F1: a text without a time', () => {
  it('settles while the phone’s heartbeats show nothing that waits', async () => {
    const { shop, clock, send, beat } = await openShop()
    for (let beats = 0; beats < 3; beats += 1) {
      await beat({ queue: 0 })
      clock.advance(15 * SECOND)
    }
    await shop.askForMoney(25_000)
    expect(await send(25_000)).toMatchObject({ result: 'settled' })
  })

  it('waits for a person while the last heartbeat names a queue', async () => {
    const { shop, clock, send, beat, proposal } = await openShop()
    await beat({ queue: 2 })
    const { id } = await shop.askForMoney(25_000)
    clock.advance(5 * SECOND)
    const held = await send(25_000)
    expect([held.result, held.reason]).toEqual(['unmatched', 'may-have-waited'])
    expect(await proposal()).toMatchObject({ reason: 'may-have-waited' })
    expect(shop.isPaid(id)).toBe(false)

    await beat({ queue: 0 })
    clock.advance(5 * SECOND)
    expect(await send(25_000)).toMatchObject({ result: 'duplicate' })
    clock.advance(MINUTE)
    await beat({ queue: 0 })
    expect(await send(25_000)).toMatchObject({ result: 'settled' })
  })

  it('waits for a person when it ends a silence of the heartbeats, and for a minute after', async () => {
    const { clock, send, beat, ring } = await openShop()
    for (const amount of [25_000, 31_000, 32_000]) await ring(amount)
    await beat()
    clock.advance(15 * SECOND)
    await beat()
    clock.advance(3 * MINUTE)
    expect(await send(25_000)).toMatchObject({ reason: 'may-have-waited' })
    await beat()
    clock.advance(30 * SECOND)
    await beat()
    expect(await send(31_000)).toMatchObject({ reason: 'may-have-waited' })
    clock.advance(31 * SECOND)
    expect(await send(32_000)).toMatchObject({ result: 'settled' })
  })

  it('of a phone without heartbeats settles after a pause, but the others of a burst do not', async () => {
    const { clock, send, ring } = await openShop()
    await send(90_000)
    clock.advance(20 * MINUTE)
    for (const amount of [25_000, 26_000]) await ring(amount)
    expect(await send(25_000)).toMatchObject({ result: 'settled' })
    clock.advance(2 * SECOND)
    expect(await send(26_000)).toMatchObject({ reason: 'may-have-waited' })
  })
})
