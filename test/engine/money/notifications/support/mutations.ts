import { ALL_SAMPLES } from '../samples/index.ts'
import type { Sample } from '../samples/sample.ts'
import { dots, type Pick, waysToWrite } from '../samples/writing.ts'

const MARK = /(?:rp|idr)\.?\s*/i
const INCOME = ALL_SAMPLES.filter(({ isRead }) => isRead)
const NEGATIONS = [
  'belum',
  'belum berhasil',
  'tidak',
  'tidak jadi',
  'tidak berhasil',
  'gagal',
  'batal',
  'akan',
  'not',
]
const VERBS = new Set(
  'berhasil diterima menerima terima masuk sukses mengirim mengirimkan received sent'.split(' '),
)

/** A text with one amount, and where it stands. */
export interface Case {
  app: string
  title: string | null
  text: string
  /** Position of the amount with its currency mark in the text. */
  from: number
  to: number
  paid: number
}

/**
 * The sample with the position of its amount, and, where it is written plainly, a variant with another one.
 */
export function toCase(sample: Sample, pick: Pick): Case[] {
  const { app, text, title, paid } = sample
  const written = text.match(/(?:rp|idr)\.?\s?[\d.,]*\d(?: \d{3})*/i)
  if (paid === null || written?.index === undefined) return []
  const isPlain = written[0].replace(MARK, '') === dots(paid) && !title?.includes(written[0])
  const from = written.index
  if (!isPlain) return [{ app, text, title, paid, from, to: from + written[0].length }]
  const other = pick.below(2) ? paid : 1 + pick.below(10 ** (1 + pick.below(7)))
  const amount = (MARK.exec(written[0])?.[0] ?? '') + dots(other)
  const changed = text.replaceAll(written[0], amount)
  return [{ app, title, text: changed, paid: other, from, to: from + amount.length }]
}

/** One change outside the amount; a digit that touches an amount would make another amount. */
export function mutate({ text, from, to }: Case, pick: Pick): string {
  const insert = (at: number, what: string) => text.slice(0, at) + what + text.slice(at)
  const beside = () => {
    const places = Array.from({ length: text.length + 1 }, (_, at) => at)
    return pick.one(places.filter((at) => at < from - 1 || at > to + 1))
  }
  const sum = `${pick.one(['Rp', 'Rp ', 'IDR ', '$'])}${dots(1 + pick.below(9_999_999))}`
  const word = ` ${pick.one(NEGATIONS)} `
  const kinds = [
    () => insert(beside(), ` ${pick.below(99_999)} `),
    () => insert(beside(), `${pick.below(1_000)}`),
    () => insert(beside(), pick.one(['.', ',', ' ', '-', '…', '\n', ' | ', '%', '\u200b', '🎉'])),
    () => insert(pick.one([0, from, to, beside()]), ` ${sum} `),
    () => insert(beside(), sum),
    () => insert(pick.below(text.length + 1), word),
    () => text.slice(0, pick.below(text.length + 1)),
    () => text.slice(pick.below(text.length + 1)),
    () => text.slice(0, pick.below(text.length + 1)) + pick.one(['…', '...', '.', ' ', '\n']),
    () => `${text} ${sum}`,
    () => `${text}${pick.one([' ', '\n', '. ', ' | '])}${pick.one(INCOME).text}`,
    () => `${pick.one(ALL_SAMPLES).text}${pick.one([' ', '\n', '. ', ': '])}${text}`,
    () => `${text} ${pick.one(['gagal', 'dibatalkan', 'belum masuk', 'Saldo Rp1.234.567', 'x'])}`,
  ]
  return pick.one(kinds)()
}

/** One insertion into the amount; `isAmount` says whether an amount is what then stands there. */
export function insideAmount({ text, from, to }: Case, pick: Pick) {
  const at = from + pick.below(to - from + 1)
  const what = pick.one(['0', '5', '00', '000', '.', ',', ' ', '-', 'x', '%', '…', '.00', ',00'])
  const changed = text.slice(0, at) + what + text.slice(at)
  const stands = changed.slice(from, to + what.length).replace(MARK, '')
  const slot = stands.replace(/\s+/g, ' ').replace(/\.$/, '').trim()
  return { text: changed, slot, isAmount: (amount: number) => waysToWrite(amount).has(slot) }
}

/** The text with each negation before and after each verb that is not in the payer's name or note. */
export function turnedAround(text: string, payer: string | null): string[] {
  const nameAt = payer === null ? -1 : text.indexOf(payer)
  const noteAt = /(?:ket\.?|berita):|$/i.exec(text)?.index ?? text.length
  const verbs = Array.from(text.matchAll(/[a-z]+/gi)).filter(
    ({ 0: word, index }) =>
      VERBS.has(word.toLowerCase()) &&
      index < noteAt &&
      !(payer !== null && index >= nameAt && index < nameAt + payer.length),
  )
  return verbs.flatMap(({ 0: verb, index }) =>
    NEGATIONS.flatMap((word) => [
      `${text.slice(0, index)}${word} ${text.slice(index)}`,
      `${text.slice(0, index + verb.length)} ${word}${text.slice(index + verb.length)}`,
    ]),
  )
}
