import { expect, it } from 'vitest'
import { readNotification } from '../../../../src/main/engine/money/notifications/read-notification.ts'
import { ALL_SAMPLES } from './samples/index.ts'
import type { Sample } from './samples/sample.ts'

/** Sentence that a payer tries to forge. */
const FORGED = 99_000
const SUM = /(?:rp|idr)\.?\s?\d[\d.,]*\d(?: \d{3})*/i

const NAMED = ALL_SAMPLES.filter(
  ({ isRead, payer, text }) => isRead && payer !== null && SUM.test(text) && text.includes(payer),
)

/** Sentences of other apps that may begin with a name chosen by another person. */
const REQUESTS = [
  '{name} minta Rp1 ke kamu',
  '{name} meminta Rp1 dari kamu',
  '{name} meminta uang Rp1 dari kamu',
  '{name} menagih Rp1 untuk Makan Siang',
  '{name} requested Rp1 from you',
  '{name} has received your Rp1',
  '{name} telah menerima uang kamu.',
]

const banks = new Map<string, Sample[]>()
for (const sample of NAMED) banks.set(sample.app, [...(banks.get(sample.app) ?? []), sample])

/** Names built from this sample's sentence about 99,000 rupiah: all of it, its beginning, its end. */
function forgedNames({ text, payer }: Sample): string[] {
  const sentence = text.replace(SUM, 'Rp99.000').replace(payer ?? '', 'BUDI')
  const nameAt = sentence.indexOf('BUDI')
  const pieces = [sentence, sentence.slice(0, nameAt + 4), sentence.slice(nameAt)]
  return pieces.flatMap((piece) => [piece, piece.replace(/[.!]$/, ''), `X ${piece}`, `${piece} X`])
}

it.each([...banks])(
  '%s reads no money from a payer name that imitates its sentences',
  (app, samples) => {
    const names = [...new Set(samples.flatMap(forgedNames))]
    const reported = names.flatMap((name) => [
      ...samples.map(({ title, text, payer }) => ({
        title,
        text: text.replace(payer ?? '', name),
      })),
      ...REQUESTS.flatMap((request) =>
        [null, ...new Set(samples.map(({ title }) => title))].map((title) => ({
          title,
          text: request.replace('{name}', name),
        })),
      ),
    ])
    const fooled = reported.filter((notification) => {
      const reading = readNotification({ app, ...notification })
      return reading.kind === 'income' && reading.amount === FORGED
    })
    expect(fooled).toEqual([])
    expect(reported.length).toBeGreaterThan(50)
  },
)
