import type { ReadableDb } from '../../platform/storage/connection.ts'
import { listCounterAmounts } from './payment-store.ts'
import type { TotalRange } from './unique-amount.ts'

/** The amounts that the counter asked for lately: what it will ask for again, also without products. */
export interface CounterAmounts {
  add(amount: number): void
  /** Both ends included, ascending. */
  within(db: ReadableDb, range: TotalRange): number[]
}

/** Read once from the newest payments, then kept in memory: every create of a site asks for them. */
export function createCounterAmounts(): CounterAmounts {
  let known: Set<number> | undefined
  let sorted: number[] = []

  function load(db: ReadableDb): Set<number> {
    const amounts = new Set(listCounterAmounts(db))
    sorted = [...amounts].sort((one, other) => one - other)
    return amounts
  }

  return {
    add(amount) {
      if (!known || known.has(amount)) return
      known.add(amount)
      sorted = [...known].sort((one, other) => one - other)
    },
    within(db, { from, to }) {
      known ??= load(db)
      const start = firstAtLeast(sorted, from)
      return sorted.slice(start, firstAtLeast(sorted, to + 1))
    },
  }
}

/** The place of the first number of an ascending list that is not below `least`. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? least) < least) low = middle + 1
    else high = middle
  }
  return low
}
