import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import { type OrderLine, orderTotals } from '../../../../shared/sales/order.ts'
import type { Product } from '../../../../shared/sales/product.ts'

/** Largest total of one order, in rupiah; also the largest amount that a screen accepts. */
export const ORDER_MAX_RUPIAH = 999_999_999

/** Largest quantity of one line. */
export const LINE_MAX_QUANTITY = 9_999

/** Name of a keypad line without a name; the same word in both languages. */
export const KEYPAD_LINE_NAME = 'Nominal'

export interface LineChange {
  lineId: string
  /** 0 removes the line. */
  quantity?: number
  note?: string
}

/**
 * The lines with `quantity` more of a product. It is merged with a line of the same product, unless that line
 * has a note (it was ordered differently) or a name or price from before an edit of the catalogue.
 */
export function addProductLine(
  lines: readonly OrderLine[],
  { product, quantity, newLineId }: { product: Product; quantity: number; newLineId: string },
): OrderLine[] {
  const index = lines.findIndex((line) => mayJoin(line, product))
  const joined = lines[index]
  if (joined) return lines.with(index, { ...joined, quantity: joined.quantity + quantity })
  return [
    ...lines,
    {
      id: newLineId,
      productId: product.id,
      name: product.name,
      unitPrice: product.price,
      quantity,
      note: '',
    },
  ]
}

function mayJoin(line: OrderLine, product: Product): boolean {
  return (
    line.productId === product.id &&
    line.note === '' &&
    line.unitPrice === product.price &&
    line.name === product.name
  )
}

/** The lines with an amount typed on the keypad; two equal amounts stay two lines. */
export function addAmountLine(
  lines: readonly OrderLine[],
  { amount, name, newLineId }: { amount: Rupiah; name: string | undefined; newLineId: string },
): OrderLine[] {
  const keypadLine: OrderLine = {
    id: newLineId,
    productId: null,
    name: cleanText(name) ?? KEYPAD_LINE_NAME,
    unitPrice: amount,
    quantity: 1,
    note: '',
  }
  return [...lines, keypadLine]
}

/** The lines with one of them changed or removed. Throws ORDER_LINE_NOT_FOUND. */
export function changeLine(lines: readonly OrderLine[], change: LineChange): OrderLine[] {
  const index = lines.findIndex((line) => line.id === change.lineId)
  const line = lines[index]
  if (!line) throw new AppError('ORDER_LINE_NOT_FOUND', `no line ${change.lineId} in this order`)
  if (change.quantity === 0) return lines.toSpliced(index, 1)
  return lines.with(index, {
    ...line,
    quantity: change.quantity ?? line.quantity,
    note: change.note === undefined ? line.note : (cleanText(change.note) ?? ''),
  })
}

/** Throws INPUT_INVALID for a line that is too long and ORDER_TOTAL_TOO_LARGE for a total above the limit. */
export function assertWithinLimits(lines: readonly OrderLine[]): void {
  const tooMany = lines.find((line) => line.quantity > LINE_MAX_QUANTITY)
  if (tooMany) {
    throw new AppError(
      'INPUT_INVALID',
      `"${tooMany.name}" would be there ${tooMany.quantity} times, at most ${LINE_MAX_QUANTITY}`,
    )
  }
  const { total } = orderTotals({ lines: [...lines] })
  if (total > ORDER_MAX_RUPIAH) {
    throw new AppError('ORDER_TOTAL_TOO_LARGE', `the order would cost ${total}`)
  }
}

export function areSameLines(before: readonly OrderLine[], after: readonly OrderLine[]): boolean {
  if (before.length !== after.length) return false
  return after.every((line, index) => {
    const { id, quantity, note } = before[index] ?? {}
    return line.id === id && line.quantity === quantity && line.note === note
  })
}
