import { isMerchantApp } from './apps.ts'
import type { Word } from './clauses.ts'
import { destinationAt, placeAt } from './destination.ts'
import {
  ARRIVING,
  ARRIVING_WITH_PAYER,
  DONE,
  GIVING,
  GIVING_TO_ME,
  ME,
  OWNED,
  RECEIVING,
  TO_ME,
} from './direction-words.ts'
import { isCustomer, isNameLike, isOwn, isReference, type NameSpan, nameAt } from './names.ts'
import {
  AT,
  BRANDS,
  FROM,
  LABELS,
  MONEY_NOUNS,
  MONTH_WORDS,
  OWN_PLACES,
  PAYMENT_NOUNS,
  PLAIN,
  THROUGH,
  TO,
} from './plain-words.ts'
import { ROLE_WORDS } from './sum-role.ts'

/** What one clause says about the direction of money, when every word of it is understood. */
export interface Statement {
  /** A verb or noun of money that arrives. */
  isIncoming: boolean
  /** The same, of words that mean it only together with a payer. */
  isIncomingWithPayer: boolean
  /** The giver is another account than the shop's. */
  isGiven: boolean
  /** Says only that it is done. */
  isDone: boolean
  /** Goes to the shop: "ke kamu", "to your account". */
  isToMe: boolean
  /** The shop is its subject. */
  isMine: boolean
  hasDestination: boolean
  /** Speaks of a payment or a transfer, a payer, a way or an account, not only of a sum that comes. */
  hasContext: boolean
  /** Names what came besides the sum: "dana", "transfer". */
  hasNoun: boolean
  payer: string | null
}

/** A clause that is being read, word by word. */
interface Progress {
  words: readonly Word[]
  isMerchant: boolean
  ownBrands: ReadonlySet<string>
  isHeadlined: boolean
  /** Position of the verb of giving; -1 when there is none. */
  givesAt: number
  said: Statement
  needsPayer: boolean
}

export interface StatementSetting {
  app: string
  /** Names of the app's own products. */
  ownBrands: ReadonlySet<string>
  /** A title or a clause before it announced incoming money. */
  isHeadlined: boolean
}

/**
 * Reads a clause; null when a word of it is not understood, or turns the direction.
 */
export function readStatement(
  words: readonly Word[],
  { app, ownBrands, isHeadlined }: StatementSetting,
): Statement | null {
  const progress: Progress = {
    words,
    isMerchant: isMerchantApp(app),
    ownBrands,
    isHeadlined,
    givesAt: givingVerbAt(words),
    said: nothingSaid(),
    needsPayer: false,
  }
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    const next = word && (word.amount === null ? step(progress, word, at) : at + 1)
    if (next === undefined) return null
    at = next
  }
  const { said, needsPayer } = progress
  return needsPayer && said.payer === null ? null : said
}

/** The position after what begins with this word; undefined when it does not belong in such a clause. */
function step(progress: Progress, word: Word, at: number): number | undefined {
  const { plain } = word
  if (plain === '+') return signAt(progress, at)
  if (FROM.has(plain)) return payerAt(progress, at)
  if (TO.has(plain)) return destinationStep(progress, at)
  if (AT.has(plain)) return placeStep(progress, at)
  if (THROUGH.has(plain)) return throughAt(progress, at)
  if (at === progress.givesAt) return givingAt(progress, at)
  if (plain === 'paid' && plainAt(progress, at + 1) === 'you') return givingAt(progress, at)
  if (RECEIVING.has(plain)) return receivingAt(progress, at)
  if (ARRIVING.has(plain)) return arrivingAt(progress, at)
  if (ARRIVING_WITH_PAYER.has(plain)) return arrivingWithPayerAt(progress, at)
  if (ME.has(plain)) return meAt(progress, at)
  return plainStep(progress, word, at)
}

function plainStep(progress: Progress, { plain }: Word, at: number): number | undefined {
  const { said } = progress
  if (plain === 'your' && !isYours(progress, at)) return undefined
  // "telah kami terima" is also said of bills.
  if (plain === 'kami') {
    progress.needsPayer = true
    return RECEIVING.has(plainAt(progress, at + 1)) ? at + 1 : undefined
  }
  if (plain === 'no' && !isNumberLabel(plainAt(progress, at + 1))) return undefined
  if (plain === 'kategori' || plain === 'category') {
    // In a diary only a transfer between accounts is a customer's payment.
    const beside = [plainAt(progress, at - 1), plainAt(progress, at + 1)]
    return beside.includes('transfer') ? at + 1 : undefined
  }
  if (TO_ME.has(plain)) {
    said.isToMe = true
    said.hasDestination = true
    return at + 1
  }
  if (DONE.has(plain)) said.isDone = true
  if (PAYMENT_NOUNS.has(plain)) said.hasContext = true
  if (isNounFor(progress, plain)) said.hasNoun = true
  if (isKnown(plain)) return at + 1
  if (plain === '-') return at + 1
  if (/\d/.test(plain) || /^[*x#.-]+$/.test(plain)) return numberAt(progress, plain, at)
  return isReference(progress.words, at) ? at + 1 : bareNameAt(progress, at)
}

/** Money or a payment; in capitals "DANA" is the wallet. */
const isNounFor = (progress: Progress, plain: string): boolean =>
  PAYMENT_NOUNS.has(plain) || (MONEY_NOUNS.has(plain) && !progress.ownBrands.has(plain))

const isKnown = (plain: string): boolean =>
  PLAIN.has(plain) ||
  DONE.has(plain) ||
  PAYMENT_NOUNS.has(plain) ||
  MONEY_NOUNS.has(plain) ||
  LABELS.has(plain) ||
  OWN_PLACES.has(plain) ||
  BRANDS.has(plain) ||
  MONTH_WORDS.has(plain) ||
  ROLE_WORDS.has(plain) ||
  isOwn(plain)

const isOwnPlace = (plain: string): boolean => OWN_PLACES.has(plain) || BRANDS.has(plain)

/** "your balance", "your main account", but not "your payment". */
const isYours = (progress: Progress, at: number): boolean =>
  isOwnPlace(plainAt(progress, at + 1)) ||
  (!OWNED.has(plainAt(progress, at + 1)) && isOwnPlace(plainAt(progress, at + 2)))

/** "No. ref 123" is a number, "no payment" is none. */
const isNumberLabel = (plain: string): boolean =>
  /\d|^(?:ref|reff|rek|rekening|transaksi|id|hp|order|rrn|pesanan)$/.test(plain)

const plainAt = ({ words }: Progress, at: number): string => words[at]?.plain ?? ''

const isSumAt = ({ words }: Progress, at: number): boolean => (words[at]?.amount ?? null) !== null

/** "+Rp50.000" in a list of movements. */
function signAt(progress: Progress, at: number): number | undefined {
  if (!isSumAt(progress, at + 1)) return undefined
  progress.said.isIncoming = true
  return at + 1
}

function payerAt(progress: Progress, at: number): number | undefined {
  const { words, said } = progress
  const isByBrand = words[at]?.plain === 'by' && BRANDS.has(plainAt(progress, at + 1))
  if (isByBrand) return at + 1
  // "diterima oleh BUDI": the money went to another account.
  if (['oleh', 'by'].includes(words[at]?.plain ?? '')) return undefined
  const name = nameAt(words, at + 1)
  if (!isCustomer(words, name)) return undefined
  // In a wallet "dari DANA" is the wallet's own money; in a shop's app it is the customer's wallet.
  if (!progress.isMerchant && progress.ownBrands.has(plainAt(progress, name.from))) return undefined
  if (name.to > name.from) {
    said.payer ??= textOf(words, name)
    said.hasContext = true
  }
  return name.to
}

function destinationStep(progress: Progress, at: number): number | undefined {
  const found = destinationAt(progress.words, at + 1, progress)
  if (!found) return undefined
  const { said } = progress
  said.hasDestination = true
  said.hasContext = true
  said.isToMe ||= found.isToMe
  // Between the shop's own pockets money moves in the same words.
  if (found.isPocket) progress.needsPayer = true
  return found.next
}

function placeStep(progress: Progress, at: number): number | undefined {
  const { words, isMerchant, said } = progress
  const isIn = words[at]?.plain === 'in'
  if (isIn && (MONEY_NOUNS.has(plainAt(progress, at - 1)) || plainAt(progress, at - 1) === 'trf')) {
    said.isIncoming = true
    said.hasContext = true
    return at + 1
  }
  const found = placeAt(words, at + 1, isMerchant)
  if (!found) return undefined
  said.hasContext = true
  return found.next
}

function throughAt({ words, said }: Progress, at: number): number {
  said.hasContext = true
  return nameAt(words, at + 1).to
}

function givingAt(progress: Progress, at: number): number | undefined {
  const { said } = progress
  const isGiver = said.payer !== null && !said.isMine
  if (!isGiver) return undefined
  said.isGiven = true
  const isToMe = ME.has(plainAt(progress, at + 1)) || GIVING_TO_ME.has(plainAt(progress, at))
  said.isToMe ||= isToMe
  return ME.has(plainAt(progress, at + 1)) ? at + 2 : at + 1
}

function receivingAt(progress: Progress, at: number): number | undefined {
  const { said } = progress
  if (plainAt(progress, at + 1) === 'kasih') return undefined
  const subject = plainAt(progress, at - 1)
  // "Shopee telah menerima pembayaran": another company's money, unless a payer is named.
  const isOther = BRANDS.has(progress.words.slice(0, at).find(isNoAdverb)?.plain ?? '')
  if (!said.isMine && (isOther || (plainAt(progress, at) === 'terima' && subject === ''))) {
    progress.needsPayer = true
  }
  said.isIncoming = true
  if (said.isMine || subject === '' || plainAt(progress, at) !== 'terima') said.hasContext = true
  return at + 1
}

const isNoAdverb = ({ plain }: Word): boolean =>
  !/^(?:telah|sudah|udah|baru|saja|aja|berhasil)$/.test(plain)

function arrivingAt(progress: Progress, at: number): number | undefined {
  const { said } = progress
  said.isIncoming = true
  const before = plainAt(progress, at - 1)
  const next = plainAt(progress, at + 1)
  if (MONEY_NOUNS.has(before) || PAYMENT_NOUNS.has(before)) said.hasContext = true
  if (BRANDS.has(next)) {
    // "diterima DANA Bisnis" is the shop's wallet; "diterima Shopee" may be another company's money.
    const isShops = BRANDS.has(plainAt(progress, at + 2)) || isOwn(plainAt(progress, at + 2))
    if (!isShops) progress.needsPayer = true
    said.hasContext = true
  }
  return at + 1
}

function arrivingWithPayerAt(progress: Progress, at: number): number | undefined {
  const next = plainAt(progress, at + 1)
  // "dapat menerima" is a promise.
  if (RECEIVING.has(next) || ARRIVING.has(next)) return undefined
  progress.said.isIncomingWithPayer = true
  return at + 1
}

function meAt(progress: Progress, at: number): number | undefined {
  const before = plainAt(progress, at - 1)
  const isReceiving = RECEIVING.has(plainAt(progress, at + 1))
  // In capitals it is the wallet, otherwise money.
  const isWallet = progress.words[at - 1]?.text === 'DANA'
  // "pembayaran kamu", "Rp50.000 kamu": the shop's own money.
  const isOwned = OWNED.has(before) && !isWallet
  if (isOwned || (isSumAt(progress, at - 1) && !isReceiving)) return undefined
  if (!isOwnPlace(before)) progress.said.isMine = true
  progress.said.hasContext = true
  return at + 1
}

/** Any number but an amount; "2 pembayaran" are several. */
function numberAt(progress: Progress, plain: string, at: number): number | undefined {
  const isCount = /^\d{1,6}$/.test(plain) && PAYMENT_NOUNS.has(plainAt(progress, at + 1))
  return isCount && plain !== '1' ? undefined : at + 1
}

/** A name without "dari": before a verb of giving, or between the sum and its verb. */
function bareNameAt(progress: Progress, at: number): number | undefined {
  const { words, givesAt, said } = progress
  const word = words[at]
  if (!word || !isNameLike(word) || said.payer !== null) return undefined
  const name: NameSpan = nameAt(words, at)
  if (!isCustomer(words, name)) return undefined
  const isGiver = givesAt > at && !said.isIncoming && !said.isMine
  if (isGiver) name.to = Math.min(name.to, givesAt)
  const before = words[at - 1]
  const isAfterSum = isSumAt(progress, at - 1) && !/\d \d/.test(before?.text ?? '')
  const isAfterDash = before?.plain === '-'
  const comesLater = words.slice(name.to).some(({ plain }) => ARRIVING.has(plain))
  const isAtEnd = name.to === words.length && words.slice(at).every(isNameLike)
  const isBeside = isAfterDash || plainAt(progress, name.to) === '-'
  const isNamed =
    (isAfterSum && (comesLater || (said.isIncoming && isAtEnd))) ||
    (isBeside && progress.isHeadlined)
  if (!isGiver && !isNamed) return undefined
  said.payer = textOf(words, name)
  said.hasContext = true
  return name.to
}

/** Adverbs between a giver and the verb. */
const ADVERB = /^(?:telah|sudah|udah|baru|saja|aja|barusan|berhasil|has|just)$/

/** "transfer" is a verb only directly after a name: "BUDI transfer Rp50.000 ke kamu". */
function givingVerbAt(words: readonly Word[]): number {
  const verb = words.findIndex(({ plain }) => GIVING.has(plain) || GIVING_TO_ME.has(plain))
  if (verb >= 0) return verb
  if (words.some(({ plain }) => RECEIVING.has(plain) || ARRIVING.has(plain))) return -1
  return words.findIndex(({ plain }, at) => {
    const before = words.slice(0, at).findLast((word) => !ADVERB.test(word.plain))
    const isNamed = before !== undefined && isNameLike(before) && !isKnown(before.plain)
    return isNamed && ['transfer', 'tf', 'trf'].includes(plain)
  })
}

const textOf = (words: readonly Word[], { from, to }: NameSpan): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

function nothingSaid(): Statement {
  return {
    isIncoming: false,
    isIncomingWithPayer: false,
    isGiven: false,
    isDone: false,
    isToMe: false,
    isMine: false,
    hasDestination: false,
    hasContext: false,
    hasNoun: false,
    payer: null,
  }
}
