import { describe, expect, it } from 'vitest'
import { readTypedRupiah, typedRupiah } from '../../../src/renderer/components/money-text.ts'
import { moduleSize } from '../../../src/renderer/components/qr-size.ts'
import { durationText } from '../../../src/renderer/text/time-text.ts'

describe('typed money', () => {
  it.each([
    ['25000', 25_000],
    ['25.000', 25_000],
    ['Rp 25.000,00', 25_000],
    ['Rp25.000', 25_000],
    ['0', 0],
    ['1234567890123', 123_456_789],
  ])('reads %s as whole rupiah', (text, amount) => {
    expect(readTypedRupiah(text)).toBe(amount)
  })

  it('is null, not zero, without a digit', () => {
    expect(readTypedRupiah('Rp ')).toBeNull()
    expect(typedRupiah(null)).toBe('')
  })

  it('is grouped during typing', () => {
    expect(typedRupiah(1_250_000)).toBe('1.250.000')
  })
})

describe('a QR on a screen', () => {
  it.each([
    [320, 61, 1],
    [500, 65, 1.25],
    [260, 57, 2],
  ])(
    'gets a whole number of device pixels a module (%i px, %i modules, ratio %f)',
    (max, modules, ratio) => {
      const size = moduleSize(max, modules, ratio)
      expect(size * ratio).toBe(Math.round(size * ratio))
      expect(size * modules).toBeLessThanOrEqual(max)
    },
  )

  it('is never smaller than one device pixel a module', () => {
    expect(moduleSize(10, 61, 1)).toBe(1)
  })
})

it('shows a countdown that reads 0:00 only when time is over', () => {
  expect([432_000, 59_001, 1, 0, -5, 4_032_000].map(durationText)).toEqual([
    '7:12',
    '1:00',
    '0:01',
    '0:00',
    '0:00',
    '1:07:12',
  ])
})
