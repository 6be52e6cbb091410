import { describe, expect, it } from 'vitest'
import {
  type PaymentCandidate,
  rankSuggestions,
} from '../../../../../src/main/engine/money/notifications/inbox/suggest.ts'
import { rupiah } from '../../../../../src/shared/base/money.ts'
import type { Payment } from '../../../../../src/shared/payments/payment.ts'
import { HOUR, MINUTE, openTestEngine } from '../../../../support/test-engine.ts'

const pay = (number: number, changes: Partial<Payment> = {}) =>
  ({
    number,
    total: rupiah(25_000),
    status: 'expired',
    dialect: 'counter',
    isTest: false,
    endedAtMs: number,
    ...changes,
  }) as Payment

const NONE: PaymentCandidate = {
  'held-back': [],
  'ended-total': [],
  'base-amount': [],
  'same-name': [],
}
const ranked = (found: Partial<PaymentCandidate>) =>
  rankSuggestions(25_000, { ...NONE, ...found }).map(({ kind, payment, fit }) => [
    kind,
    payment.number,
    fit,
  ])

describe('payments suggested for money', () => {
  it('are ordered by how likely they are', () => {
    const found = {
      'same-name': [pay(1, { total: rupiah(30_000) })],
      'base-amount': [pay(2, { total: rupiah(25_042) })],
      'ended-total': [pay(3)],
      'held-back': [pay(4, { status: 'pending' })],
    }

    expect(ranked(found)).toEqual([
      ['held-back', 4, 'exact'],
      ['ended-total', 3, 'exact'],
      ['base-amount', 2, 'under'],
      ['same-name', 1, 'under'],
    ])
  })

  it('are listed once, latest end first, without paid ones and tests', () => {
    const found = {
      'ended-total': [pay(1), pay(3), pay(2), pay(8, { status: 'paid' }), pay(9, { isTest: true })],
      'same-name': [pay(3)],
    }

    expect(ranked(found).map(([, number]) => number)).toEqual([3, 2, 1])
  })

  it('include pending ones, and the nearest amount of a name comes first', () => {
    const found = {
      'base-amount': [
        pay(1, { total: rupiah(25_001) }),
        pay(2, { total: rupiah(25_002), status: 'pending' }),
      ],
      'same-name': [pay(3, { total: rupiah(90_000) }), pay(4, { total: rupiah(24_000) })],
    }

    expect(ranked(found).map(([, number]) => number)).toEqual([2, 1, 4, 3])
  })

  it('of a site are not suggested for less than their total', () => {
    expect(
      ranked({ 'base-amount': [pay(1, { total: rupiah(25_042), dialect: 'webqris' })] }),
    ).toEqual([['base-amount', 1, 'under-refused']])
  })
})

it('include the sale that ended ten minutes before the cool-down, not its neighbours', async () => {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const payment = await shop.create(counter, { amount: 50_000 })
  await shop.create(counter, { amount: 50_000 })
  shop.clock.set(payment.expiresAtMs)
  await shop.engine.payments.expireDue()
  shop.clock.advance(30 * MINUTE + 10 * MINUTE)
  const named = await shop.create(counter, { amount: 61_000, customerName: 'john doe' })

  await shop.notify(phone, payment.total)

  const [entry] = shop.engine.inbox.list(5)
  expect(entry?.suggestions.map(({ kind, payment: { id } }) => [kind, id])).toEqual([
    ['ended-total', payment.id],
    ['base-amount', expect.any(String)],
    ['same-name', named.id],
  ])
  shop.clock.advance(25 * HOUR)
  expect(shop.engine.inbox.list(5)[0]?.suggestions).toEqual([])
})

it('are limited to a site’s own payments when the site reported the money', async () => {
  const shop = await openTestEngine()
  const [own, other] = [await shop.addSite(), await shop.addSite()]
  await shop.set('restAfterEndedSeconds', 0)
  const payment = await shop.create(other, { policy: 'exact-then-add' })
  await shop.engine.database.write((db) => shop.engine.payments.cancelIn(db, payment))

  await shop.notify(own.source, payment.total)
  await shop.notify(other.source, payment.total)

  const ids = shop.engine.inbox.list(5).map(({ suggestions }) => suggestions[0]?.payment.id)
  expect(ids).toEqual([payment.id, undefined])
})
