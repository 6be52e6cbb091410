import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'

const MAX_DIGITS = 13

/**
 * Largest balance of one Indonesian e-money account (Bank Indonesia, since 1 July 2022); a QRIS payment may be
 * half of it. No amount in a wallet's notification is larger. In a bank's it may be; a cut amount there only
 * means that the shop received more than is booked.
 */
const WALLET_MAX_RUPIAH = 20_000_000

const DOTS = String.raw`[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,00)?`
const COMMAS = String.raw`[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.00)?`
const SPACES = String.raw`[1-9]\d{0,2}(?: \d{3}){1,4}(?:[.,]00)?`
const PLAIN = String.raw`[1-9]\d{0,12}(?:[.,]00)?`

const written = (number: string): string =>
  String.raw`\*?(?:(?:rp\.?|idr)[ \n]?(?:${number})|(?:${number}) rupiah)\*?`

/**
 * Pattern (case-insensitive, no captures) of one whole amount with its currency mark. Separators form groups of
 * three and are all the same; the only accepted sen are two zeros after a different separator.
 */
export const AMOUNT = written([DOTS, COMMAS, SPACES, PLAIN].join('|'))

/** The same without spaces between groups: in "Rp10 042 MART" the digits may belong to a name. */
export const AMOUNT_BEFORE_NAME = written([DOTS, COMMAS, PLAIN].join('|'))

const WHOLE_AMOUNT = new RegExp(`^${AMOUNT}$`, 'i')
const MENTION = /(?<![a-z])(?:rp|idr)\.?[ \n]?\S+/gi

/** Parses a complete text as whole rupiah; null when it is anything else. */
export function readAmount(text: string): Rupiah | null {
  if (!WHOLE_AMOUNT.test(text)) return null
  const digits = text.replace(/[.,]00(?!\d)/, '').replace(/\D/g, '')
  return digits.length > MAX_DIGITS ? null : rupiah(Number(digits))
}

/**
 * True when `text`, a readable amount at the very end of a notification, may be a cut-off longer one: "Rp1.250"
 * may have been "Rp1.250.000", while "Rp25.042" cannot be cut, because no wallet holds 25 million.
 */
export function mayBeCut(text: string): boolean {
  if (/rupiah\*?$/i.test(text)) return false
  const isGrouped = /\d[., ]\d{3}/.test(text)
  if (!isGrouped) return true
  if (/[.,]00\*?$/.test(text)) return false
  return (readAmount(text) ?? 0) * 1_000 <= WALLET_MAX_RUPIAH
}

/**
 * Only tried where a run of such characters begins; otherwise a long run would be scanned again from each
 * position.
 */
const CLOSING_SIGNS = /(?<![.,;:!?)])[.,;:!?)]+$/

/** Every amount that has a currency mark, in order; null for one that cannot be parsed. */
export function amountsIn(text: string): (Rupiah | null)[] {
  return Array.from(text.matchAll(MENTION), ([mention]) =>
    readAmount(mention.replace(CLOSING_SIGNS, '')),
  )
}

/** Replaces everything that looks like an amount by `amount`, readable or not. */
export function replaceAmounts(text: string, amount: string): string {
  return text.replace(MENTION, amount)
}
