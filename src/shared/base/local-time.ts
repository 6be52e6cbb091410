import type { EpochMs } from './time.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one costs more than a thousand uses of it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    // Swedish is written as ISO 8601 is.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  return format
}

/** `2026-03-09 10:30:00`, as the clock on the shop's wall shows it. */
export function localTime(atMs: EpochMs, timeZone: string): string {
  return formatOf(timeZone).format(atMs)
}

/** The first moment of a calendar day `YYYY-MM-DD` in a zone; undefined for a day that no calendar has. */
export function startOfDay(day: string, timeZone: string): EpochMs | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const utcMs = Date.parse(`${day}T00:00:00.000Z`)
  if (Number.isNaN(utcMs) || new Date(utcMs).toISOString().slice(0, 10) !== day) return undefined
  const nearly = utcMs - offsetMs(utcMs, timeZone)
  // The clock may have been changed between the two moments.
  return utcMs - offsetMs(nearly, timeZone)
}

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
