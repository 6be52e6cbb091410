import { type Rupiah, rupiah } from '../../../../shared/base/money.ts'
import type { RandomSource } from '../../../../shared/base/random.ts'

/**
 * How a unique total is found when several open payments ask for the same amount.
 * `always-add`: a random code is always added (documented by MSPay, WebQRIS, bayar.gg).
 * `smallest-add`: the smallest free code is always added (Xendit, Purwantara); for the largest amount of one QRIS, which
 * nothing can be added to, a discount instead.
 * `exact-then-add`: the amount itself, otherwise the smallest free code on top. Only where the owner allowed it for
 * a site whose account has neither a counter nor a sticker.
 * `exact-then-discount`: the amount itself, otherwise the smallest free discount (counter: never more than the
 * price).
 * `half-discount`: the smallest free discount of at least 1, out of the smaller half; the rest stays for the counter
 * (shared catalogue: anyone on the shop's Wi-Fi may order there).
 *
 * The exact amount is the counter's: a customer who types the price into the payment of a sticker must not pay a bill
 * of the online shop or of a site.
 */
export type TotalPolicy =
  | 'always-add'
  | 'smallest-add'
  | 'exact-then-add'
  | 'exact-then-discount'
  | 'half-discount'

/** What a gateway may ask for. */
export type SiteTotalPolicy = Extract<TotalPolicy, 'always-add' | 'smallest-add'>

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
  const added = { from: amount + limits.uniqueCodeMin, to: top(amount + limits.uniqueCodeMax) }
  if (policy === 'always-add') return added
  if (policy === 'smallest-add' && added.from <= limits.maxTotal) return added
  if (policy === 'exact-then-add') return { from: amount, to: top(amount + limits.uniqueCodeMax) }
  if (policy === 'exact-then-discount') {
    return { from: Math.max(1, amount - limits.counterDiscountMax), to: top(amount) }
  }
  const half = Math.max(1, Math.floor(limits.counterDiscountMax / 2))
  return { from: Math.max(1, amount - half), to: top(amount - 1) }
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
  const isAdded = policy.endsWith('-add') && range.to > amount
  return uniqueTotal(amount, nthFree(range.from, taken, isAdded ? 0 : freeCount - 1))
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
