import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Rupiah } from '../../../../shared/base/money.ts'
import type { RandomSource } from '../../../../shared/base/random.ts'
import type { OrderLine } from '../../../../shared/sales/order.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { findProduct } from '../catalog/product-store.ts'
import {
  addAmountLine,
  addProductLine,
  areSameLines,
  assertWithinLimits,
  changeLine,
  type LineChange,
} from '../orders/order-changes.ts'
import { updateOrder } from '../orders/order-store.ts'
import { assertOpen, type CurrentOrder } from './current-order.ts'
import type { ParkAndResume } from './park-and-resume.ts'
import { findTill, saveTill } from './till-store.ts'

export interface ProductToAdd {
  productId: string
  quantity?: number
}

export interface AmountToAdd {
  amount: Rupiah
  name?: string
}

/** Changes to the lines of the current order. Each throws ORDER_NOT_OPEN when it is not open. */
export interface LineCommands {
  addProduct(db: WritableDb, current: CurrentOrder, input: ProductToAdd): void
  addAmount(db: WritableDb, current: CurrentOrder, input: AmountToAdd): void
  changeLine(db: WritableDb, current: CurrentOrder, change: LineChange): void
  setNote(db: WritableDb, current: CurrentOrder, note: string): void
  clear(db: WritableDb, current: CurrentOrder): void
  undo(db: WritableDb, current: CurrentOrder): void
}

export interface LineCommandsParts {
  parkAndResume: Pick<ParkAndResume, 'forFirstLine'>
  random: RandomSource
}

export function createLineCommands({ parkAndResume, random }: LineCommandsParts): LineCommands {
  const newLineId = (): string => `line_${random.text(12)}`

  /** Common path of every change of lines: validates, saves, and keeps one undo step. */
  function write(
    db: WritableDb,
    current: CurrentOrder,
    lines: OrderLine[],
    note = current.order.note,
  ): void {
    if (areSameLines(current.order.lines, lines)) return
    assertWithinLimits(lines)
    const isFirstLine = current.order.lines.length === 0
    const order = isFirstLine ? parkAndResume.forFirstLine(db, current) : current.order
    updateOrder(db, { ...order, lines, note })
    const till = isFirstLine ? (findTill(db) ?? current.till) : current.till
    saveTill(db, { ...till, undo: { lines: current.order.lines, note: current.order.note } })
  }

  return {
    addProduct(db, current, { productId, quantity = 1 }) {
      assertOpen(current.order)
      const product = findProduct(db, productId)
      if (!product) throw new AppError('PRODUCT_NOT_FOUND', `no product ${productId}`)
      const added = { product, quantity, newLineId: newLineId() }
      write(db, current, addProductLine(current.order.lines, added))
    },
    addAmount(db, current, { amount, name }) {
      assertOpen(current.order)
      write(
        db,
        current,
        addAmountLine(current.order.lines, { amount, name, newLineId: newLineId() }),
      )
    },
    changeLine(db, current, change) {
      assertOpen(current.order)
      write(db, current, changeLine(current.order.lines, change))
    },
    setNote(db, current, note) {
      assertOpen(current.order)
      const order = { ...current.order, note: cleanText(note) ?? '' }
      updateOrder(db, order)
      // The note is not part of the undo step: undoing a line must not remove a note written since.
      const { undo } = current.till
      if (undo) saveTill(db, { ...current.till, undo: { ...undo, note: order.note } })
    },
    clear(db, current) {
      assertOpen(current.order)
      write(db, current, [], '')
    },
    undo(db, current) {
      assertOpen(current.order)
      const { undo } = current.till
      if (!undo) return
      updateOrder(db, { ...current.order, ...undo })
      saveTill(db, { ...current.till, undo: null })
    },
  }
}
