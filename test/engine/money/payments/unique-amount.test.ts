import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  pickTotal,
  type TotalLimits,
  type TotalPolicy,
  totalRange,
} from '../../../../src/main/engine/money/payments/unique-amount.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeChance } from '../../../support/make-chance.ts'

const LIMITS: TotalLimits = {
  uniqueCodeMin: 1,
  uniqueCodeMax: 999,
  counterDiscountMax: 50,
  maxTotal: 10_000_000,
}
const POLICIES = [
  'always-add',
  'smallest-add',
  'exact-then-add',
  'exact-then-discount',
  'half-discount',
] as const

function pick(policy: TotalPolicy, amount: number, taken: number[] = [], limits = LIMITS) {
  const asked = rupiah(amount)
  const range = totalRange(policy, asked, limits)
  const inRange = taken.filter((total) => total >= range.from && total <= range.to)
  return pickTotal(policy, asked, range, inRange, makeChance(amount))
}

/** Takes totals until none is left. */
function allTotals(policy: TotalPolicy, amount: number, limits = LIMITS): number[] {
  const taken: number[] = []
  for (;;) {
    const found = pick(
      policy,
      amount,
      taken.toSorted((one, other) => one - other),
      limits,
    )
    if (!found) return taken
    taken.push(found.total)
  }
}

const whole = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

describe('a gateway dialect that always adds a code', () => {
  it('gives out each of the 999 codes once before it rejects', () => {
    const totals = allTotals('always-add', 25_000)

    expect(totals.toSorted((one, other) => one - other)).toEqual(whole(25_001, 999))
  })

  it('gives out the codes in an unpredictable order', () => {
    const totals = allTotals('always-add', 25_000)

    const steps = totals.slice(1).map((total, index) => total - totals[index]!)
    expect(new Set(steps).size).toBeGreaterThan(300)
  })

  it('gives every free code the same probability', () => {
    const counts = new Map<number, number>()
    const random = makeChance(7)
    const range = { from: 101, to: 110 }
    for (let round = 0; round < 5_000; round += 1) {
      const { total } = pickTotal('always-add', rupiah(100), range, [103, 104, 110], random)!
      counts.set(total, (counts.get(total) ?? 0) + 1)
    }

    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([
      101, 102, 105, 106, 107, 108, 109,
    ])
    for (const count of counts.values()) expect(Math.abs(count - 5_000 / 7)).toBeLessThan(150)
  })

  it('uses only the codes allowed by the settings', () => {
    const limits = { ...LIMITS, uniqueCodeMin: 10, uniqueCodeMax: 12 }

    expect(new Set(allTotals('always-add', 1_000, limits))).toEqual(new Set([1_010, 1_011, 1_012]))
  })

  it('never goes over the largest total of one QRIS', () => {
    expect(new Set(allTotals('always-add', 9_999_998))).toEqual(new Set([9_999_999, 10_000_000]))
    expect(allTotals('always-add', 9_999_999)).toEqual([10_000_000])
    expect(allTotals('always-add', 10_000_000)).toEqual([])
  })
})

describe('a gateway that uses the exact amount when it is free', () => {
  it('uses the amount itself, and then the smallest code that is free', () => {
    expect(pick('exact-then-add', 25_000)).toEqual({ total: 25_000, uniqueCode: 0 })
    expect(pick('exact-then-add', 25_000, [25_000])).toEqual({ total: 25_001, uniqueCode: 1 })
    expect(pick('exact-then-add', 25_000, [25_000, 25_001, 25_003])?.total).toBe(25_002)
    expect(allTotals('exact-then-add', 25_000)).toEqual(whole(25_000, 1_000))
  })

  it('can give out the largest total of one QRIS', () => {
    expect(allTotals('exact-then-add', 10_000_000)).toEqual([10_000_000])
  })
})

describe('A9: what a site or a customer makes', () => {
  it('never has the exact amount: the smallest free code is added', () => {
    expect(allTotals('smallest-add', 25_000)).toEqual(whole(25_001, 999))
    expect(allTotals('smallest-add', 9_999_999)).toEqual([10_000_000])
    expect(allTotals('smallest-add', 10_000_000)).toEqual(whole(9_999_975, 25).toReversed())
  })

  it('never has the exact amount: the smallest free discount of the smaller half', () => {
    expect(allTotals('half-discount', 25_000)).toEqual(whole(24_975, 25).toReversed())
    const limits = { ...LIMITS, counterDiscountMax: 0 }
    expect(allTotals('half-discount', 25_000, limits)).toEqual([24_999])
    expect(allTotals('half-discount', 1)).toEqual([])
  })
})

describe('the counter', () => {
  it('uses the price itself, and then the smallest discount that is free', () => {
    expect(pick('exact-then-discount', 25_000)).toEqual({ total: 25_000, uniqueCode: 0 })
    expect(pick('exact-then-discount', 25_000, [25_000])).toEqual({ total: 24_999, uniqueCode: -1 })
    expect(pick('exact-then-discount', 25_000, [24_998, 25_000])?.total).toBe(24_999)
    expect(pick('exact-then-discount', 25_000, [24_999, 25_000])?.total).toBe(24_998)
  })

  it('gives 50 discounts before it rejects, and never more than 50 rupiah', () => {
    expect(allTotals('exact-then-discount', 25_000)).toEqual(whole(24_950, 51).toReversed())
  })

  it('never gives a total of zero', () => {
    expect(allTotals('exact-then-discount', 3)).toEqual([3, 2, 1])
    expect(allTotals('exact-then-discount', 1)).toEqual([1])
  })
})

it('rejects only when no total is free, and never returns one that is taken', () => {
  const amounts = fc.integer({ min: 1, max: 10_000_000 })
  const offsets = fc.uniqueArray(fc.integer({ min: -60, max: 60 }), { maxLength: 121 })
  const limits = { ...LIMITS, uniqueCodeMax: 40, counterDiscountMax: 40 }
  fc.assert(
    fc.property(fc.constantFrom(...POLICIES), amounts, offsets, (policy, amount, taken) => {
      const totals = taken.map((offset) => amount + offset).toSorted((a, b) => a - b)
      const { from, to } = totalRange(policy, rupiah(amount), limits)
      const free = whole(from, Math.max(0, to - from + 1)).filter((one) => !totals.includes(one))
      const found = pick(policy, amount, totals, limits)

      if (!found) return free.length === 0
      return free.includes(found.total) && found.total === amount + found.uniqueCode
    }),
    { numRuns: 2_000, seed: 1 },
  )
})
