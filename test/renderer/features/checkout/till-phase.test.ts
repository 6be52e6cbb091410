import { expect, it } from 'vitest'
import { tillPhase } from '../../../../src/renderer/features/checkout/till-phase.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import type { Order } from '../../../../src/shared/sales/order.ts'

const NOW = 1_000_000
const order = (part: Partial<Order>) => ({ id: 'o1', status: 'open', lines: [], ...part }) as Order
const payment = (part: Partial<Payment>) =>
  ({ id: 'p1', status: 'pending', expiresAtMs: NOW + 1, ...part }) as Payment

it.each([
  ['ordering', order({}), null],
  ['waiting', order({ status: 'paying' }), payment({})],
  ['expired', order({ status: 'paying' }), payment({ expiresAtMs: NOW })],
  ['expired', order({ status: 'paying' }), payment({ status: 'expired' })],
  ['ordering', order({ status: 'paying' }), payment({ status: 'cancelled' })],
  ['paid', order({ status: 'paying' }), payment({ status: 'paid' })],
  ['paid', order({ status: 'paid' }), null],
  ['ordering', order({}), payment({ status: 'paid' })],
])('the till is %s', (phase, currentOrder, itsPayment) => {
  expect(tillPhase({ order: currentOrder, payment: itsPayment }, NOW)).toBe(phase)
})
