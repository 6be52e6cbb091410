const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** The later retries of Standard Webhooks, in milliseconds: they reach a site that was offline overnight. */
export const LONG_TAIL_MS: readonly number[] = [
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
]

/** The schedule of every gateway whose document defines none: one early retry, then the later ones. */
export const USUAL_RETRY_DELAYS_MS: readonly number[] = [5 * SECOND_MS, ...LONG_TAIL_MS]
