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
  addProduct(db: WritableDb, hand: CurrentOrder, input: ProductToAdd): void
  addAmount(db: WritableDb, hand: CurrentOrder, input: AmountToAdd): void
  changeLine(db: WritableDb, hand: CurrentOrder, change: LineChange): void
  setNote(db: WritableDb, hand: CurrentOrder, note: string): void
  clear(db: WritableDb, hand: CurrentOrder): void
  undo(db: WritableDb, hand: CurrentOrder): void
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
    hand: CurrentOrder,
    lines: OrderLine[],
    note = hand.order.note,
  ): void {
    if (areSameLines(hand.order.lines, lines)) return
    assertWithinLimits(lines)
    const isFirstLine = hand.order.lines.length === 0
    const order = isFirstLine ? parkAndResume.forFirstLine(db, hand) : hand.order
    updateOrder(db, { ...order, lines, note })
    const till = isFirstLine ? (findTill(db) ?? hand.till) : hand.till
    saveTill(db, { ...till, undo: { lines: hand.order.lines, note: hand.order.note } })
  }

  return {
    addProduct(db, hand, { productId, quantity = 1 }) {
      assertOpen(hand.order)
      const product = findProduct(db, productId)
      if (!product) throw new AppError('PRODUCT_NOT_FOUND', `no product ${productId}`)
      const added = { product, quantity, newLineId: newLineId() }
      write(db, hand, addProductLine(hand.order.lines, added))
    },
    addAmount(db, hand, { amount, name }) {
      assertOpen(hand.order)
      write(db, hand, addAmountLine(hand.order.lines, { amount, name, newLineId: newLineId() }))
    },
    changeLine(db, hand, change) {
      assertOpen(hand.order)
      write(db, hand, changeLine(hand.order.lines, change))
    },
    setNote(db, hand, note) {
      assertOpen(hand.order)
      const order = { ...hand.order, note: cleanText(note) ?? '' }
      updateOrder(db, order)
      // The note is not part of the undo step: undoing a line must not remove a note written since.
      const { undo } = hand.till
      if (undo) saveTill(db, { ...hand.till, undo: { ...undo, note: order.note } })
    },
    clear(db, hand) {
      assertOpen(hand.order)
      write(db, hand, [], '')
    },
    undo(db, hand) {
      assertOpen(hand.order)
      const { undo } = hand.till
      if (!undo) return
      updateOrder(db, { ...hand.order, ...undo })
      saveTill(db, { ...hand.till, undo: null })
    },
  }
}
