import { describe, expect, it } from 'vitest'
import { readNotification } from '../../../../../src/main/engine/money/notifications/read-notification.ts'
import { UNSEEN_SAMPLES } from '../samples/index.ts'
import { seededPick } from '../samples/writing.ts'
import { type Case, insideAmount, mutate, toCase, turnedAround } from '../support/mutations.ts'

const MUTATIONS = 60_000
const SEED = 20_261_128
const INCOME = UNSEEN_SAMPLES.filter(({ isRead }) => isRead)

/** The amount that the grammar reads; the sentences have a test of their own. */
function readByGrammar(app: string, title: string | null, text: string): number | null {
  const reading = readNotification({ app, title, text })
  return reading.kind === 'income' && reading.formatId === 'grammar' ? reading.amount : null
}

describe('a mutated text in words that no sentence knows', () => {
  it(`is never read with another amount, in ${MUTATIONS} changes`, () => {
    const pick = seededPick(SEED)
    const wrong: (Case & { amount: number })[] = []
    let read = 0
    for (let count = 0; count < MUTATIONS; ) {
      for (const original of toCase(pick.one(INCOME), pick)) {
        count += 1
        const text = mutate(original, pick)
        const amount = readByGrammar(original.app, original.title, text)
        if (amount === null) continue
        read += 1
        if (amount !== original.paid) wrong.push({ ...original, text, amount })
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(read).toBeGreaterThan(MUTATIONS / 20)
  })

  it('with a changed amount is only read as the amount it now shows', () => {
    const pick = seededPick(SEED + 1)
    const wrong: unknown[] = []
    for (let count = 0; count < 10_000; count += 1) {
      for (const original of toCase(pick.one(INCOME), pick)) {
        const { text, slot, isAmount } = insideAmount(original, pick)
        const amount = readByGrammar(original.app, original.title, text)
        if (amount !== null && !isAmount(amount)) wrong.push({ text, slot, amount })
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
  })

  it('is not income when its verb is negated', () => {
    const wrong = INCOME.flatMap(({ app, title, text }) => [
      ...turnedAround(text, null).filter((turned) => readByGrammar(app, title, turned) !== null),
      ...turnedAround(title ?? '', null).filter(
        (turned) => readByGrammar(app, turned, text) !== null,
      ),
    ])
    expect(wrong).toEqual([])
  })
})
