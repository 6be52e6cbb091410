import type { EpochMs } from './time.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Cached: constructing a formatter costs more than a thousand uses of it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    // The Swedish locale formats dates like ISO 8601.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  return format
}

/** `2026-03-09 10:30:00`, local time in the shop's zone. */
export function localTime(atMs: EpochMs, timeZone: string): string {
  return formatOf(timeZone).format(atMs)
}

/** The first moment of a calendar day `YYYY-MM-DD` in a zone; undefined for a date that does not exist. */
export function startOfDay(day: string, timeZone: string): EpochMs | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const utcMs = Date.parse(`${day}T00:00:00.000Z`)
  if (Number.isNaN(utcMs) || new Date(utcMs).toISOString().slice(0, 10) !== day) return undefined
  const nearly = utcMs - offsetMs(utcMs, timeZone)
  // A daylight-saving change may lie between the two moments.
  return utcMs - offsetMs(nearly, timeZone)
}

/**
 * The moment at which clocks in a zone show `wallMs`, which is a local date and time counted as if it were UTC.
 * Of a time that a daylight-saving change repeats, the earlier moment; of one that it skips, the moment after the
 * change.
 */
export function momentOfLocalTime(wallMs: number, timeZone: string): EpochMs {
  const guesses = [wallMs - DAY_MS, wallMs + DAY_MS].map(
    (nearMs) => wallMs - offsetMs(nearMs, timeZone),
  )
  const exact = guesses.filter((atMs) => atMs + offsetMs(atMs, timeZone) === wallMs)
  return exact.length > 0 ? Math.min(...exact) : Math.max(...guesses)
}

const DAY_MS = 86_400_000

/** `days` calendar days after `day`, both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetMs(atMs: EpochMs, timeZone: string): number {
  const wholeSecondMs = Math.floor(atMs / 1_000) * 1_000
  const onTheWall = Date.parse(`${localTime(wholeSecondMs, timeZone).replace(' ', 'T')}.000Z`)
  return onTheWall - wholeSecondMs
}
