import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { RandomSource } from '../../../../shared/base/random.ts'
import type { OrderLine } from '../../../../shared/sales/order.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { findProduct } from '../catalog/product-store.ts'
import { addProductLine, assertWithinLimits } from '../orders/order-changes.ts'
import { findOnlineOrder } from './online-order-store.ts'
import { drawOrderNumber } from './order-number.ts'
import { normalPhone } from './phone-number.ts'

/** A customer's order: products and quantities, never prices. */
export interface OrderToPlace {
  /** Created with the form, so that a form sent twice creates one order. */
  submitKey: string
  customerName: string
  /** As typed by the customer; empty for none. */
  customerPhone: string
  note: string
  items: { productId: string; quantity: number }[]
  /** The customer's address on the Wi-Fi. */
  peerAddress: string
}

export const MAX_LINES = 30
export const MAX_QUANTITY = 99
export const NAME_LENGTH = 60
export const NOTE_LENGTH = 120

/**
 * Lines with the till's own names and prices. Throws ORDER_EMPTY, INPUT_INVALID, PRODUCT_NOT_FOUND and
 * ORDER_TOTAL_TOO_LARGE.
 */
export function linesOf(
  db: ReadableDb,
  items: OrderToPlace['items'],
  random: Pick<RandomSource, 'text'>,
): OrderLine[] {
  if (items.length === 0) throw new AppError('ORDER_EMPTY', 'nothing was chosen')
  if (items.length > MAX_LINES) throw new AppError('INPUT_INVALID', `at most ${MAX_LINES} lines`)
  let lines: OrderLine[] = []
  for (const { productId, quantity } of items) {
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) {
      throw new AppError('INPUT_INVALID', `a quantity is from 1 to ${MAX_QUANTITY}`)
    }
    const product = findProduct(db, productId)
    if (!product) throw new AppError('PRODUCT_NOT_FOUND', 'a product is not sold any more')
    lines = addProductLine(lines, { product, quantity, newLineId: `line_${random.text(12)}` })
  }
  assertWithinLimits(lines)
  return lines
}

export interface Customer {
  customerName: string
  customerPhone: string | null
  note: string
}

/** Throws INPUT_INVALID for a missing name and for an invalid phone number. */
export function customerOf(order: OrderToPlace): Customer {
  const name = cleanText(order.customerName)
  if (name === null) throw new AppError('INPUT_INVALID', 'a name is needed')
  const wishedPhone = order.customerPhone.trim()
  const phone = wishedPhone === '' ? null : normalPhone(wishedPhone)
  if (wishedPhone !== '' && phone === null) {
    throw new AppError('PHONE_INVALID', 'not a phone number')
  }
  return {
    customerName: shortened(name, NAME_LENGTH),
    customerPhone: phone,
    note: shortened(cleanText(order.note) ?? '', NOTE_LENGTH),
  }
}

function shortened(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('')
}

/** An unused order number. */
export function freeNumber(
  db: ReadableDb,
  day: string,
  random: Pick<RandomSource, 'whole'>,
): string {
  // A million numbers per day: repeated collisions in a row do not happen in practice.
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const number = drawOrderNumber(day, random)
    if (!findOnlineOrder(db, number)) return number
  }
  throw new AppError('STORE_BUSY', 'no order number is free', { retryAfterSeconds: 60 })
}
