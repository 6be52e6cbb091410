import type { Rupiah } from '../../../../../shared/base/money.ts'
import { amountsIn, mayBeCut } from '../amount-text.ts'
import type { NotificationText, ReadIncome } from '../format.ts'
import { isAppWithChats, isAppWithPurchases, isMerchantApp, ownBrandsOf } from './apps.ts'
import { type Clause, clausesOf, type Word } from './clauses.ts'
import { ARRIVING, GIVING, RECEIVING } from './direction-words.ts'
import { BRANDS, FROM, GREETINGS, LABELS, PAYMENT_NOUNS } from './plain-words.ts'
import { readStatement, type Statement } from './statement.ts'
import { roleOf } from './sum-role.ts'
import { hasLink, isQuestion, isTurned } from './turned.ts'
import { NO_NOTE, UNSETTLED } from './turning-words.ts'

/** Largest payment by QRIS (Bank Indonesia, since 2022). */
const QRIS_MAX_RUPIAH = 10_000_000
/** Longer texts are no notifications of a payment; in UTF-16 units. */
const LONGEST = 600
const HAS_MARK = /(?:rp|idr)\.?[ \n]?\d|\d rupiah/i
const QUOTES = /["“”«»]/
const IS_CUT = /(?:…|\.{3})$/
/** "Rp25.000,-" is the same sum as "Rp25.000", and a fee of nothing is none. */
const DASH_FOR_SEN = /(?<=\d),-(?!\d)/g
const NO_FEE = /\b(?:rp|idr)\.? ?0(?:[.,]00)?(?![.,]?\d)/gi
const BROKEN_MARK = /\b(rp|idr)(\.?)\n(?=\d)/gi
/** A currency mark that is glued to something or broken: "xRp9", "R00p 38". */
const BAD_MARK =
  /[\p{L}\d](?:rp|idr)\.?\s?\d|\br[\d.,x%…-]{1,6}p\s?\d|\bi[\d.,x%…-]{0,6}d[\d.,x%…-]{1,6}r\s?\d/iu
/** From here on the payer wrote the text. */
const NOTE = /\b(?:ket(?:erangan)?|berita|catatan|pesan|note|message|memo|remarks?)\.? ?: ?/i

/** What one field of a notification says. */
type FieldReading = { kind: 'silent' } | { kind: 'refused' } | (ReadIncome & { kind: 'income' })

interface Surroundings {
  app: string
  ownBrands: ReadonlySet<string>
  hasTitle: boolean
  /** The title announces incoming money. */
  isHeadlined: boolean
  /** The title is about a payment or a transfer. */
  isTopical: boolean
  /** Every word before is understood: without it the payer must be named. */
  isClear: boolean
}

const SILENT: FieldReading = { kind: 'silent' }
const REFUSED: FieldReading = { kind: 'refused' }

/**
 * Reads incoming money in a text that no sentence knows, by its verbs and the roles of its sums; null unless
 * every word around the sum is understood and nothing turns it. Good enough to ask a person, never to settle.
 * Fields are normalised. Never throws.
 */
export function readByGrammar(app: string, notification: NotificationText): ReadIncome | null {
  const { title, text, bigText } = notification
  const fields = [title, text, bigText]
  if (fields.some(({ length }) => length > LONGEST)) return null
  if (!fields.some((field) => HAS_MARK.test(field))) return null
  const [titleClauses, ...bodies] = [title, ...bodiesOf(text, bigText)].map(understood)
  if (!titleClauses || bodies.some((body) => body === null)) return null
  const name = app.toLowerCase()
  const ownBrands = ownBrandsOf(name, title)
  const setting = { app: name, ownBrands, isHeadlined: false }
  const titles = titleClauses.map(({ words }) => readStatement(words, setting))
  const isHeadlined = titles.some((said) => said?.isIncoming)
  const isOwnTitle = titleClauses.every(({ words }) =>
    words.every(({ plain }) => BRANDS.has(plain)),
  )
  // In a chat the sender chooses the title, so it says nothing but the wallet's name or what happened.
  const isPlainTitle = titles.every((said) => said?.payer === null) && !HAS_MARK.test(title)
  const isWallets = title !== '' && (isOwnTitle || (isHeadlined && isPlainTitle))
  if (isAppWithChats(name) && !isWallets) return null
  const surroundings: Surroundings = {
    app: name,
    ownBrands,
    hasTitle: title !== '',
    isHeadlined,
    isTopical: titles.some((said) => said?.hasNoun),
    isClear: titles.every((said) => said !== null),
  }
  const inTitle = readField(titleClauses, { ...surroundings, isHeadlined: false, isClear: true })
  const readings = bodies.flatMap((body) => (body ? [readField(body, surroundings)] : []))
  // Beside a title's sum nothing in the text may look like another one.
  const isTitleAlone = readings.every(({ kind }) => kind === 'silent')
  if (isTitleAlone && /\d[.,]\d{3}/.test(`${text} ${bigText}`)) return null
  return agreedOn(inTitle, readings, titleClauses)
}

/** Text and big text; a cut text whose whole is the big text counts as that one. */
function bodiesOf(text: string, bigText: string): string[] {
  const isPartOfBig = IS_CUT.test(text) && bigText.startsWith(text.replace(IS_CUT, '').trimEnd())
  return [...new Set(isPartOfBig ? [bigText] : [text, bigText])].filter((body) => body !== '')
}

/** The clauses of a field without a payer's note; null when something in it turns or hides what it says. */
function understood(field: string): Clause[] | null {
  const whole = withPlainSums(field)
  if (IS_CUT.test(whole) || QUOTES.test(whole) || BAD_MARK.test(whole)) return null
  if (hasLink(whole) || isQuestion(whole)) return null
  const noteAt = NOTE.exec(whole)?.index
  if (noteAt !== undefined && isBadNote(whole.slice(noteAt))) return null
  const head = whole.slice(0, noteAt)
  const clauses = clausesOf(head)
  const sums = clauses.flatMap(({ words, asides }) => [...words, ...asides]).filter(isSum)
  const mentioned = amountsIn(head)
  // A sum that is cut, broken or touched by other signs is no word of its own.
  const marked = sums.filter(({ plain }) => !plain.endsWith('rupiah')).length
  if (mentioned.includes(null) || mentioned.length !== marked) return null
  if (clauses.some(({ asides, isBroken }) => isBroken || asides.some(isSum))) return null
  const last = clauses.at(-1)
  if (last && noteAt !== undefined) last.isLast = false
  return isTurned(clauses) ? null : clauses
}

function withPlainSums(field: string): string {
  if (!/,-|\n|(?:rp|idr)\.? ?0/i.test(field)) return field
  return field.replace(DASH_FOR_SEN, '').replace(NO_FEE, 'nihil').replace(BROKEN_MARK, '$1$2 ')
}

function isBadNote(note: string): boolean {
  const words = note.toLowerCase().split(/[^\p{L}\d]+/u)
  return words.some((word) => NO_NOTE.has(word) || UNSETTLED.has(word)) || holdsPayment(note)
}

/** Verbs that say where money goes. */
const DIRECTIONS = [ARRIVING, RECEIVING, GIVING]

/** A note may name a sum, "bayar bakso Rp99.000", but not tell of a payment: that may be a second notification. */
function holdsPayment(note: string): boolean {
  const [, ...clauses] = clausesOf(note.replace(NOTE, 'ket. : '))
  return clauses.some(({ words }, index) => {
    const at = words.findIndex(isSum)
    if (at < 0) return false
    if (at !== words.findLastIndex(isSum)) return true
    const tells = ({ plain }: Word) => FROM.has(plain) || DIRECTIONS.some((set) => set.has(plain))
    return index > 0 || words.some(tells)
  })
}

const isSum = ({ amount }: Word): boolean => amount !== null

function readField(clauses: readonly Clause[], around: Surroundings): FieldReading {
  let reading: FieldReading = SILENT
  const now = { ...around }
  let before: Statement | null = null
  for (const [index, clause] of clauses.entries()) {
    const { words } = clause
    const sums = incomingSums(words, clauses[index - 1])
    const [sum] = sums
    if (!sum && reading.kind === 'income' && !isAboutDirection(words)) continue
    const said = readStatement(words, now)
    if (!sum) {
      const isOther = said === null && !isGreeting(words)
      // "Kata BUDI: ..." is a quotation, no report of the wallet.
      if (isOther && (isAboutDirection(words) || clause.isLabel)) return REFUSED
      if (said?.isGiven && !said.isToMe) return REFUSED
      now.isHeadlined ||= said?.isIncoming ?? false
      now.isClear &&= said !== null || isGreeting(words)
      before = said
      continue
    }
    const payer = said?.payer ?? before?.payer ?? null
    const next = clauses[index + 1]?.words[0]?.plain ?? ''
    const isLabelled = (before?.payer ?? null) !== null || isSumLabel(clauses[index - 1])
    const isNamed = said?.hasContext || words.some(isLabelOrTime)
    const hasMore = isNamed || isLabelled || PAYMENT_NOUNS.has(next) || FROM.has(next)
    const isDone = said?.isDone || before?.isDone || false
    const isGoverned = said !== null && governs({ ...said, payer, isDone }, { ...now, hasMore })
    // Two sums that could be the payment, or one that is cut off.
    const isSecond = sums.length > 1 || reading.kind === 'income' || hasPayerAfterOther(words, sum)
    if (!isGoverned || isSecond) return REFUSED
    const isAtEnd = words.at(-1) === sum
    if (isAtEnd && (clause.endsInComma || (clause.isLast && isCut(sum)))) return REFUSED
    reading = incomeOf(sum, payer)
  }
  return reading
}

/** Sums that may be the payment; "Saldo: Rp50.000" has its role before the colon. */
function incomingSums(words: readonly Word[], before: Clause | undefined): Word[] {
  const label = before?.isLabel && !before.words.some(isSum) ? before.words : []
  const all = [...label, ...words]
  return all.filter((word, at) => {
    return at >= label.length && isSum(word) && roleOf(all, at) === 'came-in'
  })
}

/** "saldo Rp5.000 dari BUDI": the other sum may be the payment as well. */
function hasPayerAfterOther(words: readonly Word[], sum: Word): boolean {
  const other = words.findLastIndex((word) => isSum(word) && word !== sum)
  return other >= 0 && words.slice(other).some(({ plain }) => FROM.has(plain))
}

/** Has a verb of receiving, arriving or giving; "terima kasih" is thanks. */
const isAboutDirection = (words: readonly Word[]): boolean =>
  words.some(
    ({ plain }, at) =>
      GIVING.has(plain) ||
      ARRIVING.has(plain) ||
      (RECEIVING.has(plain) && words[at + 1]?.plain !== 'kasih'),
  )

const isLabelOrTime = ({ plain }: Word): boolean =>
  LABELS.has(plain) || /^\d{1,4}[/:-]\d/.test(plain)

const isSumLabel = (clause: Clause | undefined): boolean =>
  clause?.words.every(({ plain }) => LABELS.has(plain)) ?? false

/** "Hai Siti", "Yeay", "Alhamdulillah": at most two words without a number. */
const isGreeting = (words: readonly Word[]): boolean =>
  words.length <= 2 && GREETINGS.has(words[0]?.plain ?? '')

/** At the end of a text, where more digits may have followed; more than a payment by QRIS may be. */
function isCut({ text, amount }: Word): boolean {
  return mayBeCut(text) || (amount ?? 0) > QRIS_MAX_RUPIAH
}

function incomeOf({ amount }: Word, payer: string | null): FieldReading {
  const whole = amount as Rupiah
  return { kind: 'income', amount: whole, ...(payer === null ? {} : { payer }) }
}

/** True when the clause of the sum, or what stands above it, says that the sum came in. */
function governs(said: Statement, around: Surroundings & { hasMore: boolean }): boolean {
  const { app, hasTitle, isHeadlined, isTopical, hasMore } = around
  const { payer, isToMe } = said
  if (isAppWithPurchases(app) && payer === null && !isToMe && !said.isMine) return false
  if (payer === null && !around.isClear) return false
  if (said.isGiven) return isToMe || (isHeadlined && !said.hasDestination)
  if (said.isIncoming) return isHeadlined || (said.hasContext && isTopical) || isNamedIncome(said)
  if (said.isIncomingWithPayer) return payer !== null
  if (said.isMine) return false
  if (isHeadlined) return hasMore
  if (!said.isDone || payer === null) return false
  return isToMe || (isMerchantApp(app) && hasTitle)
}

/** Says more than that a sum comes in: who paid, what it is, or that the shop received it. */
function isNamedIncome({ hasContext, hasNoun, isMine, payer }: Statement): boolean {
  return hasContext && (hasNoun || isMine || payer !== null)
}

/** The one amount of all fields; a title alone needs a payer in the text. */
function agreedOn(
  title: FieldReading,
  bodies: readonly FieldReading[],
  titleClauses: readonly Clause[],
): ReadIncome | null {
  if (bodies.some(({ kind }) => kind === 'refused')) return null
  const titleSums = titleClauses.flatMap(({ words }) => words).filter(isSum)
  const incomes = bodies.flatMap((body) => (body.kind === 'income' ? [body] : []))
  const [first] = incomes.length > 0 ? incomes : title.kind === 'income' ? [title] : []
  if (!first) return null
  const amounts = [...incomes.map(({ amount }) => amount), ...titleSums.map(({ amount }) => amount)]
  if (amounts.some((amount) => amount !== first.amount)) return null
  const { amount, payer } = first
  return payer === undefined ? { amount } : { amount, payer }
}
