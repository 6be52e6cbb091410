import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'

const MAX_DIGITS = 13

/**
 * Most money one Indonesian e-money account may hold (Bank Indonesia, since 1 July 2022); a QRIS
 * payment may be half of it. No sum in a wallet's notification is larger; one in a bank's may be, but
 * what is cut off there is money that the shop has on top of what is booked.
 */
const WALLET_MAX_RUPIAH = 20_000_000

const DOTS = String.raw`[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,00)?`
const COMMAS = String.raw`[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.00)?`
const SPACES = String.raw`[1-9]\d{0,2}(?: \d{3}){1,4}(?:[.,]00)?`
const PLAIN = String.raw`[1-9]\d{0,12}(?:[.,]00)?`

const written = (number: string): string =>
  String.raw`\*?(?:(?:rp\.?|idr)[ \n]?(?:${number})|(?:${number}) rupiah)\*?`

/**
 * Pattern (case-insensitive, no captures) of one whole amount with its currency mark. Separators
 * form groups of three and are all alike; the only sen are two zeros, behind another separator.
 */
export const AMOUNT = written([DOTS, COMMAS, SPACES, PLAIN].join('|'))

/** The same without spaces between groups: in "Rp10 042 MART" the digits may belong to a name. */
export const AMOUNT_BEFORE_NAME = written([DOTS, COMMAS, PLAIN].join('|'))

const WHOLE_AMOUNT = new RegExp(`^${AMOUNT}$`, 'i')
const MENTION = /(?<![a-z])(?:rp|idr)\.?[ \n]?\S+/gi

/** Whole rupiah that `text` is, from first to last character; null when it is anything else. */
export function readAmount(text: string): Rupiah | null {
  if (!WHOLE_AMOUNT.test(text)) return null
  const digits = text.replace(/[.,]00(?!\d)/, '').replace(/\D/g, '')
  return digits.length > MAX_DIGITS ? null : rupiah(Number(digits))
}

/**
 * True when `text`, a readable amount at the very end of a notification, may be the beginning of a
 * longer one: "Rp1.250" may have been "Rp1.250.000", while "Rp25.042" cannot go on, because no
 * wallet holds 25 million.
 */
export function mayBeCut(text: string): boolean {
  if (/rupiah\*?$/i.test(text)) return false
  const isGrouped = /\d[., ]\d{3}/.test(text)
  if (!isGrouped) return true
  if (/[.,]00\*?$/.test(text)) return false
  return (readAmount(text) ?? 0) * 1_000 <= WALLET_MAX_RUPIAH
}

/** Looked for only where a run of such signs begins: else a long one is gone through from each of them. */
const CLOSING_SIGNS = /(?<![.,;:!?)])[.,;:!?)]+$/

/** Every sum that carries a currency mark, in order; null stands for one that cannot be read. */
export function amountsIn(text: string): (Rupiah | null)[] {
  return Array.from(text.matchAll(MENTION), ([mention]) =>
    readAmount(mention.replace(CLOSING_SIGNS, '')),
  )
}

/** Puts `amount` in the place of everything that looks like a sum, readable or not. */
export function replaceAmounts(text: string, amount: string): string {
  return text.replace(MENTION, amount)
}
