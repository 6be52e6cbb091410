/** Milliseconds since 1970-01-01T00:00:00Z, always UTC. */
export type EpochMs = number

/** Where "now" comes from; handed in so that tests can move time. */
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
