import { describe, expect, it } from 'vitest'
import {
  normaliseNotification,
  readNotification,
} from '../../../../../src/main/engine/money/notifications/read-notification.ts'
import { generalise } from '../../../../../src/main/engine/money/notifications/taught/generalise.ts'
import { toFormat } from '../../../../../src/main/engine/money/notifications/taught/taught-format.ts'
import {
  problemsOf,
  type RuleTemplate,
} from '../../../../../src/main/engine/money/notifications/taught/template.ts'
import {
  tokenise,
  withGuessedKinds,
} from '../../../../../src/main/engine/money/notifications/taught/tokens.ts'
import { ALL_SAMPLES } from '../samples/index.ts'
import type { Sample } from '../samples/sample.ts'

const WALLET = 'id.dompet.contoh'
/** Without quotes in chats: no rule is ever made for them. */
const EVERYTHING = ALL_SAMPLES

/** The rule from one sample when the owner accepts all guesses. */
function learn(sample: Sample): RuleTemplate | null {
  const { title, text } = normaliseNotification(sample)
  const made = generalise(title, withGuessedKinds(tokenise(text)))
  if (made.kind === 'refused') return null
  const template = { app: WALLET, title: made.title, body: made.body }
  return problemsOf(template).length > 0 ? null : template
}

function formatOf(template: RuleTemplate) {
  return toFormat('ajari:corpus@1', template, [])
}

const income = ALL_SAMPLES.filter(({ isRead }) => isRead)
const taught = income.flatMap((sample) => {
  const template = learn(sample)
  const format = template && formatOf(template)
  const reading = format?.read(normaliseNotification(sample))
  return format && reading?.amount === sample.paid ? [{ sample, format }] : []
})
const share = ((taught.length / income.length) * 100).toFixed(0)

/** Their words are those of a customer's payment; only the owner can know that it was something else. */
const ONLY_THE_OWNER_KNOWS = [
  'Rp25.042 sudah diterima JOHN DOE',
  'Kamu menerima Rp50.000 dari Toko ABC via QRIS',
  'Pemasukan sebesar IDR 25,042.00 dari KR OTOMATIS LLG-CONTOH QRIS di kategori Lainnya.',
  'Pemasukan sebesar IDR 25,042.00 dari KR OTOMATIS LLG-CONTOH QRIS di kategori Transfer Rekening.',
]

describe('a wallet without built-in formats', () => {
  it(`is taught from one sample: ${taught.length} of ${income.length} real and documented sentences (${share} %)`, () => {
    expect(taught.length).toBeGreaterThanOrEqual(130)
  })

  it('is never taught to read a wrong amount or a non-payment, whichever sample was used', () => {
    const wrong = taught.flatMap(({ sample, format }) =>
      EVERYTHING.flatMap((other) => {
        const reading = format.read(normaliseNotification(other))
        const isKnown = ONLY_THE_OWNER_KNOWS.includes(other.text)
        const isWrong = reading !== null && reading.amount !== other.paid && !isKnown
        return isWrong ? [{ taught: sample.text, title: other.title, read: other.text }] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('cannot be taught from a non-payment', () => {
    const learned = EVERYTHING.filter(({ paid }) => paid === null).flatMap((sample) => {
      const template = learn(sample)
      const reading = template && formatOf(template).read(normaliseNotification(sample))
      return reading ? [sample.text] : []
    })
    expect(learned).toEqual(ONLY_THE_OWNER_KNOWS)
  })

  it('reads every spelling of its amount, and no balance or number beside it', () => {
    const template = learn({
      ...income[0]!,
      app: WALLET,
      title: 'Uang masuk',
      text: 'Kamu menerima Rp25.042 dari BUDI pada 20 Nov 2026 14:05. Saldo Rp1.250.000 (ref 8877).',
    })
    const format = formatOf(template!)
    const read = (sum: string) =>
      format.read({
        title: 'Uang masuk',
        text: `Kamu menerima ${sum} dari SITI A. pada 1 Des 2026 09:31. Saldo Rp99.000 (ref 1).`,
        bigText: '',
      })?.amount ?? null
    expect(['Rp2.000', 'Rp 2.000', 'Rp2000', 'Rp1.250.000,00', 'IDR 2,000.00'].map(read)).toEqual([
      2_000, 2_000, 2_000, 1_250_000, 2_000,
    ])
    expect(['2.000', 'Rp2.0…', 'Rp20,5', 'Rp2.000,50', '20RB'].map(read)).toEqual(
      Array(5).fill(null),
    )
  })
})

it('is not needed for the corpus: built-in formats read all of it', () => {
  expect(readNotification({ app: WALLET, text: 'Kamu menerima Rp1.000' })).toEqual({
    kind: 'unreadable',
    reason: 'unknown-app',
  })
})
