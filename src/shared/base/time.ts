/** Milliseconds since 1970-01-01T00:00:00Z, always UTC. */
export type EpochMs = number

/** The source of the current time; passed as an argument so that tests can set it. */
export interface Clock {
  now(): EpochMs
}

export const systemClock: Clock = { now: () => Date.now() }

/** `2026-03-09T10:30:00.000Z`. */
export function toIsoUtc(atMs: EpochMs): string {
  return new Date(atMs).toISOString()
}

/** The shop's calendar day `YYYY-MM-DD` that `atMs` falls in, in an IANA zone such as `Asia/Jakarta`. */
export function businessDay(atMs: EpochMs, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(atMs))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export const DAY_MS = 86_400_000
const HALF_HOUR_MS = 1_800_000

/** The first moment of the shop's next calendar day, in milliseconds. */
export function endOfBusinessDay(atMs: EpochMs, timeZone: string): EpochMs {
  const day = businessDay(atMs, timeZone)
  const isOver = (ms: EpochMs) => businessDay(ms, timeZone) !== day
  let end = atMs - msOfDay(atMs, timeZone) + DAY_MS
  // Days with a daylight-saving change are not 24 hours long.
  while (!isOver(end)) end += HALF_HOUR_MS
  while (isOver(end - HALF_HOUR_MS)) end -= HALF_HOUR_MS
  return end
}

/**
 * Until when an act at the till may be undone, in milliseconds: the end of the shop's day. A manual closing of
 * the day, once there is one, has to shorten it here.
 */
export function undoEndsAtMs(doneAtMs: EpochMs, timeZone: string): EpochMs {
  return endOfBusinessDay(doneAtMs, timeZone)
}

/**
 * First and last moment of a business day `YYYY-MM-DD`, the last one excluded. Undefined for a date that does
 * not exist.
 */
export function businessDayRange(
  day: string,
  timeZone: string,
): { fromMs: EpochMs; toMs: EpochMs } | undefined {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnightUtc)) return undefined
  // In zones west of Greenwich, UTC midnight falls on the previous local day.
  const isInside = businessDay(midnightUtc, timeZone) === day
  const inside = isInside ? midnightUtc : endOfBusinessDay(midnightUtc, timeZone)
  const before = inside - msOfDay(inside, timeZone) - HALF_HOUR_MS
  const fromMs = isInside ? endOfBusinessDay(before, timeZone) : inside
  return { fromMs, toMs: endOfBusinessDay(fromMs, timeZone) }
}

function msOfDay(atMs: EpochMs, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(atMs))
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  const seconds = (part('hour') * 60 + part('minute')) * 60 + part('second')
  return seconds * 1_000 + (atMs % 1_000)
}
