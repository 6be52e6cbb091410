import { describe, expect, it } from 'vitest'
import { rupiah } from '../../../src/shared/base/money.ts'
import type { Payment } from '../../../src/shared/payments/payment.ts'
import {
  DISPLAY_ENDED_MS,
  type DisplaySituation,
  displayPicture,
  pictureTotal,
} from '../../../src/shared/sales/display.ts'
import type { Order } from '../../../src/shared/sales/order.ts'

const NOW = Date.UTC(2026, 2, 9, 3)
const EXPIRES = NOW + 600_000

const line = {
  id: 'line',
  productId: null,
  name: 'Kopi',
  unitPrice: rupiah(25_000),
  quantity: 1,
  note: '',
}

function makeOrder(change: Partial<Order> = {}): Order {
  return {
    id: 'order',
    dayNumber: 1,
    status: 'open',
    lines: [line],
    note: '',
    createdAtMs: NOW,
    paidAtMs: null,
    tender: null,
    cashReceived: null,
    cashChange: null,
    paymentId: null,
    ...change,
  }
}

function makePayment(change: Partial<Payment> = {}): Payment {
  return {
    id: 'payment',
    number: 1,
    merchantId: 'counter',
    accountId: 'account',
    dialect: 'counter',
    merchantOrderId: 'order',
    customerName: null,
    amount: rupiah(25_000),
    uniqueCode: rupiah(-1),
    total: rupiah(24_999),
    qrisPayload: '',
    status: 'pending',
    exception: null,
    createdAtMs: NOW,
    expiresAtMs: EXPIRES,
    paidAtMs: null,
    endedAtMs: null,
    evidence: null,
    sourceApp: null,
    payerName: null,
    notificationNumber: null,
    isTest: false,
    details: {},
    callbackUrl: null,
    reference: null,
    staticCodeNumber: null,
    ...change,
  }
}

function picture(situation: Partial<DisplaySituation>, now = NOW) {
  return displayPicture({ order: makeOrder(), payment: null, ended: null, ...situation }, now)
}

const empty = makeOrder({ id: 'next', lines: [] })
const paying = makeOrder({ status: 'paying' })
const paid = makeOrder({ status: 'paid', tender: 'qris', paidAtMs: NOW })
const paidInCash = makeOrder({ status: 'paid', tender: 'cash', paidAtMs: NOW })
const cancelled = makePayment({ status: 'cancelled', endedAtMs: NOW })
const money = makePayment({ status: 'paid', endedAtMs: NOW, paidAtMs: NOW })

describe('without an order', () => {
  it('the display is idle', () => {
    const idle = { word: 'idle', order: null, payment: null, untilMs: null }
    expect(picture({ order: empty })).toEqual(idle)
    expect(picture({ order: makeOrder({ status: 'cancelled' }) })).toEqual(idle)
  })

  it('it shows for eight seconds that the previous order was paid', () => {
    const ended = { order: paid, payment: money, endedAtMs: NOW }
    const shown = { word: 'paid', order: paid, payment: money, untilMs: NOW + DISPLAY_ENDED_MS }
    expect(picture({ order: empty, ended })).toEqual(shown)
    expect(picture({ order: empty, ended }, NOW + DISPLAY_ENDED_MS - 1)).toEqual(shown)
    expect(picture({ order: empty, ended }, NOW + DISPLAY_ENDED_MS).word).toBe('idle')
  })

  it('it does not show that for hours after the clock was set back', () => {
    const ended = { order: paid, payment: money, endedAtMs: NOW }
    expect(picture({ order: empty, ended }, NOW - 3_600_000).word).toBe('idle')
  })
})

describe('while an order is entered', () => {
  it('the display shows it', () => {
    const order = makeOrder()
    expect(picture({ order })).toEqual({ word: 'order', order, payment: null, untilMs: null })
  })

  it('it takes precedence over the previous order', () => {
    const ended = { order: paid, payment: money, endedAtMs: NOW }
    expect(picture({ ended }).word).toBe('order')
  })

  it('a cancelled QR is shown for eight seconds, then the order is shown again', () => {
    const order = makeOrder()
    const until = NOW + DISPLAY_ENDED_MS
    const output = { word: 'cancelled', order, payment: cancelled, untilMs: until }
    expect(picture({ order, payment: cancelled })).toEqual(output)
    expect(picture({ order, payment: cancelled }, until - 1)).toEqual(output)
    expect(picture({ order, payment: cancelled }, until)).toMatchObject({
      word: 'order',
      payment: null,
    })
  })

  it('it is shown also when the lines were removed at once', () => {
    expect(picture({ order: empty, payment: cancelled }).word).toBe('cancelled')
  })

  it('an expired QR or money for other lines does not hide the order', () => {
    const expired = makePayment({ status: 'expired', endedAtMs: NOW })
    expect(picture({ payment: expired })).toMatchObject({ word: 'order', payment: null })
    expect(picture({ payment: money })).toMatchObject({ word: 'order', payment: null })
  })
})

describe('while a QR is open', () => {
  it('the display waits until it expires', () => {
    const payment = makePayment()
    expect(picture({ order: paying, payment })).toEqual({
      word: 'waiting',
      order: paying,
      payment,
      untilMs: EXPIRES,
    })
  })

  it('it stops waiting exactly at the expiry, before the sweep', () => {
    const payment = makePayment()
    expect(picture({ order: paying, payment }, EXPIRES - 1).word).toBe('waiting')
    expect(picture({ order: paying, payment }, EXPIRES)).toMatchObject({
      word: 'expired',
      untilMs: null,
    })
  })

  it.each(['expired', 'cancelled', 'paid'] as const)('it shows that it was %s', (status) => {
    const payment = makePayment({ status, endedAtMs: NOW })
    expect(picture({ order: paying, payment }, NOW + 60_000)).toEqual({
      word: status,
      order: paying,
      payment,
      untilMs: null,
    })
  })

  it('the previous order is not shown in its place', () => {
    const ended = { order: paid, payment: money, endedAtMs: NOW }
    expect(picture({ order: paying, payment: makePayment(), ended }).word).toBe('waiting')
  })
})

describe('when the order is paid', () => {
  it('the display shows it for eight seconds, also when the cashier has not continued', () => {
    const shown = { word: 'paid', order: paid, payment: money, untilMs: NOW + DISPLAY_ENDED_MS }
    expect(picture({ order: paid, payment: money })).toEqual(shown)
    expect(picture({ order: paid, payment: money }, NOW + DISPLAY_ENDED_MS - 1)).toEqual(shown)
    expect(picture({ order: paid, payment: money }, NOW + DISPLAY_ENDED_MS).word).toBe('idle')
  })

  it('in cash, it shows what was paid and not the cancelled QR’s total', () => {
    const shown = picture({ order: paidInCash, payment: cancelled })
    expect(shown).toMatchObject({ word: 'paid', payment: null })
    expect(pictureTotal(shown)).toBe(25_000)
  })

  it('in cash, the previous order shows no payment either', () => {
    const ended = { order: paidInCash, payment: cancelled, endedAtMs: NOW }
    expect(picture({ order: empty, ended })).toMatchObject({ word: 'paid', payment: null })
  })
})

describe('the large amount', () => {
  it('is the exact total of the payment, otherwise the order’s total, otherwise nothing', () => {
    expect(pictureTotal(picture({ order: paying, payment: makePayment() }))).toBe(24_999)
    expect(pictureTotal(picture({ order: paid, payment: money }))).toBe(24_999)
    expect(pictureTotal(picture({ order: makeOrder() }))).toBe(25_000)
    expect(pictureTotal(picture({ order: empty }))).toBe(0)
  })
})
