import type { RandomSource } from '../../src/shared/base/random.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Seeded random source: the same seed gives the same run. */
export function makeChance(seed: number): RandomSource {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (limit: number): number => Math.floor(next() * limit)
  const characters = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[whole(alphabet.length)]).join('')
  return {
    whole,
    text: (length) => characters(LETTERS, length),
    hex: (bytes) => characters('0123456789abcdef', bytes * 2),
  }
}
