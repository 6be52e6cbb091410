import type { Rupiah } from '../../../shared/money.ts'
import { AMOUNT, AMOUNT_BEFORE_NAME, amountsIn, mayBeCut, readAmount } from './amount-text.ts'

/** What a phone showed, each field normalised on its own; an absent field is empty. */
export interface NotificationText {
  title: string
  text: string
  bigText: string
}

/** Money that came in, as one notification tells it. */
export interface ReadIncome {
  amount: Rupiah
  /** As the app wrote it; the payer chose it, so it proves nothing. */
  payer?: string
}

/** How one wallet or bank announces money. */
export interface NotificationFormat {
  /** Stored with the notification: 'dana-bisnis'. Never renamed once shipped. */
  id: string
  /** Android packages that show it, compared case-insensitively. */
  apps: readonly string[]
  /** True when the wording was seen on a real device, false when only documented. */
  deviceSeen: boolean
  /** Several versions of a sentence live side by side inside. null: not money in, or not mine. Never throws, never guesses. */
  read(notification: NotificationText): ReadIncome | null
}

/**
 * Sentences are written as the phone shows them, with slots: `{amount}` what came in, `{payer}`,
 * `{place}` and `{note}` free text, `{other}` a sum that is not the payment (fee, balance),
 * `{words}` a sum in letters, `{count}` and `{reference}`. The last full stop may be missing.
 */
export interface FormatParts extends Omit<NotificationFormat, 'read'> {
  /** Titles that may stand above; '' when the title may be missing. May hold `{amount}`. */
  titles: readonly string[]
  /** Whole sentences that mean money in. The one that names the payer best comes first. */
  income: readonly string[]
  /**
   * Sentences of the same app that begin with a stranger's name, and endings that no name has.
   * Somebody called "Kamu menerima Rp25.042 dari X" must not make one of them look like income.
   */
  notIncome?: readonly string[]
}

interface Sentence {
  pattern: RegExp
  endsInAmount: boolean
}

/** Longest name that is believed, in UTF-16 units. */
const MAX_NAME_LENGTH = 100

const FREE_SLOTS = ['payer', 'place', 'note']
const SLOTS: Readonly<Record<string, string>> = {
  other: AMOUNT,
  words: '[a-z ]{1,200}',
  count: String.raw`\d{1,6}`,
  reference: String.raw`[\w-]{1,64}`,
  payer: '(?<payer>[^]+?)',
  place: '(?<place>[^]+?)',
  note: '(?<note>[^]+?)',
}

/** Any sum, well written or not: enough to know a sentence again. */
const ANY_SUM = String.raw`(?:rp\.?|idr)[ \n]?[\d., ]{1,24}\*?`

/** A name may swallow the word that turns its sentence around: "dari BUDI belum berhasil diterima". */
const TURNED_AROUND = new RegExp(
  [
    String.raw`\b(?:belum|tidak|tak|akan|sedang|gagal|batal) (?:berhasil|jadi|pernah|bisa|dapat|masuk|di(?:terima|proses|kirim|kreditkan|batalkan|kembalikan))\b`,
    String.raw`(?:^|\s)(?:belum|tidak|tak|akan|sedang|gagal|batal|bukan|dibatalkan|ditolak|not|never|failed|[a-z]+n't)(?:\s(?:yet|to|been|ever))?$`,
    String.raw`^(?:belum|tidak|tak|akan|gagal|batal|bukan|not|never|failed)\s`,
  ].join('|'),
  'i',
)

/** A full stop inside a name belongs to an initial, a title or a degree; any other starts a new sentence. */
const SECOND_SENTENCE =
  /(?<!(?:^|[\s.])(?:[a-z]|pt|cv|ud|pd|fa|tn|ny|dr|drs|dra|ir|hj|prof|kh|st|moh|muh|mhd|abd|sdr|tbk|si|kom|sos|ag|hum|psi))[.!?]\s/i

/** Makes a format from sentences: only a whole sentence is believed, and every field must agree. */
export function createFormat(parts: FormatParts): NotificationFormat {
  const sentences = parts.income.map(toSentence)
  const titles = parts.titles.map(toSentence)
  const strangers = toInsidePattern([...parts.income, ...(parts.notIncome ?? [])])
  const readBody = (body: string) => readSentences(body, sentences, strangers)
  const isTitleOf = (title: string, amount: Rupiah) => {
    const match = titles.map(({ pattern }) => pattern.exec(title)).find((found) => found !== null)
    if (!match) return readBody(title)?.amount === amount
    return match.groups?.amount === undefined || readAmount(match.groups.amount) === amount
  }

  return {
    id: parts.id,
    apps: parts.apps,
    deviceSeen: parts.deviceSeen,
    read({ title, text, bigText }) {
      const bodies = text === bigText ? [text] : [text, bigText]
      const readings = bodies.map(readBody)
      const income = readings.find((reading) => reading !== null)
      if (!income) return null
      const agrees = bodies.every((body, index) => {
        const reading = readings[index]
        return reading ? reading.amount === income.amount : saysNoOtherSum(body, income.amount)
      })
      return agrees && isTitleOf(title, income.amount) ? income : null
    },
  }
}

function saysNoOtherSum(body: string, amount: Rupiah): boolean {
  return amountsIn(body).every((mentioned) => mentioned === amount)
}

function readSentences(body: string, sentences: readonly Sentence[], strangers: RegExp) {
  let found: ReadIncome | null = null
  for (const sentence of sentences) {
    const income = readSentence(body, sentence, strangers)
    if (found && income && found.amount !== income.amount) return null
    found ??= income
  }
  return found
}

function readSentence(body: string, sentence: Sentence, strangers: RegExp): ReadIncome | null {
  const slots = sentence.pattern.exec(body)?.groups
  if (!slots?.amount) return null
  const { payer, place, note } = slots
  if (sentence.endsInAmount && mayBeCut(slots.amount)) return null
  const names = [payer, place].filter((slot) => slot !== undefined)
  if (names.some((name) => name.length > MAX_NAME_LENGTH || TURNED_AROUND.test(name))) return null
  // The shop knows its own name, whatever stops are in it; a payer chooses his.
  if (payer !== undefined && SECOND_SENTENCE.test(payer)) return null
  const free = note === undefined ? names : [...names, note]
  if (free.some((slot) => slot.includes('\n') || strangers.test(` ${slot} `))) return null
  const amount = readAmount(slots.amount)
  if (amount === null) return null
  return payer === undefined ? { amount } : { amount, payer }
}

function toSentence(template: string): Sentence {
  const pattern = toPattern(template.replace(/[.!]$/, ''))
  return {
    pattern: new RegExp(`^${pattern}[.!]?$`, 'i'),
    endsInAmount: /\{amount\}[.!]?$/.test(template),
  }
}

/** Finds the fixed wording of any of these sentences inside free text. */
function toInsidePattern(templates: readonly string[]): RegExp {
  const wordings = templates.map((template) => {
    const stretches = template.replace(/[.!]$/, '').split(/\{(?:payer|place|note)\}/)
    return stretches.find((stretch) => stretch.includes('{amount}')) ?? stretches.join('')
  })
  return new RegExp(wordings.map((wording) => toPattern(wording, ANY_SUM)).join('|'), 'i')
}

function toPattern(template: string, anySum?: string): string {
  const pieces = template.split(/\{(\w+)\}/)
  return pieces
    .map((piece, index) => {
      if (index % 2 === 0) return toLiteral(piece)
      if (piece !== 'amount') return slotPattern(piece)
      if (anySum) return anySum
      const touchesName = pieces[index + 1] === ' ' && FREE_SLOTS.includes(pieces[index + 2] ?? '')
      return `(?<amount>${touchesName ? AMOUNT_BEFORE_NAME : AMOUNT})`
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
