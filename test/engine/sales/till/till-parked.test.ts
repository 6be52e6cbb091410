import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { HOUR, MINUTE, openTestTill, type TestTill } from './support/test-till.ts'

const parked = ({ till }: TestTill) =>
  till.get().parked.map(({ order, payment }) => [order.dayNumber, order.status, payment.status])

async function shopWithOneParked() {
  const shop = await openTestTill()
  const { order } = await shop.ringUpWithQris(25_000)
  await shop.till.next()
  return { ...shop, shop, orderId: order.id }
}

describe('the next customer', () => {
  it('is served while the previous order still waits for its QR', async () => {
    const { till, shop, orderId } = await shopWithOneParked()
    expect(till.get()).toMatchObject({
      order: { dayNumber: 2, status: 'open', lines: [], paymentId: null },
      payment: null,
      parked: [{ order: { id: orderId, status: 'paying' }, payment: { total: 25_000 } }],
    })
    expect(parked(shop)).toEqual([[1, 'paying', 'pending']])
  })

  it('is started once however often it is clicked', async () => {
    const { till, shop } = await shopWithOneParked()
    await Promise.all([till.next(), till.next()])
    expect(till.get().order.dayNumber).toBe(2)
    expect(parked(shop)).toHaveLength(1)
  })

  it('is not started while an order has lines and is neither paid nor cleared', async () => {
    const { till } = await openTestTill()
    await till.addAmount({ amount: rupiah(5_000) })
    const before = till.get()
    expect(await refusedWith(till.next())).toBe('ORDER_NOT_FINISHED')
    expect(till.get()).toEqual(before)
  })

  it('follows a paid order, which is then removed from the screen', async () => {
    const { till, shop, ringUpWithQris, moneyArrives } = await shopWithOneParked()
    await ringUpWithQris(5_000)
    await moneyArrives(5_000)
    expect((await till.next()).order.dayNumber).toBe(3)
    expect(parked(shop)).toEqual([[1, 'paying', 'pending']])
  })
})

describe('a parked order', () => {
  it('becomes paid by itself while another order is current', async () => {
    const { till, shop, moneyArrives } = await shopWithOneParked()
    await till.addAmount({ amount: rupiah(5_000) })
    await moneyArrives(25_000)
    expect(parked(shop)).toEqual([[1, 'paid', 'paid']])
    expect(till.get().order).toMatchObject({ status: 'open', dayNumber: 2 })
  })

  it('is listed as paid for ten minutes', async () => {
    const { shop, moneyArrives, clock } = await shopWithOneParked()
    await moneyArrives(25_000)
    clock.advance(10 * MINUTE - 1)
    expect(parked(shop)).toHaveLength(1)
    clock.advance(1)
    expect(parked(shop)).toEqual([])
  })

  it('that is paid is removed from the list once it was opened', async () => {
    const { till, shop, moneyArrives, orderId } = await shopWithOneParked()
    await moneyArrives(25_000)
    expect((await till.resume(orderId)).order).toMatchObject({ id: orderId, status: 'paid' })
    expect(parked(shop)).toEqual([])
    await till.next()
    expect(parked(shop)).toEqual([])
  })

  it('whose QR expired is listed for a day, because late money may still come', async () => {
    const { till, shop, payments, clock } = await shopWithOneParked()
    clock.advance(10 * MINUTE)
    await payments.expireDue()
    clock.advance(24 * HOUR - 1)
    expect(parked(shop)).toEqual([[1, 'paying', 'expired']])
    clock.advance(1)
    expect(parked(shop)).toEqual([])
    await till.addAmount({ amount: rupiah(5_000) })
    await till.payWithCash(rupiah(5_000))
    await till.next()
    expect(shop.announced.at(-1)).toBe('order.cancelled')
  })

  it('is not cancelled while its QR is open', async () => {
    const { till, shop, clock } = await shopWithOneParked()
    clock.advance(9 * MINUTE)
    await till.addAmount({ amount: rupiah(5_000) })
    await till.payWithCash(rupiah(5_000))
    await till.next()
    expect(parked(shop)).toEqual([[1, 'paying', 'pending']])
  })
})

describe('resuming a parked order', () => {
  it('shows the same QR', async () => {
    const { till, shop, orderId } = await shopWithOneParked()
    expect(await till.resume(orderId)).toMatchObject({
      order: { id: orderId, status: 'paying' },
      payment: { status: 'pending', total: 25_000 },
      parked: [],
    })
    expect(shop.payments.list(10)).toHaveLength(1)
  })

  it('parks the current order that waits, and the other way round', async () => {
    const { till, shop, ringUpWithQris, orderId } = await shopWithOneParked()
    const second = (await ringUpWithQris(5_000)).order.id
    await till.resume(orderId)
    expect(parked(shop)).toEqual([[2, 'paying', 'pending']])
    await till.resume(second)
    expect(parked(shop)).toEqual([[1, 'paying', 'pending']])
    expect(till.get().order.id).toBe(second)
  })

  it('makes a new QR after the old one expired', async () => {
    const { till, payments, clock, orderId } = await shopWithOneParked()
    clock.advance(10 * MINUTE)
    await payments.expireDue()
    await till.resume(orderId)
    expect(await till.payWithQris()).toMatchObject({
      order: { id: orderId, status: 'paying' },
      payment: { status: 'pending' },
    })
  })

  it('does nothing for the current order', async () => {
    const { till, orderId } = await shopWithOneParked()
    const resumed = await till.resume(orderId)
    expect(await till.resume(orderId)).toEqual(resumed)
  })

  it('is rejected while the current order is not finished', async () => {
    const { till, shop, orderId } = await shopWithOneParked()
    await till.addAmount({ amount: rupiah(5_000) })
    expect(await refusedWith(till.resume(orderId))).toBe('ORDER_NOT_FINISHED')
    expect(parked(shop)).toHaveLength(1)
  })

  it('is rejected for an order that is not parked', async () => {
    const { till, orderId } = await shopWithOneParked()
    await till.resume(orderId)
    await till.payWithCash(rupiah(25_000))
    await till.next()
    expect(await refusedWith(till.resume(orderId))).toBe('ORDER_NOT_FOUND')
    expect(await refusedWith(till.resume('nothing'))).toBe('ORDER_NOT_FOUND')
  })
})

describe('the last paid order on the customer display', () => {
  it('is the parked order that was paid, while nothing is rung up', async () => {
    const { displaySituation, moneyArrives, clock, orderId } = await shopWithOneParked()
    clock.advance(MINUTE)
    await moneyArrives(25_000)
    expect(displaySituation()).toMatchObject({
      order: { lines: [], dayNumber: 2 },
      payment: null,
      ended: {
        order: { id: orderId, status: 'paid' },
        payment: { total: 25_000, status: 'paid' },
        endedAtMs: clock.now(),
      },
    })
  })

  it('has no payment when its QR was cancelled for cash', async () => {
    const { till, displaySituation, ringUpWithQris } = await openTestTill()
    await ringUpWithQris(25_000)
    await till.payWithCash(rupiah(25_000))
    await till.next()
    expect(displaySituation().ended).toMatchObject({
      order: { tender: 'cash' },
      payment: null,
    })
  })

  it('is empty before the first sale', async () => {
    const { displaySituation } = await openTestTill()
    expect(displaySituation().ended).toBeNull()
  })
})
