import { AppError } from '../../../../../shared/base/errors.ts'
import type { TeachToken, TokenKind } from '../../../../../shared/inbox/teaching.ts'
import { AMOUNT } from '../amount-text.ts'
import { MONTHS } from '../sentence.ts'
import { isDirectionWord, isTailWord } from './direction.ts'

/** A complete amount: "Rp25" in "Rp25.0…" does not count. */
const SUM = new RegExp(String.raw`(?:${AMOUNT})(?![.,]?\d|…|\.{3}|[^\s.,;:!?)\]"'])`, 'iy')
const STRETCH = /[^ \n]+/y
const OPENING = /^[([{"'+]+/
const CLOSING = /[.,;:!?)\]}"']+$/

/** Words before a payer's name, and words that end it. */
const FROM = new Set(['dari', 'from', 'oleh', 'by'])
const AFTER_NAME = new Set(
  `ke kepada to pada on telah sudah udah berhasil via melalui dengan with di at untuk for senilai
  sebesar rekening akun account baru`.split(/\s+/),
)
const MAX_GUESSED_NAME = 8

/** Splits a text (normalised, as displayed) into words, whole amounts and punctuation. */
export function tokenise(text: string): TeachToken[] {
  const tokens: TeachToken[] = []
  let at = 0
  let isApart = false
  const push = (piece: string, isSum: boolean) => {
    const isPunctuation = !isSum && !/[\p{L}\p{N}]/u.test(piece)
    tokens.push({ text: piece, isApart, isSum, isPunctuation, kind: 'word' })
    isApart = false
  }
  while (at < text.length) {
    if (text[at] === ' ' || text[at] === '\n') {
      isApart = tokens.length > 0
      at += 1
      continue
    }
    const sum = matchAt(SUM, text, at)
    if (sum !== null) {
      push(sum, true)
      at += sum.length
      continue
    }
    const stretch = matchAt(STRETCH, text, at) ?? text.slice(at)
    const [piece, ...rest] = splitPunctuation(stretch)
    push(piece, false)
    at += piece.length
    // Closing punctuation is a separate token; an amount may begin after an opening bracket.
    if (rest.length > 0 && piece === OPENING.exec(stretch)?.[0]) continue
    for (const closing of rest) {
      push(closing, false)
      at += closing.length
    }
  }
  return tokens
}

/** The most likely kinds of a text's tokens; the owner can change them. */
export function withGuessedKinds(tokens: readonly TeachToken[]): TeachToken[] {
  const sums = tokens.flatMap((token, index) => (token.isSum ? [index] : []))
  const paid = sums.find((index) => !hasTailBefore(tokens, index)) ?? sums[0]
  const payer = guessedPayer(tokens)
  const kindOf = (token: TeachToken, index: number): TokenKind => {
    if (payer.includes(index)) return 'payer'
    if (index === paid) return 'amount'
    return token.isSum || isChanging(token) ? 'other' : 'word'
  }
  return tokens.map((token, index) => ({ ...token, kind: kindOf(token, index) }))
}

/** The tokens with the kinds that the owner gave them. Throws INPUT_INVALID unless there is one for each. */
export function withTappedKinds(
  tokens: readonly TeachToken[],
  kinds: readonly TokenKind[],
): TeachToken[] {
  return tokens.map((token, index) => {
    const kind = kinds[index]
    if (kind === undefined || kinds.length !== tokens.length) {
      throw new AppError('INPUT_INVALID', `${kinds.length} kinds for ${tokens.length} words`)
    }
    return { ...token, kind }
  })
}

/** Whether one of the three words before an amount marks it as a balance or a fee. */
export function hasTailBefore(tokens: readonly TeachToken[], index: number): boolean {
  return tokens.slice(Math.max(0, index - 4), index).some(({ text }) => isTailWord(text))
}

/** Dates, times, numbers of accounts and transactions. */
function isChanging({ text, isSum, isPunctuation }: TeachToken): boolean {
  return !isSum && !isPunctuation && (/\d/.test(text) || isMonth(text))
}

export function isMonth(text: string): boolean {
  return MONTHS.includes(text.toLowerCase())
}

function guessedPayer(tokens: readonly TeachToken[]): number[] {
  const from = tokens.findIndex(({ text }) => FROM.has(text.toLowerCase()))
  if (from < 0) return []
  const name: number[] = []
  for (const [index, { text, isSum, isPunctuation }] of tokens.entries()) {
    if (index <= from) continue
    const word = text.toLowerCase()
    const isNumber = name.length === 0 && /^\d/.test(word)
    const isEnd =
      isNumber || isSum || isPunctuation || AFTER_NAME.has(word) || isDirectionWord(word)
    if (isEnd || name.length === MAX_GUESSED_NAME) break
    name.push(index)
  }
  return name
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  const isInsideWord = /[\p{L}\p{N}]/u.test(text.charAt(at - 1))
  if (isInsideWord && pattern === SUM) return null
  return pattern.exec(text)?.[0] ?? null
}

function splitPunctuation(stretch: string): [string, ...string[]] {
  const opening = OPENING.exec(stretch)?.[0] ?? ''
  if (opening !== '' && opening.length < stretch.length)
    return [opening, stretch.slice(opening.length)]
  const closing = CLOSING.exec(stretch)?.[0] ?? ''
  if (closing === '' || closing.length === stretch.length) return [stretch]
  return [stretch.slice(0, -closing.length), closing]
}
