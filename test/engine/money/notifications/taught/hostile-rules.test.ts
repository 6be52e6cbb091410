import { describe, expect, it } from 'vitest'
import {
  readWithTaught,
  toNotification,
} from '../../../../../src/main/engine/money/notifications/read-notification.ts'
import { toFormat } from '../../../../../src/main/engine/money/notifications/taught/taught-format.ts'
import {
  problemsOf,
  type RuleTemplate,
} from '../../../../../src/main/engine/money/notifications/taught/template.ts'
import { tokenise } from '../../../../../src/main/engine/money/notifications/taught/tokens.ts'
import { makeChance } from '../../../../support/make-chance.ts'
import { leastWorkMs, workMs } from '../../../../support/work-time.ts'
import { ALL_SAMPLES } from '../samples/index.ts'

const WALLET = 'id.dompet.baru'

/** Fifty rules of one app, in every allowed shape. */
const RULES: RuleTemplate[] = Array.from({ length: 50 }, (_, index) => ({
  app: WALLET,
  title: '',
  body: [
    `Dana ${'abcdefghij'[index % 10]} {amount} masuk dari {payer} pada {numbered} {month} {numbered}`,
    `{payer} mengirim {amount} ke kamu lewat cara ${index}`,
    `Kamu menerima {amount} di {place} dari {payer} jalur ${index}`,
    `Uang masuk {amount} dari {payer} di {place} saldo {other} ke ${index}`,
    `Pembayaran {numbered} {numbered} {numbered} diterima {amount} nomor ${index}`,
  ][index % 5]!,
}))
const formats = RULES.map((rule, index) => toFormat(`ajari:${index}@1`, rule, RULES))
const taught = { formats, isNotMoney: () => false }
const read = (text: string) => readWithTaught({ app: WALLET, text }, taught)

it('the fifty rules are accepted, and match', () => {
  expect(RULES.flatMap(problemsOf)).toEqual([])
  expect(read('BUDI mengirim Rp25.000 ke kamu lewat cara 1')).toMatchObject({ amount: 25_000 })
})

it('fifty taught rules add little time per text', () => {
  const texts = ALL_SAMPLES.map(({ title, text }) => ({ app: WALLET, title, text }))
  const round = () => texts.forEach((text) => void readWithTaught(text, taught))
  for (let warm = 0; warm < 5; warm += 1) round()
  // About 30 µs on a quiet computer.
  expect((leastWorkMs(9, round) * 1_000) / texts.length).toBeLessThan(200)
})

describe('hostile texts', () => {
  const random = makeChance(7)
  const WORDS = [
    'Rp25.000',
    'Rp',
    'dari',
    'ke kamu',
    'masuk',
    'mengirim',
    'a'.repeat(99),
    '1'.repeat(60),
    '\n',
    '{payer}',
    '…',
    '\u202e',
    'saldo',
    'di',
    'Kamu menerima',
    ' ',
    '\u0000',
    '💸',
    '.',
    'jalur 2',
  ]
  const hostile = () =>
    Array.from({ length: 1 + random.whole(120) }, () => WORDS[random.whole(WORDS.length)]).join(' ')

  it('never throw and are never slow, with any rules', () => {
    const worst = Array.from({ length: 3_000 }, hostile).map((text) => workMs(() => read(text)))
    const repeated = ['Kamu menerima Rp1 di ', 'a dari ', 'Uang masuk Rp1 dari x di '].map(
      (piece) => {
        const text = piece.repeat(Math.floor(2_048 / piece.length))
        return leastWorkMs(10, () => read(text))
      },
    )
    expect(Math.max(...worst)).toBeLessThan(250)
    expect(Math.max(...repeated)).toBeLessThan(50)
  }, 60_000)

  it('are split into tokens that rebuild the text', () => {
    for (let time = 0; time < 500; time += 1) {
      const { text } = toNotification({ app: WALLET, text: hostile().slice(0, 2_000) })!
      const again = tokenise(text).map((token) => (token.isApart ? ` ${token.text}` : token.text))
      expect(again.join('').trim()).toBe(text.replace(/[ \n]+/g, ' ').trim())
    }
  })
})
