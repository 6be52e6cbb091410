import { expect, it } from 'vitest'
import { endedSince } from '../../../../src/renderer/features/checkout/parked-news.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import type { Order, ParkedOrder } from '../../../../src/shared/sales/order.ts'
import type { Till } from '../../../../src/shared/sales/till.ts'

const order = (id: string) => ({ id, status: 'open', lines: [] as Order['lines'] }) as Order
const parked = (id: string, status: Payment['status']): ParkedOrder => ({
  order: order(id),
  payment: { id: 'p1', status } as Payment,
})
const till = (currentId: string, now: ParkedOrder[]) =>
  ({ order: order(currentId), parked: now }) as Till

it('a parked order is reported when its payment is no longer pending, and when it is gone', () => {
  const before = [parked('a', 'pending'), parked('b', 'pending'), parked('c', 'pending')]
  const ended = endedSince(before, till('d', [parked('a', 'paid'), parked('c', 'pending')]))
  expect(ended.map((each) => each.order.id)).toEqual(['a', 'b'])
})

it('a parked order that is the current order again is not reported, nor is one twice', () => {
  expect(endedSince([parked('a', 'pending')], till('a', []))).toEqual([])
  expect(endedSince([parked('a', 'paid')], till('d', []))).toEqual([])
})
