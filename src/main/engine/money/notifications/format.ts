import type { Rupiah } from '../../../../shared/base/money.ts'
import { amountsIn, mayBeCut, readAmount } from './amount-text.ts'
import { type Sentence, toInsidePattern, toSentence } from './sentence.ts'

/** A notification's fields, each normalised separately; a missing field is empty. */
export interface NotificationText {
  title: string
  text: string
  bigText: string
}

/** Stored as the format of a text that was read by grammar and not by a format. Never renamed. */
export const GRAMMAR_FORMAT = 'grammar'

/** Incoming money as stated by one notification. */
export interface ReadIncome {
  amount: Rupiah
  /** As the app wrote it. Chosen by the payer, so it proves nothing. */
  payer?: string
  /** The shop that the text names as the receiver. */
  place?: string
}

/**
 * The notification format of one wallet or bank: which apps show it and which sentences mean money in.
 *
 * @example
 * ```ts
 * // Built from its sentences; a new format is also listed in formats/index.ts.
 * export const contohFormat: NotificationFormat = createFormat({
 *   id: 'contoh-business',
 *   apps: ['id.contoh.business'],
 *   deviceSeen: false,
 *   titles: ['Pembayaran diterima'],
 *   income: ['Kamu menerima {amount} dari {payer}.'],
 * })
 *
 * contohFormat.read({
 *   title: 'Pembayaran diterima',
 *   text: 'Kamu menerima Rp25.042 dari BUDI SANTOSO.',
 *   bigText: '',
 * }) // { amount: 25042, payer: 'BUDI SANTOSO' }, or null when no sentence matches
 * ```
 */
export interface NotificationFormat {
  /** Stored with the notification: 'dana-bisnis'. Never renamed once shipped. */
  id: string
  /** Android packages that show it, compared case-insensitively. */
  apps: readonly string[]
  /** True when the wording was seen on a real device, false when only documented. */
  deviceSeen: boolean
  /**
   * True when a match may settle a payment without a person. Applies to wordings seen on a device; of the
   * documented ones, only to those that a gateway's own documents or many shops rely on.
   */
  settlesAlone: boolean
  /** Its sentences of incoming money. No payer name in another format of the app may contain one. */
  sentences: readonly string[]
  /**
   * Supports several versions of a sentence. null: not incoming money, or not this format. Never throws, never
   * guesses.
   */
  read(notification: NotificationText): ReadIncome | null
}

/**
 * Sentences are written as the phone shows them, with slots: `{amount}` the amount received, `{payer}`,
 * `{place}` and `{note}` free text, `{other}` an amount that is not the payment (fee, balance), `{words}` an
 * amount in words, `{account}` the shop's own, `{time}`, `{count}` and `{reference}`. Taught sentences have
 * `{numbered}`, one word with a digit in it, and `{month}`. The last full stop may be missing.
 */
export interface FormatParts
  extends Omit<NotificationFormat, 'read' | 'settlesAlone' | 'sentences'> {
  /** Default: same as `deviceSeen`. */
  settlesAlone?: boolean
  /** Possible titles; '' when the title may be missing. May contain `{amount}`. */
  titles: readonly string[]
  /** Complete sentences of incoming money. The one that captures the payer best comes first. */
  income: readonly string[]
  /**
   * More sentences of the same app that begin with another person's name and are not incoming money; a payer's
   * name or note must not contain them.
   */
  notIncome?: readonly string[]
}

/**
 * Sentences that no payer name may contain, in any app: a payer named "Kamu menerima Rp25.042 dari X" must not
 * make a request for money look like income. Also daily totals.
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

/** Negations that a name slot could absorb: "dari BUDI belum berhasil diterima". */
const TURNED_AROUND = new RegExp(
  [
    String.raw`\b(?:belum|tidak|tak|akan|sedang|masih|gagal|batal) (?:berhasil|jadi|pernah|bisa|dapat|masuk|di(?:terima|proses|kirim|kreditkan|batalkan|kembalikan))\b`,
    String.raw`(?:^|\s)(?:belum|tidak|tak|akan|sedang|gagal|batal|bukan|not|never|failed|[a-z]+n't)(?:\s(?:yet|to|been|ever))?$`,
    String.raw`\s(?:dibatalkan|ditolak|ditahan|dikembalikan|diproses|tertunda|pending|cancell?ed|declined|rejected|returned|reversed|refunded|expired)$`,
    String.raw`^(?:belum|tidak|tak|akan|gagal|batal|bukan|not|never|failed)\s`,
  ].join('|'),
  'i',
)

/** What an app calls its own money: "dari Cashback QRIS", "dari Promo DANA". In capitals it may be a shop's name. */
const NO_CUSTOMER = /^(?:cash ?back|promo|refund|pengembalian|bonus|reward)\b/i

const isNoCustomer = (name: string): boolean =>
  NO_CUSTOMER.test(name) && name !== name.toUpperCase()

/** A full stop inside a name belongs to an initial, a title or a degree; any other starts a new sentence. */
const SECOND_SENTENCE =
  /(?<!(?:^|[\s.])(?:[a-z]|pt|cv|ud|pd|fa|tn|ny|dr|drs|dra|ir|hj|prof|kh|st|moh|muh|mhd|abd|sdr|tbk|si|kom|sos|ag|hum|psi))[.!?]\s/i

/** Makes a format from sentences: only a complete sentence matches, and every field must agree. */
export function createFormat(parts: FormatParts): NotificationFormat {
  const sentences = parts.income.map(toSentence)
  const titles = parts.titles.map(toSentence)
  const mayLackTitle = parts.titles.includes('')
  const forbidden = toInsidePattern([
    ...parts.income,
    ...(parts.notIncome ?? []),
    ...NEVER_IN_A_NAME,
  ])
  const readBody = (body: string) => readSentences(body, sentences, forbidden)
  const isTitleOf = (title: string, amount: Rupiah) => {
    const match = titles.map(({ pattern }) => pattern.exec(title)).find((found) => found !== null)
    // A title that repeats the sentence counts as missing, because in a chat the sender chooses both.
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
        return reading
          ? reading.amount === income.amount
          : mentionsNoOtherAmount(body, income.amount)
      })
      return agrees && isTitleOf(title, income.amount) ? income : null
    },
  }
}

/**
 * Makes all formats of one bank. Each one knows the others' sentences: a name or note that contains one of them
 * is rejected as a stacked notification or a forgery.
 */
export function createFormats(bank: readonly FormatParts[]): NotificationFormat[] {
  const sentences = bank.flatMap(({ income, notIncome = [] }) => [...income, ...notIncome])
  return bank.map((parts) => createFormat({ ...parts, notIncome: sentences }))
}

function mentionsNoOtherAmount(body: string, amount: Rupiah): boolean {
  return amountsIn(body).every((mentioned) => mentioned === amount)
}

function readSentences(body: string, sentences: readonly Sentence[], forbidden: RegExp) {
  let found: ReadIncome | null = null
  for (const sentence of sentences) {
    const income = readSentence(body, sentence, forbidden)
    if (found && income && found.amount !== income.amount) return null
    found ??= income
  }
  return found
}

function readSentence(body: string, sentence: Sentence, forbidden: RegExp): ReadIncome | null {
  const match = sentence.pattern.exec(body)
  if (!match?.groups?.amount) return null
  const { amount: written, payer, place } = match.groups
  if (sentence.endsInAmount && mayBeCut(written)) return null
  const names = [payer, place].filter((slot) => slot !== undefined)
  if (names.some((name) => TURNED_AROUND.test(name))) return null
  // The shop chose its own name, so full stops in it are fine; the payer's name is not trusted.
  if (payer !== undefined && (SECOND_SENTENCE.test(payer) || isNoCustomer(payer))) return null
  if (freeSlotsOf(match).some((slot) => containsForbidden(body, slot, forbidden))) return null
  const amount = readAmount(written)
  if (amount === null) return null
  return { amount, ...(payer !== undefined && { payer }), ...(place !== undefined && { place }) }
}

/** Start and end of the free-text slots of a match. */
function freeSlotsOf(match: RegExpExecArray): [number, number][] {
  const { payer, place, note } = match.indices?.groups ?? {}
  return [payer, place, note].filter((slot) => slot !== undefined)
}

/**
 * True when a free-text slot spans two lines or a sentence begins inside it; that sentence may end outside the
 * slot, in words that all sentences end with.
 */
function containsForbidden(body: string, [from, to]: [number, number], forbidden: RegExp): boolean {
  const slot = body.slice(from, to)
  if (slot.includes('\n') || forbidden.test(` ${slot} `)) return true
  const beginsAt = ` ${body.slice(from)} `.search(forbidden)
  return beginsAt >= 0 && beginsAt <= slot.length
}
