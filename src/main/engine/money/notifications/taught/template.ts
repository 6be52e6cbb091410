import type { RulePart, TeachProblem } from '../../../../../shared/inbox/teaching.ts'
import { amountsIn } from '../amount-text.ts'
import { directionOf, isTailWord } from './direction.ts'
import { isNeverTaught } from './never-taught.ts'

/** A stored taught rule: sentences with slots, both matched from first to last character. */
export interface RuleTemplate {
  /** Android package in lower case. */
  app: string
  title: string
  body: string
}

/** Slots of a taught sentence and their plain names. */
const SLOT_KINDS: ReadonlyMap<string, RulePart['kind']> = new Map([
  ['amount', 'amount'],
  ['payer', 'payer'],
  ['place', 'name'],
  ['other', 'sum'],
  ['numbered', 'part'],
  ['month', 'part'],
])

/** Free text, which other people may control. */
const isFree = ({ kind }: RulePart) => kind === 'payer' || kind === 'name'

/** Minimum fixed words of a body; one of them must mean incoming money. */
const LEAST_WORDS = 2
const LONGEST_TEMPLATE = 600
/** With more slots than this a sentence matches too much. */
const MOST_SLOTS = 12

/** A template as parts; an unknown slot stays a word, with its braces. */
export function partsOf(template: string): RulePart[] {
  return template.split(/(\{\w+\})/).flatMap((text): RulePart[] => {
    const slot = /^\{(\w+)\}$/.exec(text)?.[1] ?? ''
    const kind = SLOT_KINDS.get(slot) ?? 'word'
    const shown = kind === 'word' ? text.trim() : ''
    return kind === 'word' && shown === '' ? [] : [{ kind, text: shown }]
  })
}

/** "12 pembayaran": a total of several payments, or of a day. */
const COUNTS_PAYMENTS = /\{numbered\} (?:pembayaran|transaksi|payments?|transactions?)\b/i

/** Every reason why this rule is unsafe, for taught and imported rules. */
export function problemsOf({ app, title, body }: RuleTemplate): TeachProblem[] {
  const inTitle = partsOf(title)
  const inBody = partsOf(body)
  const words = wordsOf(inBody)
  const direction = directionOf(`${wordsOf(inTitle)} . ${words}`)
  const amounts = inBody.filter(({ kind }) => kind === 'amount').length
  const found: [TeachProblem, boolean][] = [
    ['chat-app', isNeverTaught(app)],
    ['too-long', title.length > LONGEST_TEMPLATE || body.length > LONGEST_TEMPLATE],
    ['strange-characters', [...inTitle, ...inBody].some(isStrange)],
    ['no-amount', amounts === 0],
    ['several-amounts', amounts > 1 || count(inTitle, 'amount') > 1 || count(inTitle, 'sum') > 0],
    ['amount-not-exact', [...inTitle, ...inBody].some(hasSum)],
    ['payer-split', [inTitle, inBody].some((pieces) => count(pieces, 'payer') > 1)],
    ['slots-touch', slotsTouch(inBody) || slotsTouch(inTitle)],
    ['too-many-changes', hasTooManyPlaces(inTitle) || hasTooManyPlaces(inBody)],
    ['loose-sum', inBody.some((piece, index) => piece.kind === 'sum' && isLoose(inBody, index))],
    ['too-few-words', (words.match(/\p{L}{2,}/gu) ?? []).length < LEAST_WORDS],
    ['not-income', direction === 'contrary' || COUNTS_PAYMENTS.test(body)],
    ['no-direction', direction === 'unclear'],
  ]
  return found.flatMap(([problem, isSo]) => (isSo ? [problem] : []))
}

const wordsOf = (pieces: readonly RulePart[]) =>
  pieces.map(({ kind, text }) => (kind === 'word' ? text : ' ')).join(' ')

const count = (pieces: readonly RulePart[], kind: RulePart['kind']) =>
  pieces.filter((piece) => piece.kind === kind).length

const hasTooManyPlaces = (pieces: readonly RulePart[]) =>
  count(pieces, 'name') > 1 || pieces.filter(({ kind }) => kind !== 'word').length > MOST_SLOTS

/** Braces would be slots; invisible characters are not allowed in a sentence. */
const isStrange = ({ kind, text }: RulePart) =>
  kind === 'word' && /[{}]|\p{Cc}|\p{Cf}/u.test(text.replaceAll('\n', ' '))

const hasSum = ({ kind, text }: RulePart) => kind === 'word' && amountsIn(text).length > 0

/** Between free text and an amount, or two free texts, a fixed word is required as a delimiter. */
function slotsTouch(pieces: readonly RulePart[]): boolean {
  const isSum = (piece: RulePart) => piece.kind === 'amount' || piece.kind === 'sum'
  let lastSlot: RulePart | undefined
  for (const piece of pieces) {
    if (piece.kind === 'word') {
      if (/\p{L}{2,}/u.test(piece.text)) lastSlot = undefined
      continue
    }
    const both = lastSlot ? [lastSlot, piece] : []
    if (both.some(isFree)) return true
    if (both.length === 2 && both.every(isSum)) return true
    lastSlot = piece
  }
  return false
}

/** A second amount is accepted as another one only after a word such as "Saldo" or "biaya". */
function isLoose(pieces: readonly RulePart[], index: number): boolean {
  const before = pieces[index - 1]
  if (before?.kind !== 'word') return true
  return !(before.text.match(/\p{L}+/gu) ?? []).slice(-3).some(isTailWord)
}
