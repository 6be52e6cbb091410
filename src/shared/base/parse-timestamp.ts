import type { EpochMs } from './time.ts'

/** Numbers below this are seconds, above milliseconds: 100 billion seconds would be the year 5138. */
const SECONDS_LIMIT = 100_000_000_000

/** A sender's time (ISO text, seconds or milliseconds) in milliseconds; null when it cannot be parsed. */
export function parseTimestamp(value: string | number | null | undefined): EpochMs | null {
  if (value === null || value === undefined || value === '') return null
  const number = typeof value === 'number' ? value : /^\d{9,16}$/.test(value) ? Number(value) : null
  if (number !== null) return checked(number < SECONDS_LIMIT ? number * 1_000 : number)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(String(value))) return null
  return checked(Date.parse(String(value)))
}

function checked(atMs: number): EpochMs | null {
  return Number.isFinite(atMs) && atMs > 0 ? Math.trunc(atMs) : null
}
