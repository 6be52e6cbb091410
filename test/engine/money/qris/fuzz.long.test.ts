import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { convertQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { AppError } from '../../../../src/shared/base/errors.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { leastWorkMs } from '../../../support/work-time.ts'
import { makeLongQris, makeQris } from './support/make-qris.ts'
import { diceOf, harmed } from './support/mutations.ts'
import { mayBeTaken } from './support/oracle.ts'

const TEXTS = 100_000
const PRICE = rupiah(25_042)
const SLOW_MS = 5

it('100,000 damaged and forged codes are rejected with a documented error, unless they are valid, or were only wrapped', () => {
  const dice = diceOf(20_261_120)
  const codes = startingCodes()
  const outcomes = new Map<string, number>()
  let accepted = 0
  let slowestMs = 0
  for (let number = 0; number < TEXTS; number++) {
    const text = harmed(codes[dice(codes.length)]!, dice)
    const start = performance.now()
    const outcome = outcomeOf(text)
    // A busy machine makes any text slow once; a text that is really slow is slow every time.
    if (performance.now() - start > SLOW_MS) {
      slowestMs = Math.max(
        slowestMs,
        leastWorkMs(10, () => void outcomeOf(text)),
      )
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    const isAccepted = outcome === 'converted'
    if (isAccepted) accepted++
    if (isAccepted !== mayBeTaken(text)) {
      expect.unreachable(`${JSON.stringify(text)} is ${outcome}, and should not be`)
    }
  }
  // Both valid codes and most kinds of errors must have occurred.
  expect(accepted).toBeGreaterThan(TEXTS / 100)
  expect(accepted).toBeLessThan(TEXTS / 2)
  expect([...outcomes.keys()].sort()).toEqual([
    'QRIS_ALREADY_DYNAMIC',
    'QRIS_ALREADY_HAS_AMOUNT',
    'QRIS_CHARACTER_MALFORMED',
    'QRIS_CRC_MALFORMED',
    'QRIS_CRC_MISMATCH',
    'QRIS_CRC_MISSING',
    'QRIS_CRC_NOT_LAST',
    'QRIS_DUPLICATE_ID',
    'QRIS_EMPTY',
    'QRIS_FIELD_MISSING',
    'QRIS_ID_MALFORMED',
    'QRIS_INITIATION_UNKNOWN',
    'QRIS_IS_TRANSFER',
    'QRIS_LENGTH_MALFORMED',
    'QRIS_LENGTH_ZERO',
    'QRIS_LINE_BROKEN',
    'QRIS_NOT_A_PAYMENT_QR',
    'QRIS_NOT_INDONESIAN',
    'QRIS_NOT_RUPIAH',
    'QRIS_NO_ACCOUNT',
    'QRIS_TOO_LONG',
    'QRIS_TRAILING_CHARACTERS',
    'QRIS_URL_ENCODED',
    'QRIS_VALUE_CUT_SHORT',
    'QRIS_VERSION_UNKNOWN',
    'converted',
  ])
  expect(slowestMs).toBeLessThan(SLOW_MS)
}, 120_000)

/** Anything thrown that is not an AppError fails the test. */
function outcomeOf(text: string): string {
  try {
    convertQris(text, PRICE)
    return 'converted'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function startingCodes(): string[] {
  const url = new URL('./fixtures/static-codes.json', import.meta.url)
  const ofIssuers: { text: string }[] = JSON.parse(readFileSync(url, 'utf8'))
  return [
    ...ofIssuers.map(({ text }) => text),
    makeQris({ '01': null }),
    makeQris({ '64': '0002ID0108WARUNG 🍜' }),
    makeQris({ '40': '0102AB', '62': '0703A01' }),
    makeQris({ '51': null, '61': null, '62': null }),
    makeQris({ '40': '0102AB', '52': '4829' }),
    makeLongQris(500),
  ]
}
