import { describe, expect, it } from 'vitest'
import {
  draftFault,
  draftOf,
  inputOf,
} from '../../../../src/renderer/features/catalog/product-draft.ts'
import {
  findProducts,
  productToAdd,
} from '../../../../src/renderer/features/catalog/product-search.ts'
import { cashSuggestions } from '../../../../src/renderer/features/checkout/cash-suggestions.ts'
import { endedSince } from '../../../../src/renderer/features/checkout/parked-news.ts'
import { tillPhase } from '../../../../src/renderer/features/checkout/till-phase.ts'
import { NO_SCAN, nextScan } from '../../../../src/renderer/features/sale/scanner.ts'
import { pinFault } from '../../../../src/renderer/features/setup/pin-rule.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import type { Order, ParkedOrder } from '../../../../src/shared/sales/order.ts'
import type { Product } from '../../../../src/shared/sales/product.ts'
import type { Till } from '../../../../src/shared/sales/till.ts'

const NOW = 1_000_000
const order = (part: Partial<Order>) => ({ id: 'o1', status: 'open', lines: [], ...part }) as Order
const payment = (part: Partial<Payment>) =>
  ({ id: 'p1', status: 'pending', expiresAtMs: NOW + 1, ...part }) as Payment
const product = (part: Partial<Product>): Product => ({
  id: 'es-kopi',
  name: 'Es Kopi Susu',
  price: rupiah(22_000),
  category: 'Kopi',
  barcode: null,
  isFavourite: false,
  ...part,
})

describe('the right third of the sale screen', () => {
  it.each([
    ['ordering', order({}), null],
    ['waiting', order({ status: 'paying' }), payment({})],
    ['expired', order({ status: 'paying' }), payment({ expiresAtMs: NOW })],
    ['expired', order({ status: 'paying' }), payment({ status: 'expired' })],
    ['ordering', order({ status: 'paying' }), payment({ status: 'cancelled' })],
    ['paid', order({ status: 'paying' }), payment({ status: 'paid' })],
    ['paid', order({ status: 'paid' }), null],
    ['ordering', order({}), payment({ status: 'paid' })],
  ])('is %s', (phase, orderInHand, itsPayment) => {
    expect(tillPhase({ order: orderInHand, payment: itsPayment }, NOW)).toBe(phase)
  })
})

describe('cash suggestions', () => {
  it('begin with the exact sum and rise over what people hand over', () => {
    expect(cashSuggestions(62_000)).toEqual([62_000, 65_000, 70_000, 100_000])
    expect(cashSuggestions(18_500)).toEqual([18_500, 19_000, 20_000, 50_000, 100_000])
  })

  it('offer a round sum once', () => {
    expect(cashSuggestions(100_000)).toEqual([100_000])
  })
})

describe('search', () => {
  const products = [
    product({}),
    product({ id: 'kopi', name: 'Kopi Tubruk', barcode: '8990001', isFavourite: true }),
    product({ id: 'teh', name: 'Teh Tarik', category: 'Non-kopi' }),
  ]

  it('finds every word in any order, in the whole catalogue', () => {
    const hits = findProducts(products, 'SUSU kopi', { kind: 'one', name: 'Non-kopi' })
    expect(hits.map(({ id }) => id)).toEqual(['es-kopi'])
  })

  it('shows what the chip says while nothing is typed', () => {
    expect(findProducts(products, '', { kind: 'favourites' }).map(({ id }) => id)).toEqual(['kopi'])
    expect(findProducts(products, ' ', { kind: 'all' })).toHaveLength(3)
  })

  it('adds the product with that barcode, or the only hit, and nothing when unsure', () => {
    expect(productToAdd(products, '8990001')?.id).toBe('kopi')
    expect(productToAdd(products, 'teh')?.id).toBe('teh')
    expect(productToAdd(products, 'kopi')).toBeUndefined()
    expect(productToAdd(products, '  ')).toBeUndefined()
  })
})

describe('a barcode scanner', () => {
  function type(keys: readonly string[], gapMs: number): string | null {
    let state = NO_SCAN
    let code: string | null = null
    for (const [index, key] of keys.entries()) {
      const next = nextScan(state, key, 10_000 + index * gapMs)
      state = next.state
      code = next.code ?? code
    }
    return code
  }

  it('is heard by the speed of its keys', () => {
    expect(type(['8', '9', '9', '0', '0', '0', '1', 'Enter'], 8)).toBe('8990001')
  })

  it('is not mistaken for a hand, nor for a shortcut', () => {
    expect(type(['8', '9', '9', '0', '0', '0', '1', 'Enter'], 120)).toBeNull()
    expect(type(['1', 'Enter'], 8)).toBeNull()
  })

  it('sends capitals with Shift between them', () => {
    expect(type(['Shift', 'A', 'Shift', 'B', '1', '2', 'Enter'], 8)).toBe('AB12')
  })
})

describe('parked orders', () => {
  const parked = (id: string, status: Payment['status']): ParkedOrder => ({
    order: order({ id }),
    payment: payment({ status }),
  })
  const till = (inHand: string, now: ParkedOrder[]) =>
    ({ order: order({ id: inHand }), parked: now }) as Till

  it('make news when their wait ends, in whatever way', () => {
    const before = [parked('a', 'pending'), parked('b', 'pending'), parked('c', 'pending')]
    const ended = endedSince(before, till('d', [parked('a', 'paid'), parked('c', 'pending')]))
    expect(ended.map((each) => each.order.id)).toEqual(['a', 'b'])
  })

  it('make no news when they come back in hand, or twice', () => {
    expect(endedSince([parked('a', 'pending')], till('a', []))).toEqual([])
    expect(endedSince([parked('a', 'paid')], till('d', []))).toEqual([])
  })
})

describe('forms', () => {
  it('take a PIN of 6 to 12 digits, typed twice the same', () => {
    expect([pinFault('12345', '12345'), pinFault('12345a', '12345a')]).toEqual([
      'too-short',
      'too-short',
    ])
    expect(pinFault('123456', '123457')).toBe('differs')
    expect(pinFault('123456789012', '123456789012')).toBeNull()
  })

  it('name the first thing a product lacks', () => {
    const draft = draftOf(null)
    expect(draftFault(draft)).toBe('name')
    expect(draftFault({ ...draft, name: 'Teh', price: 0 })).toBe('price')
    expect(inputOf({ ...draft, name: 'Teh', price: 5_000 }, undefined)).toBeNull()
  })

  it('send a product trimmed, without a barcode when none was typed', () => {
    const draft = { ...draftOf(product({})), name: ' Es Teh ', barcode: ' ' }
    expect(inputOf(draft, 'p1')).toEqual({
      id: 'p1',
      name: 'Es Teh',
      price: 22_000,
      category: 'Kopi',
      barcode: null,
      isFavourite: false,
    })
  })
})
