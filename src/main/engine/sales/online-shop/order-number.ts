import type { RandomSource } from '../../../../shared/base/random.ts'

/** Without letters and digits that are confused when read aloud. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * `WA260329-A1B2` for business day `2026-03-29`; random, so that it does not reveal how much the shop sells.
 */
export function drawOrderNumber(day: string, random: Pick<RandomSource, 'whole'>): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[random.whole(LETTERS.length)])
  return `WA${day.slice(2).replaceAll('-', '')}-${letters.join('')}`
}
