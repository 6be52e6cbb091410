import { expect, it } from 'vitest'
import { candidatesFor } from '../../../../src/renderer/cashier/inbox/candidates.ts'
import type { Payment } from '../../../../src/shared/payment.ts'
import type { InboxEntry } from '../../../../src/shared/payment-view.ts'

const payment = (id: string, total: number, status = 'expired') =>
  ({ id, total, status }) as Payment
const money = (amount: number | null, suggestion: Payment | null = null) =>
  ({ amount, suggestion }) as InboxEntry

const idsFor = (entry: InboxEntry, payments: Payment[]) =>
  candidatesFor(entry, payments).map(({ id }) => id)

it('money may be given only to unpaid payments of exactly its amount', () => {
  const payments = [
    payment('same', 64_500),
    payment('other', 64_000),
    payment('paid', 64_500, 'paid'),
    payment('cancelled', 64_500, 'cancelled'),
  ]
  expect(idsFor(money(64_500), payments)).toEqual(['same', 'cancelled'])
})

it('the payment that is most likely meant stands first, and once', () => {
  const meant = payment('meant', 64_500)
  expect(idsFor(money(64_500, meant), [payment('newer', 64_500), meant])).toEqual([
    'meant',
    'newer',
  ])
})

it('a text without an amount fits no payment', () => {
  expect(idsFor(money(null), [payment('any', 64_500)])).toEqual([])
})
