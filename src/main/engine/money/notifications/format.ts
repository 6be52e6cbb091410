import type { Rupiah } from '../../../../shared/base/money.ts'
import { amountsIn, mayBeCut, readAmount } from './amount-text.ts'
import { type Sentence, toInsidePattern, toSentence } from './sentence.ts'

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
  /**
   * True when a reading may settle a payment without a person. Wordings seen on a device may; of
   * those only known from documents, the ones that a gateway's own documents or many shops rely on.
   */
  settlesAlone: boolean
  /** Its sentences that mean money in: no name of another format of the app holds one. */
  sentences: readonly string[]
  /** Several versions of a sentence live side by side inside. null: not money in, or not mine. Never throws, never guesses. */
  read(notification: NotificationText): ReadIncome | null
}

/**
 * Sentences are written as the phone shows them, with slots: `{amount}` what came in, `{payer}`,
 * `{place}` and `{note}` free text, `{other}` a sum that is not the payment (fee, balance),
 * `{words}` a sum in letters, `{account}` the shop's own, `{time}`, `{count}` and `{reference}`.
 * Taught sentences have `{numbered}`, one word with a digit in it, and `{month}`.
 * The last full stop may be missing.
 */
export interface FormatParts
  extends Omit<NotificationFormat, 'read' | 'settlesAlone' | 'sentences'> {
  /** Left out: as `deviceSeen`. */
  settlesAlone?: boolean
  /** Titles that may stand above; '' when the title may be missing. May hold `{amount}`. */
  titles: readonly string[]
  /** Whole sentences that mean money in. The one that names the payer best comes first. */
  income: readonly string[]
  /**
   * More sentences of the same app that begin with a stranger's name, and what no name or note of
   * a customer has in it.
   */
  notIncome?: readonly string[]
}

/**
 * What no name has. Sentences of any app that begin with a stranger's name: somebody called
 * "Kamu menerima Rp25.042 dari X" must not make his request look like income. And daily totals.
 */
const NEVER_IN_A_NAME = [
  '{payer} meminta uang {amount}',
  '{payer} meminta {amount}',
  '{payer} minta {amount}',
  '{payer} menagih {amount}',
  '{payer} requested {amount}',
  '{payer} has received your {amount}',
  '{payer} sudah menerima uang kamu',
  '{payer} telah menerima uang kamu',
  ' {count} pembayaran ',
  ' {count} transaksi ',
]

/** A name may swallow the word that turns its sentence around: "dari BUDI belum berhasil diterima". */
const TURNED_AROUND = new RegExp(
  [
    String.raw`\b(?:belum|tidak|tak|akan|sedang|masih|gagal|batal) (?:berhasil|jadi|pernah|bisa|dapat|masuk|di(?:terima|proses|kirim|kreditkan|batalkan|kembalikan))\b`,
    String.raw`(?:^|\s)(?:belum|tidak|tak|akan|sedang|gagal|batal|bukan|not|never|failed|[a-z]+n't)(?:\s(?:yet|to|been|ever))?$`,
    String.raw`\s(?:dibatalkan|ditolak|ditahan|dikembalikan|diproses|tertunda|pending|cancell?ed|declined|rejected|returned|reversed|refunded|expired)$`,
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
  const mayLackTitle = parts.titles.includes('')
  const strangers = toInsidePattern([
    ...parts.income,
    ...(parts.notIncome ?? []),
    ...NEVER_IN_A_NAME,
  ])
  const readBody = (body: string) => readSentences(body, sentences, strangers)
  const isTitleOf = (title: string, amount: Rupiah) => {
    const match = titles.map(({ pattern }) => pattern.exec(title)).find((found) => found !== null)
    // A title that repeats the sentence is as good as none: a stranger in a chat writes both.
    if (!match) return mayLackTitle && readBody(title)?.amount === amount
    return match.groups?.amount === undefined || readAmount(match.groups.amount) === amount
  }

  return {
    id: parts.id,
    apps: parts.apps,
    deviceSeen: parts.deviceSeen,
    settlesAlone: parts.settlesAlone ?? parts.deviceSeen,
    sentences: parts.income,
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

/**
 * Makes all formats of one bank. Each knows the others' sentences: a name or a note that holds one
 * of them is no name, but a second notification or a trick.
 */
export function createFormats(bank: readonly FormatParts[]): NotificationFormat[] {
  const sentences = bank.flatMap(({ income, notIncome = [] }) => [...income, ...notIncome])
  return bank.map((parts) => createFormat({ ...parts, notIncome: sentences }))
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
  const match = sentence.pattern.exec(body)
  if (!match?.groups?.amount) return null
  const { amount: written, payer, place } = match.groups
  if (sentence.endsInAmount && mayBeCut(written)) return null
  const names = [payer, place].filter((slot) => slot !== undefined)
  if (names.some((name) => TURNED_AROUND.test(name))) return null
  // The shop knows its own name, whatever stops are in it; a payer chooses his.
  if (payer !== undefined && SECOND_SENTENCE.test(payer)) return null
  if (freeSlotsOf(match).some((slot) => holdsStranger(body, slot, strangers))) return null
  const amount = readAmount(written)
  if (amount === null) return null
  return payer === undefined ? { amount } : { amount, payer }
}

/** Where the free texts of a sentence begin and end. */
function freeSlotsOf(match: RegExpExecArray): [number, number][] {
  const { payer, place, note } = match.indices?.groups ?? {}
  return [payer, place, note].filter((slot) => slot !== undefined)
}

/** Two lines, or a sentence that begins inside: it may end with the words that all sentences end with. */
function holdsStranger(body: string, [from, to]: [number, number], strangers: RegExp): boolean {
  const slot = body.slice(from, to)
  if (slot.includes('\n') || strangers.test(` ${slot} `)) return true
  const beginsAt = ` ${body.slice(from)} `.search(strangers)
  return beginsAt >= 0 && beginsAt <= slot.length
}
