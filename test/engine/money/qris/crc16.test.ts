import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crc16 } from '../../../../src/main/engine/money/qris/crc16.ts'
import { naiveCrc } from './support/make-qris.ts'

it('gives the published check value of CRC-16/CCITT-FALSE', () => {
  expect(crc16('123456789')).toBe('29B1')
})

it('is FFFF for an empty text', () => {
  expect(crc16('')).toBe('FFFF')
})

it('keeps leading zeros', () => {
  const texts = Array.from({ length: 5_000 }, (_, number) => String(number))
  const padded = texts.map(crc16).filter((crc) => crc.startsWith('00'))
  expect(padded.length).toBeGreaterThan(5)
  expect(padded.every((crc) => /^00[0-9A-F]{2}$/.test(crc))).toBe(true)
})

it('is computed over UTF-8 bytes, not over UTF-16 units', () => {
  expect(crc16('最佳运输')).toBe(naiveCrc('最佳运输'))
  expect(crc16('WARUNG 🍜')).toBe(naiveCrc('WARUNG 🍜'))
})

it('agrees with a bitwise implementation', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(crc16(text)).toBe(naiveCrc(text))
    }),
    { numRuns: 2_000, seed: 16 },
  )
})
