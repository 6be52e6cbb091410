import { describe, expect, it } from 'vitest'
import {
  addAmountLine,
  addProductLine,
  areSameLines,
  assertWithinLimits,
  changeLine,
} from '../../../../src/main/engine/sales/orders/order-changes.ts'
import { AppError } from '../../../../src/shared/base/errors.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { OrderLine } from '../../../../src/shared/sales/order.ts'
import type { Product } from '../../../../src/shared/sales/product.ts'

const coffee: Product = {
  id: 'coffee',
  name: 'Kopi Tubruk',
  price: rupiah(12_000),
  category: 'Kopi',
  barcode: null,
  isFavourite: false,
}

function makeLine(change: Partial<OrderLine> = {}): OrderLine {
  return {
    id: 'one',
    productId: 'coffee',
    name: 'Kopi Tubruk',
    unitPrice: rupiah(12_000),
    quantity: 1,
    note: '',
    ...change,
  }
}

const codeOf = (run: () => void): string | undefined => {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return undefined
}

describe('a product tapped again', () => {
  const tapped = (line: OrderLine) =>
    addProductLine([line], { product: coffee, quantity: 2, newLineId: 'two' })

  it('adds to its line', () => {
    expect(tapped(makeLine())).toEqual([makeLine({ quantity: 3 })])
  })

  it.each([
    ['has a note', { note: 'tanpa gula' }],
    ['was rung up at another price', { unitPrice: rupiah(11_000) }],
    ['was rung up under another name', { name: 'Kopi Hitam' }],
    ['is of another product', { productId: 'tea' }],
    ['was typed on the keypad', { productId: null }],
  ])('gets a line of its own when the line that is there %s', (_what, change) => {
    expect(tapped(makeLine(change))).toEqual([
      makeLine(change),
      makeLine({ id: 'two', quantity: 2 }),
    ])
  })

  it('is merged with the first of its lines without a note', () => {
    const lines = [makeLine({ note: 'panas' }), makeLine({ id: 'two' })]
    expect(addProductLine(lines, { product: coffee, quantity: 1, newLineId: 'three' })).toEqual([
      makeLine({ note: 'panas' }),
      makeLine({ id: 'two', quantity: 2 }),
    ])
  })

  it('does not modify the given lines', () => {
    const line = makeLine()
    tapped(line)
    expect(line).toEqual(makeLine())
  })
})

describe('an amount from the keypad', () => {
  const keypad = (name?: string) =>
    addAmountLine([], { amount: rupiah(5_000), name, newLineId: 'one' })[0]?.name

  it('is called Nominal until the cashier names it', () => {
    expect(keypad()).toBe('Nominal')
    expect(keypad('   ')).toBe('Nominal')
    expect(keypad(' Parkir ')).toBe('Parkir')
  })
})

describe('a line', () => {
  it('takes a quantity and a note, each without the other', () => {
    expect(changeLine([makeLine()], { lineId: 'one', quantity: 4 })).toEqual([
      makeLine({ quantity: 4 }),
    ])
    expect(changeLine([makeLine({ quantity: 4 })], { lineId: 'one', note: ' panas ' })).toEqual([
      makeLine({ quantity: 4, note: 'panas' }),
    ])
  })

  it('is removed by quantity 0', () => {
    const lines = [makeLine(), makeLine({ id: 'two' })]
    expect(changeLine(lines, { lineId: 'one', quantity: 0 })).toEqual([makeLine({ id: 'two' })])
  })

  it('that does not exist is rejected', () => {
    expect(codeOf(() => changeLine([makeLine()], { lineId: 'two', quantity: 1 }))).toBe(
      'ORDER_LINE_NOT_FOUND',
    )
  })
})

describe('limits', () => {
  it('let 9,999 of one thing through, and not one more', () => {
    const line = (quantity: number) => [makeLine({ unitPrice: rupiah(1), quantity })]
    expect(codeOf(() => assertWithinLimits(line(9_999)))).toBeUndefined()
    expect(codeOf(() => assertWithinLimits(line(10_000)))).toBe('INPUT_INVALID')
  })

  it('let an order of Rp999.999.999 through, and not one rupiah more', () => {
    const line = (unitPrice: number) => makeLine({ unitPrice: rupiah(unitPrice) })
    expect(codeOf(() => assertWithinLimits([line(999_999_998), line(1)]))).toBeUndefined()
    expect(codeOf(() => assertWithinLimits([line(999_999_998), line(2)]))).toBe(
      'ORDER_TOTAL_TOO_LARGE',
    )
  })
})

describe('two lists of lines are the same', () => {
  it.each([
    ['in another quantity', [makeLine({ quantity: 2 })]],
    ['with another note', [makeLine({ note: 'panas' })]],
    ['as another line', [makeLine({ id: 'two' })]],
    ['with a line more', [makeLine(), makeLine({ id: 'two' })]],
    ['without it', []],
  ])('only when no line is there %s', (_what, after) => {
    expect(areSameLines([makeLine()], after)).toBe(false)
    expect(areSameLines([makeLine()], [makeLine()])).toBe(true)
  })
})
