import type { Chance } from '../../../shared/chance.ts'
import { addRupiah, type Rupiah, rupiah } from '../../../shared/money.ts'

/**
 * How the total is found when the asked amount is one of several open ones.
 * `always-add`: a code is added every time (MSPay, WebQRIS, bayar.gg document it so).
 * `exact-then-add`: the amount itself, else the smallest free code on top (Xendit, Purwantara).
 * `exact-then-discount`: the amount itself, else the smallest free discount (the counter: never dearer).
 */
export type TotalPolicy = 'always-add' | 'exact-then-add' | 'exact-then-discount'

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
  return { from: Math.max(1, amount - limits.counterDiscountMax), to: top(amount) }
}

/**
 * Picks a total of `range` that is not in `taken`, or undefined when every one is. Exhaustive: the
 * first refusal comes only when nothing is free. Added codes are drawn by chance, because a
 * sequence could be guessed and invites customers to pay each other's bills.
 */
export function pickTotal(
  policy: TotalPolicy,
  amount: Rupiah,
  range: TotalRange,
  taken: ReadonlySet<number>,
  chance: Chance,
): UniqueTotal | undefined {
  const free = freeTotals(range, taken)
  if (free.length === 0) return undefined
  if (policy === 'always-add') return uniqueTotal(amount, free[chance.whole(free.length)]!)
  return uniqueTotal(amount, policy === 'exact-then-add' ? free[0]! : free[free.length - 1]!)
}

function freeTotals({ from, to }: TotalRange, taken: ReadonlySet<number>): number[] {
  const free: number[] = []
  for (let total = from; total <= to; total += 1) {
    if (!taken.has(total)) free.push(total)
  }
  return free
}

function uniqueTotal(amount: Rupiah, total: number): UniqueTotal {
  return { uniqueCode: addRupiah(rupiah(total), rupiah(-amount)), total: rupiah(total) }
}
