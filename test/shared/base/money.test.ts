import { expect, it } from 'vitest'
import { addRupiah, formatRupiah, rupiah, timesRupiah } from '../../../src/shared/base/money.ts'

it('writes rupiah with dots between thousands and no decimals', () => {
  expect(
    [0, 7, 999, 1_000, 25_042, 10_000_000, 999_999_999].map((n) => formatRupiah(rupiah(n))),
  ).toEqual(['Rp0', 'Rp7', 'Rp999', 'Rp1.000', 'Rp25.042', 'Rp10.000.000', 'Rp999.999.999'])
  expect(formatRupiah(rupiah(-3))).toBe('-Rp3')
})

it('rejects anything that is not a whole amount', () => {
  for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => rupiah(value)).toThrow(RangeError)
  }
})

it('adds and multiplies without leaving whole rupiah', () => {
  expect(addRupiah(rupiah(25_000), rupiah(42), rupiah(-3))).toBe(25_039)
  expect(timesRupiah(rupiah(12_500), 40)).toBe(500_000)
})
