import { AppError } from '../../../../shared/base/errors.ts'
import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'

/** Object 54 holds at most 13 characters. */
export const MAX_AMOUNT_DIGITS = 13

/** Throws unless `amount` is whole, at least 1 and at most `maxRupiah`. */
export function checkAmount(amount: Rupiah, maxRupiah: number): void {
  if (!Number.isSafeInteger(amount)) {
    throw new AppError('QRIS_AMOUNT_INVALID', `${amount} is not a whole number of rupiah`)
  }
  if (amount < 1) throw new AppError('QRIS_AMOUNT_TOO_SMALL', `${amount} is less than 1 rupiah`)
  if (amount > maxRupiah || String(amount).length > MAX_AMOUNT_DIGITS) {
    throw new AppError('QRIS_AMOUNT_TOO_LARGE', `${amount} is more than ${maxRupiah} rupiah`)
  }
}

/**
 * Parses the amount of object 54: digits with at most one dot ("10000", "10000.00", "10000."). Null when it is
 * zero, has sen, or is malformed.
 */
export function amountOfObject54(value: string): Rupiah | null {
  const match = /^([0-9]{1,13})(?:\.0*)?$/.exec(value)
  const amount = Number(match?.[1] ?? 0)
  return amount > 0 ? rupiah(amount) : null
}
