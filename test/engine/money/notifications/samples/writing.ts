/** Seeded random numbers: the same seed gives the same choices. */
export interface Pick {
  /** A whole number from 0 to `limit` - 1. */
  below: (limit: number) => number
  one: <Thing>(things: readonly Thing[]) => Thing
}

/** Mulberry32, small and good enough to mutate texts. */
export function seededPick(seed: number): Pick {
  let state = seed
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return {
    below,
    one: (things) => {
      if (things.length === 0) throw new RangeError('nothing to pick from')
      return things[below(things.length)] as (typeof things)[number]
    },
  }
}

/** 25042 as `25.042`. */
export function dots(amount: number): string {
  return grouped(amount, '.')
}

/** Every accepted spelling of this amount without its currency mark. */
export function waysToWrite(amount: number): ReadonlySet<string> {
  return new Set([
    ...['', ',00', '.00'].map((sen) => `${amount}${sen}`),
    ...['', ',00'].map((sen) => `${grouped(amount, '.')}${sen}`),
    ...['', '.00'].map((sen) => `${grouped(amount, ',')}${sen}`),
    ...['', ',00', '.00'].map((sen) => `${grouped(amount, ' ')}${sen}`),
  ])
}

function grouped(amount: number, separator: string): string {
  return amount.toLocaleString('en-US').replaceAll(',', separator)
}
