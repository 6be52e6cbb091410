import { CONTRARY } from '../taught/direction.ts'
import type { Word } from './clauses.ts'
import { ME } from './direction-words.ts'
import { AFTER_NAME, BRANDS, FROM, OWN_PLACES, PAYMENT_NOUNS } from './plain-words.ts'
import { ALSO_NAMES, NO_CUSTOMER, OTHER_TOPICS, UNSETTLED } from './turning-words.ts'

const LONGEST_NAME = 8
/** Names are written with capitals; more words in lower case are a part of the sentence. */
const MOST_LOWER = 3

/** A stretch of words that is a name: from `from` up to, not including, `to`. */
export interface NameSpan {
  from: number
  to: number
}

/** The name that begins at `from`; it may be empty. */
export function nameAt(words: readonly Word[], from: number): NameSpan {
  const isShouted = isAllUpper(words)
  let to = from
  while (to < words.length && to - from < LONGEST_NAME) {
    const word = words[to]
    if (!word || word.amount !== null) break
    if (word.plain === '-' && (words[to + 1]?.amount ?? null) !== null) break
    if (AFTER_NAME.has(word.plain) && (isShouted || word.text === word.plain)) break
    to += 1
  }
  return { from, to }
}

/** True when a customer may have this name; false for a cashback, the shop's own account and the like. */
export function isCustomer(words: readonly Word[], { from, to }: NameSpan): boolean {
  const name = words.slice(from, to)
  const [first] = name
  if (!first) return !ME.has(words[to]?.plain ?? '')
  if (isNoCustomer(first.plain) && !isShopName(words, name)) return false
  if (isOwn(first.plain)) return false
  // "dari 12 pembayaran" is a sum of several.
  if (/^\d/.test(first.plain) && name.some(({ plain }) => PAYMENT_NOUNS.has(plain))) return false
  if (OWN_PLACES.has(first.plain) && ME.has(words[to]?.plain ?? '')) return false
  return (
    !name.some(({ plain }) => UNSETTLED.has(plain) || isNegation(plain)) &&
    name.filter(({ text }) => /^\p{Ll}/u.test(text)).length <= MOST_LOWER
  )
}

const isNoCustomer = (plain: string): boolean => NO_CUSTOMER.has(plain) || OTHER_TOPICS.has(plain)

/** "VOUCHER INDAH": in capitals in a text that is not, and of nothing that has to do with payments. */
function isShopName(words: readonly Word[], name: readonly Word[]): boolean {
  const [first, ...rest] = name
  const isTopic = ({ plain }: Word) =>
    isNoCustomer(plain) || CONTRARY.has(plain) || BRANDS.has(plain) || PAYMENT_NOUNS.has(plain)
  return (
    first !== undefined &&
    ALSO_NAMES.has(first.plain) &&
    rest.length > 0 &&
    isAllUpper(name) &&
    !isAllUpper(words) &&
    !rest.some(isTopic)
  )
}

/** "rekeningmu", "ShopeePay-mu", "gopaymu": the shop's own. */
export const isOwn = (plain: string): boolean =>
  ME.has(plain) || /^(?:rekening|akun|saldo|dompet|tabungan|kantong|toko|\S+-)mu$/.test(plain)

export const isNegation = (plain: string): boolean => /^[a-z]+n['’]t$/.test(plain)

/** Positions of the names after "dari" and "from" in a clause. */
export function payersIn(words: readonly Word[]): NameSpan[] {
  return words.flatMap(({ plain }, index) => (FROM.has(plain) ? [nameAt(words, index + 1)] : []))
}

/** The number of a transaction, which may look like any word: "pada transaksi test". */
export const isReference = (words: readonly Word[], at: number): boolean =>
  at === words.length - 1 &&
  words[at - 1]?.plain === 'transaksi' &&
  ['pada', 'id', 'no'].includes(words[at - 2]?.plain ?? '')

/** Words written without any small letter, as in text messages of banks. */
export function isAllUpper(words: readonly Word[]): boolean {
  return !words.some(({ text, amount }) => amount === null && /\p{Ll}/u.test(text))
}

/** A capital, a digit inside, or a masked name: `***UDI`. */
export const isNameLike = ({ text, amount }: Word): boolean =>
  amount === null && /^(?:\p{Lu}|[*x#]{2,}\S*\p{L})/u.test(text)
