import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountFingerprint,
  convertQris,
  inspectQris,
  parseAmountText,
} from '../../../../src/main/engine/money/qris/qris.ts'
import { readObjects } from '../../../../src/main/engine/money/qris/tlv.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { naiveCrc, object, seal } from './support/make-qris.ts'
import { mayBeConverted } from './support/oracle.ts'

const RUNS = { numRuns: 2_000, seed: 54 }

const amounts = fc.integer({ min: 1, max: 10_000_000 }).map(rupiah)

const ascii = (maxLength: number) => fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength })

const international = (maxPieces: number) =>
  fc
    .array(fc.constantFrom('A', '9', ' ', 'é', '京', '🍜', '63', '5802ID', '010211', '6304'), {
      minLength: 1,
      maxLength: maxPieces,
    })
    .map((pieces) => pieces.join(''))

/** Objects in any order after 00, known and unknown ones, with values that contain object-like text. */
const staticCodes = fc
  .tuple(
    fc.record(
      {
        '01': fc.constant('11'),
        '02': ascii(19),
        '26': ascii(60),
        '51': ascii(40),
        '52': fc.stringMatching(/^[0-9]{4}$/),
        '53': fc.constant('360'),
        '58': fc.constant('ID'),
        '59': international(10),
        '60': ascii(15),
        '61': fc.stringMatching(/^[0-9]{5}$/),
        '62': ascii(40),
        '64': international(6),
        '85': ascii(30),
      },
      { requiredKeys: ['26', '52', '53', '58', '59', '60'] },
    ),
    fc.infiniteStream(fc.nat()),
  )
  .map(([values, order]) => {
    const objects = Object.entries(values).map(([id, value]) => object(id, value))
    const shuffled = objects
      .map((text) => ({ text, place: order.next().value }))
      .sort((one, other) => one.place - other.place)
      .map(({ text }) => text)
    return seal(`000201${shuffled.join('')}`)
  })
  .filter(mayBeConverted)

describe('for any static code and any amount', () => {
  it('only 01, 54 and 63 change; everything else keeps its order and its value', () => {
    fc.assert(
      fc.property(staticCodes, amounts, (text, amount) => {
        const before = readObjects(text)
        const after = readObjects(convertQris(text, amount))
        expect(after.filter(isKept)).toEqual(before.filter(isKept))
        const currencyAt = after.findIndex(({ id }) => id === '53')
        expect(after[currencyAt + 1]).toEqual({ id: '54', value: String(amount) })
        expect(after.find(({ id }) => id === '01')).toEqual({ id: '01', value: '12' })
        expect(after.at(-1)?.id).toBe('63')
      }),
      RUNS,
    )
  })

  it('the new CRC is valid', () => {
    fc.assert(
      fc.property(staticCodes, amounts, (text, amount) => {
        const converted = convertQris(text, amount)
        expect(converted.slice(-4)).toBe(naiveCrc(converted.slice(0, -4)))
      }),
      RUNS,
    )
  })

  it('an inspection reads back the amount and the same shop', () => {
    fc.assert(
      fc.property(staticCodes, amounts, (text, amount) => {
        const converted = inspectQris(convertQris(text, amount))
        const { merchantName, city, merchantPan, nmid } = inspectQris(text)
        expect(converted).toMatchObject({
          initiation: 'dynamic',
          amount,
          merchantName,
          city,
          merchantPan,
          nmid,
        })
      }),
      RUNS,
    )
  })

  it('the account is the same before and after', () => {
    fc.assert(
      fc.property(staticCodes, amounts, (text, amount) => {
        expect(accountFingerprint(convertQris(text, amount))).toBe(accountFingerprint(text))
      }),
      RUNS,
    )
  })

  it('two amounts never give the same code, and one amount always does', () => {
    fc.assert(
      fc.property(staticCodes, amounts, amounts, (text, one, other) => {
        expect(convertQris(text, one) === convertQris(text, other)).toBe(one === other)
      }),
      RUNS,
    )
  })
})

it('a plainly written amount is parsed as intended', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(parseAmountText(String(amount))).toBe(amount)
    }),
    RUNS,
  )
})

function isKept({ id }: { id: string }): boolean {
  return id !== '01' && id !== '54' && id !== '63'
}
