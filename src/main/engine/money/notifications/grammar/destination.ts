import type { Word } from './clauses.ts'
import { ME } from './direction-words.ts'
import { isNameLike, isOwn, nameAt } from './names.ts'
import { BRANDS, OWN_PLACES, WALLETS } from './plain-words.ts'

/** Words after a brand in which it is still the shop's: "ke GoPay Merchant kamu". */
const NEAR = 3

/** The shop's own pockets have names: "ke Kantong Utama". */
const NAMED_PLACES = new Set(['kantong', 'pocket', 'tabungan'])
const BANK_ACCOUNTS = new Set(['rekening', 'rek', 'rekeningmu', 'account', 'tabungan', 'bank'])
const LONGEST_PLACE_NAME = 3

/** Where money goes to. `next` is the position after what was read. */
export interface Destination {
  isToMe: boolean
  isPocket: boolean
  next: number
}

/** What follows "ke" and "to"; undefined when it is a payee, or an account at another bank than `own`. */
export function destinationAt(
  words: readonly Word[],
  at: number,
  { ownBrands: own, isMerchant }: { ownBrands: ReadonlySet<string>; isMerchant: boolean },
): Destination | undefined {
  const plain = words[at]?.plain ?? ''
  // What an app for shops sends to a bank account is a payout.
  if (isMerchant && BANK_ACCOUNTS.has(plain)) return undefined
  const near = words.slice(at, at + NEAR)
  // The shop's account at another bank: a payout.
  if (own.size > 0 && near.some((word) => isOtherBank(word.plain, own))) return undefined
  const isPocket = near.some((word) => NAMED_PLACES.has(word.plain))
  const found = destinationWords(words, at, plain)
  return found && { ...found, isPocket }
}

const isOtherBank = (plain: string, own: ReadonlySet<string>): boolean =>
  WALLETS.has(plain) && !own.has(plain)

function destinationWords(
  words: readonly Word[],
  at: number,
  plain: string,
): Omit<Destination, 'isPocket'> | undefined {
  if (plain === '') return undefined
  if (isOwn(plain)) return { isToMe: true, next: at + 1 }
  if (plain === 'your') return { isToMe: true, next: at }
  // The number of an account.
  if (/\d{3}/.test(plain)) return { isToMe: false, next: at + 1 }
  // "ke bluAccount kamu"
  if (isOwn(words[at + 1]?.plain ?? '')) return { isToMe: true, next: at + 2 }
  const isMine = words.slice(at + 1, at + 1 + NEAR).some((word) => isOwn(word.plain))
  if (OWN_PLACES.has(plain)) {
    const next = NAMED_PLACES.has(plain) ? afterPlaceName(words, at + 1) : at + 1
    return { isToMe: isMine, next }
  }
  const isBusiness = BRANDS.has(words[at + 1]?.plain ?? '')
  return BRANDS.has(plain) && (isMine || isBusiness) ? { isToMe: isMine, next: at + 1 } : undefined
}

/** What follows "di" and "at": an account, a time, or, in a shop's own app, the shop's name. */
export function placeAt(
  words: readonly Word[],
  at: number,
  isMerchant: boolean,
): { next: number } | undefined {
  const word = words[at]
  const plain = word?.plain ?? ''
  if (word && isMerchant && isNameLike(word) && !/^\d/.test(plain)) {
    return { next: nameAt(words, at).to }
  }
  const branch = words[at + 1]
  if (isMerchant && OWN_PLACES.has(plain) && branch && isNameLike(branch)) {
    return { next: nameAt(words, at + 1).to }
  }
  const isKnownPlace =
    isOwn(plain) ||
    OWN_PLACES.has(plain) ||
    ['kategori', 'your', 'sini'].includes(plain) ||
    /^\d/.test(plain)
  if (isKnownPlace) return { next: plain === 'sini' ? at + 1 : at }
  if (BRANDS.has(plain) && words.slice(at, at + NEAR).some((each) => ME.has(each.plain))) {
    return { next: at }
  }
  return undefined
}

function afterPlaceName(words: readonly Word[], from: number): number {
  let at = from
  for (let word = words[at]; word && at - from < LONGEST_PLACE_NAME; word = words[at]) {
    if (!isNameLike(word) || BRANDS.has(word.plain)) break
    at += 1
  }
  return at
}
