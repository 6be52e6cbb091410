import type { TeachProblem, TeachToken, TokenKind } from '../../../../../shared/inbox/teaching.ts'
import { isDirectionWord } from './direction.ts'
import { isMonth, tokenise } from './tokens.ts'

export type GeneralisedRule =
  | { kind: 'template'; title: string; body: string }
  | { kind: 'refused'; problem: TeachProblem }

/**
 * Makes a rule from one text and what the owner tapped: fixed words stay; amount, payer and varying parts
 * become slots. A word that decides the direction must stay. The result is validated as a template.
 */
export function generalise(title: string, tokens: readonly TeachToken[]): GeneralisedRule {
  // Braces mark slots in templates.
  const hasBraces = [title, ...tokens.map(({ text }) => text)].some((text) => /[{}]/.test(text))
  const problem = hasBraces ? 'strange-characters' : tappedWrong(tokens)
  if (problem) return { kind: 'refused', problem }
  const payer = textOf(tokens.filter(({ kind }) => kind === 'payer'))
  return { kind: 'template', title: titleTemplate(title, payer), body: bodyTemplate(tokens) }
}

function tappedWrong(tokens: readonly TeachToken[]): TeachProblem | undefined {
  const tapped = (kind: TokenKind) =>
    tokens.flatMap((token, index) => (token.kind === kind ? [{ index, isSum: token.isSum }] : []))
  const amounts = tapped('amount')
  const [amount] = amounts
  if (amount === undefined) return 'no-amount'
  if (amounts.length > 1 || tokens.some(({ isSum, kind }) => isSum && kind === 'word')) {
    return 'several-amounts'
  }
  if (!amount.isSum) return 'amount-not-exact'
  const payer = tapped('payer').map(({ index }) => index)
  const [first = 0] = payer
  const last = payer.at(-1) ?? -1
  if (first < amount.index && amount.index < last) return 'amount-in-payer'
  if (last - first + 1 !== payer.length) return 'payer-split'
  const changing = tokens.filter(({ kind }) => kind === 'payer' || kind === 'other')
  if (changing.some(({ text }) => isDirectionWord(text))) return 'direction-not-fixed'
  return undefined
}

function bodyTemplate(tokens: readonly TeachToken[]): string {
  return runsOf(tokens)
    .map((run) => `${run[0].isApart ? ' ' : ''}${pieceOf(run)}`)
    .join('')
}

/** Tokens in a row that become one slot; any other token alone. */
type Run = [TeachToken, ...TeachToken[]]

function runsOf(tokens: readonly TeachToken[]): Run[] {
  const runs: Run[] = []
  for (const token of tokens) {
    const run = runs.at(-1)
    const isOneSlot = token.kind === 'payer' || token.kind === 'other'
    if (run && isOneSlot && run[0].kind === token.kind) run.push(token)
    else runs.push([token])
  }
  return runs
}

function pieceOf(run: Readonly<Run>): string {
  const [{ kind, text }] = run
  if (kind === 'word') return text
  if (kind === 'amount') return '{amount}'
  if (kind === 'payer') return '{payer}'
  const isOfNumbers = run.every(
    (token) => token.isSum || token.isPunctuation || slotOf(token) !== '{place}',
  )
  // When one word of it is free text, the whole stretch is free text, because its number of words may vary.
  if (!isOfNumbers && !run.some(({ isSum }) => isSum)) return '{place}'
  return run.map((token, at) => `${at > 0 && token.isApart ? ' ' : ''}${slotOf(token)}`).join('')
}

function slotOf({ text, isSum, isPunctuation }: TeachToken): string {
  if (isSum) return '{other}'
  if (isPunctuation) return text
  if (/\d/.test(text)) return '{numbered}'
  return isMonth(text) ? '{month}' : '{place}'
}

/** The title stays fixed except for the amount and the payer: "1 pembayaran" is not "2 pembayaran". */
function titleTemplate(title: string, payer: string): string {
  const at = payer === '' ? -1 : title.indexOf(payer)
  if (at >= 0) {
    const [before, after] = [title.slice(0, at), title.slice(at + payer.length)]
    return `${titleTemplate(before.trimEnd(), '')}${/\s$/.test(before) ? ' ' : ''}{payer}${/^\s/.test(after) ? ' ' : ''}${titleTemplate(after.trimStart(), '')}`
  }
  const tokens = tokenise(title).map((token): TeachToken => {
    return token.isSum ? { ...token, kind: 'amount' } : token
  })
  return bodyTemplate(tokens)
}

export function textOf(tokens: readonly TeachToken[]): string {
  return tokens.map(({ text, isApart }, at) => (at > 0 && isApart ? ` ${text}` : text)).join('')
}

/** Maximum words of a stretch that may be a name. */
const LONGEST_LEARNED = 6

/**
 * Generalises a rule by another text of the same app: where both are equal except for one stretch of names or
 * numbers, that stretch becomes a slot. Words that decide the direction never become slots.
 */
export function learnChanges(
  tokens: readonly TeachToken[],
  other: readonly TeachToken[],
): TeachToken[] {
  const same = (a: TeachToken | undefined, b: TeachToken | undefined) =>
    a !== undefined &&
    b !== undefined &&
    ((a.isSum && b.isSum) || (a.kind === 'other' && a.kind === b.kind) || isEqualWord(a, b))
  const shorter = Math.min(tokens.length, other.length)
  let head = 0
  while (head < shorter && same(tokens[head], other[head])) head += 1
  let tail = 0
  while (tail < shorter - head && same(tokens.at(-1 - tail), other.at(-1 - tail))) tail += 1
  const mine = tokens.slice(head, tokens.length - tail)
  const theirs = other.slice(head, other.length - tail)
  // An empty stretch must not become a slot, and both of its ends must be next to fixed words.
  const isLearned = head > 0 && [mine, theirs].every(isNameLike) && mine.every(isFixed)
  if (!isLearned) return [...tokens]
  return tokens.map((token, index) =>
    index >= head && index < tokens.length - tail ? { ...token, kind: 'other' } : token,
  )
}

const isEqualWord = (a: TeachToken, b: TeachToken) => a.text.toLowerCase() === b.text.toLowerCase()

const isFixed = ({ kind }: TeachToken) => kind === 'word'

function isNameLike(stretch: readonly TeachToken[]): boolean {
  return (
    stretch.length > 0 &&
    stretch.length <= LONGEST_LEARNED &&
    stretch.every(
      ({ text, isSum }) => !isSum && !isDirectionWord(text) && /^[\p{Lu}\d&.'-]/u.test(text),
    )
  )
}
