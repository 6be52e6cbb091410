import { AMOUNT, AMOUNT_BEFORE_NAME } from './amount-text.ts'

/** One compiled sentence of incoming money, matched against a whole text. */
export interface Sentence {
  /** Named groups `amount`, `payer`, `place` and `note`, where the sentence has them; with indices. */
  pattern: RegExp
  endsInAmount: boolean
}

/** A name of at most 100 UTF-16 units. The limit also keeps matching linear for a sentence with two names. */
const NAME = '[^]{1,100}?'

/** Months as banks write them, in both languages, short and long. */
export const MONTHS = `jan januari january feb februari february mar maret march apr april mei may
jun juni june jul juli july agu ags agt aug agustus august sep sept september okt oktober oct october
nov nopember november des desember dec december`.split(/\s+/)

/** One word with a digit in it that is no amount: a date, a time, any other number. */
const NUMBERED = String.raw`(?![^ \n]{0,39}(?:rp|idr)\.?\d)(?=[^ \n]{0,39}\d)[^ \n]{1,40}`

const FREE_SLOTS = ['payer', 'place', 'note']
const SLOTS: Readonly<Record<string, string>> = {
  other: AMOUNT,
  words: '[a-z ]{1,200}',
  account: String.raw`[\dx*.-]{3,40}`,
  time: String.raw`\d{1,2}[/-]\d{1,2}[/-]\d{2,4}[ \n]\d{2}[.:]\d{2}(?:[.:]\d{2})?(?: WIB)?`,
  numbered: NUMBERED,
  month: `(?:${MONTHS.join('|')})`,
  count: String.raw`\d{1,6}`,
  reference: String.raw`[\w-]{1,64}`,
  payer: `(?<payer>${NAME})`,
  place: `(?<place>${NAME})`,
  note: '(?<note>[^]+?)',
}

/** Any amount, well-formed or not: enough to recognise a sentence. */
const ANY_SUM = String.raw`(?:rp\.?|idr)[ \n]?[\d., ]{1,24}\*?`

/** Compiles a template such as `Kamu menerima {amount} dari {payer}.`; throws for an unknown slot. */
export function toSentence(template: string): Sentence {
  const pattern = toPattern(template.replace(/[.!]$/, ''))
  return {
    pattern: new RegExp(`^${pattern}[.!]?$`, 'di'),
    endsInAmount: /\{amount\}[.!]?$/.test(template),
  }
}

/** Finds the fixed wording of any of these sentences inside free text. */
export function toInsidePattern(templates: readonly string[]): RegExp {
  const wordings = new Set(templates.map(wordingOf))
  return new RegExp([...wordings].map((wording) => toPattern(wording, ANY_SUM)).join('|'), 'i')
}

function wordingOf(template: string): string {
  const stretches = template.replace(/[.!]$/, '').split(/\{(?:payer|place|note)\}/)
  const wording = stretches.find((stretch) => stretch.includes('{amount}')) ?? stretches.join('')
  // All sentences of an app may have the same ending ("Buka aplikasi …"), so the ending may lie outside the
  // name.
  return wording.replace(/(?<=\{amount\}[^.!?]*)[.!?] .*$/, '')
}

function toPattern(template: string, anySum?: string): string {
  const pieces = template.split(/\{(\w+)\}/)
  return pieces
    .map((piece, index) => {
      if (index % 2 === 0) return toLiteral(piece)
      if (piece !== 'amount') return slotPattern(piece)
      if (anySum) return anySum
      const touchesName = pieces[index + 1] === ' ' && FREE_SLOTS.includes(pieces[index + 2] ?? '')
      // The end of an amount is ambiguous before a name that begins like an amount or a part of one.
      return touchesName
        ? `(?<amount>${AMOUNT_BEFORE_NAME})(?![ \\n](?:[\\d.,]|${ANY_SUM}))`
        : `(?<amount>${AMOUNT})`
    })
    .join('')
}

function slotPattern(name: string): string {
  const pattern = SLOTS[name]
  if (!pattern) throw new Error(`a sentence has an unknown slot {${name}}`)
  return pattern
}

function toLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replaceAll(' ', String.raw`[ \n]`)
}
