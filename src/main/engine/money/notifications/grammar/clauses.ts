import type { Rupiah } from '../../../../../shared/base/money.ts'
import { readAmount } from '../amount-text.ts'
import { tokenise } from '../taught/tokens.ts'
import { ABBREVIATIONS } from './plain-words.ts'

/** One word or one sum of a clause. */
export interface Word {
  text: string
  /** In lower case. */
  plain: string
  /** Whole rupiah with a currency mark; null for a word. */
  amount: Rupiah | null
}

/** A stretch of a text between two signs that separate statements. */
export interface Clause {
  words: Word[]
  /** Words in brackets: checked, but no part of the sentence. */
  asides: Word[]
  /** The text ends with this clause. */
  isLast: boolean
  /** Ends in a colon: a label, or the author of the quotation that follows. */
  isLabel: boolean
  /** A sum in it may go on: another number follows. */
  isBroken: boolean
  /** The comma may belong to its last word. */
  endsInComma: boolean
}

/** A date or a time may follow a sum; any other number may belong to it. */
const MAY_GO_ON = /^[.,-]?\d(?!\d?(?:\/\d|:\d\d|-\d{1,2}-\d))/

const BOUNDARY = /[.!?;,:|•·…]/
/** Signs that are words: of money that comes, and between a name and what belongs to it. */
const SIGNS = new Set(['+', '-', '–', '—'])
const DASH = /^[–—]$/
const OPENS = /[([{]/
const CLOSES = /[)\]}]/

/** Short forms; in capitals "DR" is a debit. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['dr', 'dari'],
  ['DR', 'debit'],
  ['dgn', 'dengan'],
])

/** Splits a normalised text into clauses without empty ones. */
export function clausesOf(body: string): Clause[] {
  const lines = body.split('\n').map(clausesOfLine)
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.at(-1)
    const isAfterSum = (before?.words.at(-1)?.amount ?? null) !== null
    if (before && isAfterSum && MAY_GO_ON.test(line[0]?.words[0]?.text ?? ''))
      before.isBroken = true
  }
  const clauses = lines.flat()
  const last = clauses.at(-1)
  if (last) last.isLast = true
  return clauses
}

function clausesOfLine(line: string): Clause[] {
  const clauses: Clause[] = []
  let clause = emptyClause()
  let isAside = false
  let isAfterSum = false
  const end = () => {
    if (clause.words.length + clause.asides.length > 0) clauses.push(clause)
    clause = emptyClause()
  }
  for (const { text, isSum, isPunctuation, isApart } of tokenise(line)) {
    const plain = SHORT_FORMS.get(text) ?? text.toLowerCase()
    clause.isBroken ||= isAfterSum && MAY_GO_ON.test(text)
    if (!isPunctuation || SIGNS.has(plain)) {
      isAfterSum = isSum
      const word = {
        text,
        plain: DASH.test(plain) ? '-' : plain,
        amount: isSum ? readAmount(text) : null,
      }
      ;(isAside ? clause.asides : clause.words).push(word)
      continue
    }
    if (OPENS.test(text)) isAside = true
    if (CLOSES.test(text)) isAside = false
    const before = clause.words.at(-1)?.plain ?? ''
    const isAbbreviation = text === '.' && !isApart && endsAbbreviation(before)
    if (isAside || !BOUNDARY.test(text) || isAbbreviation) continue
    clause.isLabel = text.endsWith(':')
    clause.endsInComma = text.startsWith(',') && !isApart
    end()
  }
  end()
  return clauses
}

const emptyClause = (): Clause => ({
  words: [],
  asides: [],
  isLast: false,
  isLabel: false,
  isBroken: false,
  endsInComma: false,
})

function endsAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word)
}
