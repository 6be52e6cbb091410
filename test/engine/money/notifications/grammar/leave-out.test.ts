import { describe, expect, it } from 'vitest'
import { readNotification } from '../../../../../src/main/engine/money/notifications/read-notification.ts'
import { ALL_SAMPLES, UNSEEN_SAMPLES } from '../samples/index.ts'
import { LEAVE_OUT_CORPUS, leaveOut } from './support/leave-out.ts'

const all = leaveOut(LEAVE_OUT_CORPUS)
const known = leaveOut(ALL_SAMPLES)
const share = (part: number, whole: number) => (part / whole) * 100
const readShare = `${all.read.length} of ${all.incomes} incomes, ${share(all.read.length, all.incomes).toFixed(1)} %`

describe('a text whose own sentence is removed from the formats', () => {
  it('is counted once', () => {
    const texts = LEAVE_OUT_CORPUS.map(({ app, title, text }) => JSON.stringify([app, title, text]))
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it(`is still read, alone or asking, in at least 92 % of incomes: ${readShare}`, () => {
    expect(all.incomes).toBeGreaterThanOrEqual(300)
    expect(share(all.read.length, all.incomes)).toBeGreaterThanOrEqual(92)
    expect(share(known.read.length, known.incomes)).toBeGreaterThanOrEqual(92)
  })

  it('is never read with another amount', () => {
    expect(all.wrongAmounts).toEqual([])
  })

  it('never settles alone when it is no customer’s payment', () => {
    expect(all.othersAlone).toEqual([])
  })

  it('asks in at most 1 % of the texts that are no customer’s payment', () => {
    expect(all.others).toBeGreaterThanOrEqual(300)
    const asking = all.othersAsking.map(({ sample }) => sample.text)
    expect(share(asking.length, all.others), asking.join('\n')).toBeLessThanOrEqual(1)
  })
})

describe('a text that no sentence knows', () => {
  it('asks and never settles alone, in any app', () => {
    const readings = UNSEEN_SAMPLES.map(readNotification)
    const alone = readings.filter((reading) => reading.kind === 'income' && reading.settlesAlone)
    expect(alone).toEqual([])
    expect(readings.filter(({ kind }) => kind === 'income').length).toBeGreaterThan(150)
  })
})
