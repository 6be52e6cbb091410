import type { RandomSource } from '../../../../shared/base/random.ts'
import type { SendResult } from './send.ts'

/**
 * Shorter waits are exact, as gateways document them; longer ones get jitter, so that sites are not hit at the
 * same moment.
 */
const SPREAD_FROM_MS = 60_000

/** Statuses whose `Retry-After` is about the client, not about the one request. */
const STATUSES_THAT_ASK_TO_WAIT = [429, 503]

export type NextAttempt =
  | { kind: 'delivered' }
  | { kind: 'given-up' }
  | { kind: 'retry'; waitMs: number }

export interface RetryQuestion {
  result: SendResult
  /** Attempts so far, the one with `result` included. */
  attemptsMade: number
  retryDelaysMs: readonly number[]
  random: Pick<RandomSource, 'whole'>
}

/**
 * Decides what follows an attempt. Any 2xx is a success; 410 fails permanently; everything else, redirects
 * included, is retried after `retryDelaysMs[attemptsMade - 1]` and fails when there is no such wait.
 */
export function nextAttempt({
  result,
  attemptsMade,
  retryDelaysMs,
  random,
}: RetryQuestion): NextAttempt {
  const status = result.kind === 'answered' ? result.statusCode : undefined
  if (status !== undefined && status >= 200 && status < 300) return { kind: 'delivered' }
  const baseMs = retryDelaysMs[attemptsMade - 1]
  if (status === 410 || baseMs === undefined) return { kind: 'given-up' }
  const requestedMs = requestedWaitMs(result)
  if (requestedMs === undefined) return { kind: 'retry', waitMs: spread(baseMs, random) }
  return { kind: 'retry', waitMs: Math.min(Math.max(requestedMs, baseMs), 2 * baseMs) }
}

/** The longest time that `nextAttempt` can put between attempt `attemptsMade` and the next; 0 before the first. */
export function longestWaitMs(attemptsMade: number, retryDelaysMs: readonly number[]): number {
  return 2 * (retryDelaysMs[attemptsMade - 1] ?? 0)
}

function requestedWaitMs(result: SendResult): number | undefined {
  if (result.kind !== 'answered' || result.retryAfterSeconds === undefined) return undefined
  if (!STATUSES_THAT_ASK_TO_WAIT.includes(result.statusCode)) return undefined
  return result.retryAfterSeconds * 1_000
}

/** Plus or minus 20 percent. */
function spread(baseMs: number, random: Pick<RandomSource, 'whole'>): number {
  if (baseMs < SPREAD_FROM_MS) return baseMs
  const perMille = 800 + random.whole(401)
  return Math.round((baseMs * perMille) / 1_000)
}
