import { describe, expect, it } from 'vitest'
import {
  knownApps,
  readNotification,
} from '../../../../src/main/engine/money/notifications/read-notification.ts'
import { leastWorkMs, workMs } from '../../../support/work-time.ts'
import { ALL_SAMPLES } from './samples/index.ts'
import { seededPick } from './samples/writing.ts'
import { insideAmount, mutate, toCase, turnedAround } from './support/mutations.ts'

const MUTATIONS = 200_000
const SEED = 20_261_120
const INCOME = ALL_SAMPLES.filter(({ isRead }) => isRead)
describe('a mutated text', () => {
  it(`is never read with another amount, in ${MUTATIONS} changes`, () => {
    const pick = seededPick(SEED)
    const wrong: unknown[] = []
    let read = 0
    for (let count = 0; count < MUTATIONS; ) {
      for (const original of toCase(pick.one(INCOME), pick)) {
        count += 1
        const text = mutate(original, pick)
        const reading = readNotification({ ...original, text })
        if (reading.kind !== 'income') continue
        read += 1
        if (reading.amount !== original.paid) wrong.push({ ...original, text, reading })
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    // The changes are small enough that many leave the sentence intact.
    expect(read).toBeGreaterThan(MUTATIONS / 20)
  })

  it('with a changed amount is only read as the amount it now shows', () => {
    const pick = seededPick(SEED + 1)
    const wrong: unknown[] = []
    let read = 0
    for (let count = 0; count < 20_000; count += 1) {
      for (const original of toCase(pick.one(INCOME), pick)) {
        const { text, slot, isAmount } = insideAmount(original, pick)
        const reading = readNotification({ ...original, text })
        if (reading.kind !== 'income') continue
        read += 1
        if (!isAmount(reading.amount)) wrong.push({ text, slot, reading })
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(read).toBeGreaterThan(500)
  })

  it('is not income when its verb is negated', () => {
    const wrong: unknown[] = []
    let tried = 0
    for (const { app, title, text, payer } of INCOME) {
      for (const turned of turnedAround(text, payer)) {
        tried += 1
        if (readNotification({ app, title, text: turned }).kind === 'income') wrong.push(turned)
      }
      for (const turned of turnedAround(title ?? '', null)) {
        tried += 1
        if (readNotification({ app, title: turned, text }).kind === 'income') wrong.push(turned)
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(1_000)
  })
})

describe('reading', () => {
  it('is fast on average', () => {
    const batch = () => {
      for (let round = 0; round < 20; round += 1) ALL_SAMPLES.forEach(readNotification)
    }
    // Less than 50 µs on a quiet computer.
    expect((leastWorkMs(10, batch) * 1_000) / (20 * ALL_SAMPLES.length)).toBeLessThan(200)
  })

  it('takes less than 5 ms for any text that was made to be slow', () => {
    const slow: unknown[] = []
    for (const { package: app } of knownApps()) {
      for (const text of slowTexts()) {
        const input = { app, title: text, text: `${text.slice(1)}q`, bigText: text }
        const fastest = fastestMs(() => readNotification(input))
        if (fastest >= 5) slow.push({ app, text: text.slice(0, 60), fastest })
      }
    }
    expect(slow).toEqual([])
  })
})

/** Best of up to ten, because the machine may be busy; a slow text is slow every time. */
function fastestMs(run: () => unknown): number {
  let fastest = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 10 && fastest >= 5; attempt += 1) {
    fastest = Math.min(fastest, workMs(run))
  }
  return fastest
}

const SLOW_HEADS = [
  '',
  'Kamu menerima Rp1.000 dari ',
  'Hei, ',
  'Rp1.000 dari ',
  'Rp1 diterima dari ',
  'Transfer masuk: Rp1.000 dari ',
  'Pembayaran QRIS sebesar Rp1.000 ',
  'Sobat BRI! Dana Rp1.000 masuk ke rekening 1 pada 05/12/2025 11:14:59 KET.:',
]
const SLOW_TAILS = ['', '\n', ' berhasil diterima DANA Bisnis', ' sent you Rp25.042']
const SLOW_PIECES = `1|.000|1.|Rp|Rp1 |Rp1.000 dari |Rp1\n| |\n|a|a. |a |n't| tidak|(|*Rp1*|…|. Berita: |
 sent you Rp1| berhasil diterima DANA Bisnis|12 pembayaran |Kamu menerima Rp1 dari |&amp;|&|<b>|<|🎉|
 baru saja mengirim DANA ke kamu Rp1| minta Rp| mengirimkan |X - Y | ke rek 1| di kategori | telah mengirim Rp1|\u200b|\u{1d7d0}|\u0301|\ud800`

/** Texts of the maximum length from repeated pieces of sentences that nearly match. */
function slowTexts(): string[] {
  const pieces = [' | ', ...SLOW_PIECES.split('|')]
  return SLOW_HEADS.flatMap((head) =>
    pieces.flatMap((piece) =>
      SLOW_TAILS.map((tail) => (head + piece.repeat(2_048)).slice(0, 2_048 - tail.length) + tail),
    ),
  )
}
