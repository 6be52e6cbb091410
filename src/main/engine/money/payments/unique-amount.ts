import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'
import type { RandomSource } from '../../../../shared/base/random.ts'

/**
 * How a unique total is found when several open payments ask for the same amount.
 * `always-add`: a code is always added (documented by MSPay, WebQRIS, bayar.gg).
 * `exact-then-add`: the amount itself, otherwise the smallest free code on top (Xendit, Purwantara).
 * `exact-then-discount`: the amount itself, otherwise the smallest free discount (counter: never more than the
 * price).
 * `exact-then-half-discount`: the same with the smaller half of the discounts; the rest stays reserved for the
 * counter (shared catalogue: anyone on the shop's Wi-Fi may order there).
 */
export type TotalPolicy =
  | 'always-add'
  | 'exact-then-add'
  | 'exact-then-discount'
  | 'exact-then-half-discount'

export interface TotalLimits {
  uniqueCodeMin: number
  uniqueCodeMax: number
  counterDiscountMax: number
  /** Largest total of one payment, in rupiah. */
  maxTotal: number
}

export interface TotalRange {
  from: number
  to: number
}

export interface UniqueTotal {
  uniqueCode: Rupiah
  total: Rupiah
}

/** The totals that `policy` may give out for `amount`, both ends included; empty when `from` is above `to`. */
export function totalRange(policy: TotalPolicy, amount: Rupiah, limits: TotalLimits): TotalRange {
  const top = (total: number) => Math.min(total, limits.maxTotal)
  if (policy === 'always-add') {
    return { from: amount + limits.uniqueCodeMin, to: top(amount + limits.uniqueCodeMax) }
  }
  if (policy === 'exact-then-add') return { from: amount, to: top(amount + limits.uniqueCodeMax) }
  const share = policy === 'exact-then-discount' ? 1 : 0.5
  const discount = Math.floor(limits.counterDiscountMax * share)
  return { from: Math.max(1, amount - discount), to: top(amount) }
}

/**
 * Picks a total of `range` that is not in `taken`, or undefined when all are. Exhaustive: fails only when
 * nothing is free. Added codes are chosen at random, because a predictable sequence lets customers pay each
 * other's bills. `taken` is ascending and within the range.
 */
export function pickTotal(
  policy: TotalPolicy,
  amount: Rupiah,
  range: TotalRange,
  taken: readonly number[],
  random: RandomSource,
): UniqueTotal | undefined {
  const freeCount = range.to - range.from + 1 - taken.length
  if (freeCount < 1) return undefined
  if (policy === 'always-add') {
    return uniqueTotal(amount, nthFree(range.from, taken, random.whole(freeCount)))
  }
  return uniqueTotal(
    amount,
    nthFree(range.from, taken, policy === 'exact-then-add' ? 0 : freeCount - 1),
  )
}

/** The free total with `skipped` free ones below it. */
function nthFree(from: number, taken: readonly number[], skipped: number): number {
  let total = from + skipped
  for (const one of taken) {
    if (one > total) break
    total += 1
  }
  return total
}

function uniqueTotal(amount: Rupiah, total: number): UniqueTotal {
  return { uniqueCode: rupiah(total - amount), total: rupiah(total) }
}
