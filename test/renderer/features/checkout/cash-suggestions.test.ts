import { expect, it } from 'vitest'
import { cashSuggestions } from '../../../../src/renderer/features/checkout/cash-suggestions.ts'

it('cash suggestions begin with the exact total and rise to usual banknotes', () => {
  expect(cashSuggestions(62_000)).toEqual([62_000, 65_000, 70_000, 100_000])
  expect(cashSuggestions(18_500)).toEqual([18_500, 19_000, 20_000, 50_000, 100_000])
})

it('a round total is suggested once', () => {
  expect(cashSuggestions(100_000)).toEqual([100_000])
})
