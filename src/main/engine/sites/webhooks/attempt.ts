import type { RandomSource } from '../../../../shared/base/random.ts'
import type { Clock, EpochMs } from '../../../../shared/base/time.ts'
import {
  buildDeliveryRequest,
  type DeliveryRequest,
  type DeliveryRequestParts,
  safeHeaders,
  withoutSecrets,
} from './delivery-request.ts'
import type { Delivery, DeliveryAttempt, DeliveryOutcome } from './delivery-store.ts'
import { type NextAttempt, nextAttempt } from './retry.ts'
import type { Sender, SendResult } from './send.ts'

/** A finished attempt, ready to be stored. */
export interface AttemptResult {
  attempt: DeliveryAttempt
  outcome: DeliveryOutcome
}

export interface AttemptParts extends DeliveryRequestParts {
  sender: Sender
  clock: Clock
  random: Pick<RandomSource, 'whole'>
}

/**
 * Makes one attempt at a delivery and decides what follows. Uses the merchant's current URL and secret, so that
 * an owner who corrects either need not resend anything. Undefined when `signal` aborted it.
 */
export async function makeAttempt(
  delivery: Delivery,
  signal: AbortSignal,
  parts: AttemptParts,
): Promise<AttemptResult | undefined> {
  const { clock, random } = parts
  const dialect = parts.directory.dialectWebhook(delivery.dialect)
  const atMs = clock.now()
  const prepared = buildDeliveryRequest(delivery, dialect, atMs, parts)
  const result = await post(prepared, signal, parts.sender)
  if (signal.aborted && result.kind === 'failed') return undefined
  const endedAtMs = clock.now()
  const number = delivery.attempts + 1
  const url = prepared.request?.url ?? delivery.url
  // A gateway that no longer exists has no retry schedule: the delivery fails at once and is shown to the
  // owner.
  const retryDelaysMs = dialect?.retryDelaysMs ?? []
  const next = nextAttempt({ result, attemptsMade: number, retryDelaysMs, random })
  return {
    attempt: {
      number,
      atMs,
      durationMs: Math.max(0, endedAtMs - atMs),
      url,
      requestHeaders: safeHeaders(prepared),
      ...resultColumns(result),
    },
    outcome: { url, ...standing(next, endedAtMs) },
  }
}

async function post(
  prepared: DeliveryRequest,
  signal: AbortSignal,
  sender: Sender,
): Promise<SendResult> {
  if (!prepared.request) return { kind: 'failed', error: prepared.error }
  const result = await sender.send({ ...prepared.request, signal })
  if (result.kind === 'failed') return result
  // A site that echoes its configuration, such as a debug page, must not put its secrets into our log.
  const { head, redirectUrl } = result
  return {
    ...result,
    head: withoutSecrets(head, prepared.secrets),
    ...(redirectUrl !== undefined && {
      redirectUrl: withoutSecrets(redirectUrl, prepared.secrets),
    }),
  }
}

function resultColumns(result: SendResult) {
  if (result.kind === 'failed') {
    return { statusCode: null, error: result.error, answerHead: null, redirectUrl: null }
  }
  const { statusCode, head, redirectUrl = null } = result
  return { statusCode, error: null, answerHead: head, redirectUrl }
}

function standing(next: NextAttempt, endedAtMs: EpochMs): Omit<DeliveryOutcome, 'url'> {
  if (next.kind === 'retry') {
    return { status: 'pending', nextAttemptAtMs: endedAtMs + next.waitMs }
  }
  return { status: next.kind === 'delivered' ? 'delivered' : 'failed', nextAttemptAtMs: null }
}
