import { describe, expect, it } from 'vitest'
import {
  isKnownApp,
  readNotification,
} from '../../../../src/main/engine/money/notifications/read-notification.ts'
import { ALL_SAMPLES, FOREIGN_SAMPLES } from './samples/index.ts'
import type { Sample } from './samples/sample.ts'

const EVERYTHING = [...ALL_SAMPLES, ...FOREIGN_SAMPLES]
const isReadRight = (sample: Sample) => {
  const reading = readNotification(sample)
  return reading.kind === 'income' && reading.amount === sample.paid
}

const payments = EVERYTHING.filter(({ app, paid }) => paid !== null && isKnownApp(app))
const readRight = payments.filter(isReadRight)
const share = ((readRight.length / payments.length) * 100).toFixed(1)

describe('the corpus of notifications', () => {
  it(`is read in ${readRight.length} of ${payments.length} payments (${share} %), at least 97 %`, () => {
    expect(payments.length).toBeGreaterThanOrEqual(160)
    expect(readRight.length / payments.length, `${share} % read`).toBeGreaterThanOrEqual(0.97)
  })

  it('is never read with a wrong amount, nor as a payment when it is none', () => {
    const wrong = EVERYTHING.filter((sample) => {
      const reading = readNotification(sample)
      return reading.kind === 'income' && reading.amount !== sample.paid
    })
    expect(EVERYTHING.length).toBeGreaterThanOrEqual(360)
    expect(wrong).toEqual([])
  })

  it('is left to a person where it is income with an uncertain amount', () => {
    const uncertain = payments.filter(({ isRead }) => !isRead)
    expect(uncertain.length).toBeGreaterThan(0)
    expect(uncertain.filter(isReadRight)).toEqual([])
  })
})

describe('a text from another app than a wallet', () => {
  it.each(FOREIGN_SAMPLES)('is not read: $app shows "$text"', (sample) => {
    expect(readNotification(sample)).toEqual({ kind: 'unreadable', reason: 'unknown-app' })
  })

  it('is not read, whatever payment it quotes, with any package', () => {
    const packages = ['', 'com.whatsapp', 'com.google.android.apps.messaging', 'id.dana.clone']
    const quoted = packages.flatMap((app) => ALL_SAMPLES.map((sample) => ({ ...sample, app })))
    const reasons = new Set(quoted.map((sample) => JSON.stringify(readNotification(sample))))
    expect([...reasons]).toEqual(['{"kind":"unreadable","reason":"unknown-app"}'])
  })
})
