import { describe, expect, it } from 'vitest'
import {
  CLOCK_SKEW_MS,
  type Incoming,
  matchIncoming,
} from '../../../../src/main/engine/money/payments/matching.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import { MINUTE, MORNING } from '../../../support/test-engine.ts'

function makePayment(changes: Partial<Payment> = {}): Payment {
  return {
    id: 'INV-1',
    number: 1,
    merchantId: 'mch',
    accountId: 'acc',
    dialect: 'webqris',
    merchantOrderId: null,
    customerName: null,
    amount: rupiah(25_000),
    uniqueCode: rupiah(42),
    total: rupiah(25_042),
    qrisPayload: 'payload',
    status: 'pending',
    exception: null,
    createdAtMs: MORNING,
    expiresAtMs: MORNING + 15 * MINUTE,
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
    ...changes,
  }
}

function makeIncoming(changes: Partial<Incoming> = {}): Incoming {
  const atMs = MORNING + MINUTE
  return { amount: rupiah(25_042), postedAtMs: atMs, receivedAtMs: atMs, ...changes }
}

describe('money belongs to', () => {
  it('the payment that holds exactly its total', () => {
    const payment = makePayment()

    expect(matchIncoming(makeIncoming(), [payment])).toEqual({
      kind: 'matched',
      payment,
      exception: null,
    })
  })

  it.each(['expired', 'cancelled'] as const)(
    'an %s payment whose total rests, as late',
    (status) => {
      const payment = makePayment({ status, endedAtMs: MORNING })

      expect(matchIncoming(makeIncoming(), [payment])).toMatchObject({
        kind: 'matched',
        exception: 'late',
      })
    },
  )

  it('an expired payment that was not swept yet, as late', () => {
    const payment = makePayment()
    const at = (receivedAtMs: number) => matchIncoming(makeIncoming({ receivedAtMs }), [payment])

    expect(at(payment.expiresAtMs - 1)).toMatchObject({ exception: null })
    expect(at(payment.expiresAtMs)).toMatchObject({ exception: 'late' })
  })
})

describe('money matches no payment', () => {
  it('when no payment holds its total', () => {
    expect(matchIncoming(makeIncoming(), [])).toEqual({
      kind: 'none',
      reason: 'no-payment-with-this-total',
      nearest: null,
    })
  })

  it.each([25_041, 25_043, 25_000, 42, 250_420])(
    'when it is %i and the total is 25,042',
    (amount) => {
      const match = matchIncoming(makeIncoming({ amount: rupiah(amount) }), [makePayment()])

      expect(match).toMatchObject({ kind: 'none', reason: 'no-payment-with-this-total' })
    },
  )

  it('when its payment is paid already', () => {
    const paid = makePayment({ status: 'paid' })

    expect(matchIncoming(makeIncoming(), [paid])).toEqual({
      kind: 'none',
      reason: 'already-paid',
      nearest: paid,
    })
  })

  it('when two payments hold its total, for whatever reason', () => {
    const twins = [makePayment(), makePayment({ id: 'INV-2', number: 2 })]

    expect(matchIncoming(makeIncoming(), twins)).toEqual({ kind: 'ambiguous', payments: twins })
  })

  it('when the phone showed it before the payment was made', () => {
    const shown = (postedAtMs: number) =>
      matchIncoming(makeIncoming({ postedAtMs }), [makePayment()])

    expect(shown(MORNING - CLOCK_SKEW_MS)).toMatchObject({
      kind: 'none',
      reason: 'older-than-the-payment',
    })
    expect(shown(MORNING - CLOCK_SKEW_MS + 1)).toMatchObject({ kind: 'matched' })
  })
})

it('without a time of the phone, the money counts as shown now', () => {
  const now = (receivedAtMs: number) =>
    matchIncoming(makeIncoming({ postedAtMs: null, receivedAtMs }), [makePayment()])

  expect(now(MORNING)).toMatchObject({ kind: 'matched' })
  expect(now(MORNING - CLOCK_SKEW_MS + 1)).toMatchObject({ kind: 'matched' })
})

it('A7: a payment whose time is to come was made by a clock that was set back since', () => {
  const receivedAtMs = MORNING - CLOCK_SKEW_MS
  for (const postedAtMs of [null, receivedAtMs, MORNING]) {
    expect(
      matchIncoming(makeIncoming({ postedAtMs, receivedAtMs }), [makePayment()]),
    ).toMatchObject({
      reason: 'till-clock-changed',
    })
  }
})

it('a phone clock that is ahead has no effect', () => {
  const ahead = makeIncoming({ postedAtMs: MORNING + 365 * 24 * 60 * MINUTE })

  expect(matchIncoming(ahead, [makePayment()])).toMatchObject({ kind: 'matched', exception: null })
})
