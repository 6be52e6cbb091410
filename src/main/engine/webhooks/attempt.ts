import type { Chance } from '../../../shared/chance.ts'
import type { Clock, EpochMs } from '../../../shared/time.ts'
import type { DialectWebhook } from '../dialects/dialect.ts'
import type { Delivery, DeliveryAttempt, DeliveryOutcome } from './delivery-store.ts'
import { type NextAttempt, nextAttempt } from './retry.ts'
import type { Sender, SendResult, WebhookRequest } from './send.ts'
import { standardHeaders } from './standard-headers.ts'
import type { WebhookDirectory } from './webhook-directory.ts'

/** An attempt that was made, ready to be stored. */
export interface AttemptMade {
  attempt: DeliveryAttempt
  outcome: DeliveryOutcome
}

export interface AttemptParts {
  directory: WebhookDirectory
  sender: Sender
  clock: Clock
  chance: Pick<Chance, 'whole'>
  onError: (error: unknown) => void
}

/**
 * Makes one attempt at a delivery and decides what follows. It goes to where the merchant hears now, signed with
 * the secret of now, so that an owner who mends either need not repeat anything. Undefined when `signal` ended it.
 */
export async function makeAttempt(
  delivery: Delivery,
  signal: AbortSignal,
  parts: AttemptParts,
): Promise<AttemptMade | undefined> {
  const { clock, chance } = parts
  const dialect = parts.directory.dialectWebhook(delivery.dialect)
  const atMs = clock.now()
  const letter = writeLetter(delivery, dialect, atMs, parts)
  const result = await post(letter, signal, parts.sender)
  if (signal.aborted && result.kind === 'failed') return undefined
  const endedAtMs = clock.now()
  const number = delivery.attempts + 1
  // A dialect that is gone has no waits: given up at once, and the owner sees it.
  const retryDelaysMs = dialect?.retryDelaysMs ?? []
  const next = nextAttempt({ result, attemptsMade: number, retryDelaysMs, chance })
  return {
    attempt: { number, atMs, durationMs: Math.max(0, endedAtMs - atMs), ...resultColumns(result) },
    outcome: { url: letter.request?.url ?? delivery.url, ...standing(next, endedAtMs) },
  }
}

type Letter =
  | { request: Omit<WebhookRequest, 'signal'>; secrets: string[] }
  | { request: undefined; error: string }

function writeLetter(
  delivery: Delivery,
  dialect: DialectWebhook | undefined,
  attemptAtMs: EpochMs,
  { directory, onError }: AttemptParts,
): Letter {
  try {
    const { id, body, merchantId, callbackUrl } = delivery
    const target = directory.webhookTarget(merchantId, callbackUrl)
    if (!target || !dialect) return { request: undefined, error: 'NO_WEBHOOK_URL' }
    const { url, secrets } = target
    const letter = { id, body, attemptAtMs, attempt: delivery.attempts + 1 }
    const headers = {
      ...standardHeaders(letter, secrets.webhookSecret),
      ...(delivery.isTest && { 'x-lunas-mode': 'test' }),
      ...dialect.headers(letter, secrets),
    }
    const { timeoutMs } = dialect
    return { request: { url, headers, body, timeoutMs }, secrets: Object.values(secrets) }
  } catch (error) {
    onError(error)
    return { request: undefined, error: 'NOT_SIGNED' }
  }
}

async function post(letter: Letter, signal: AbortSignal, sender: Sender): Promise<SendResult> {
  if (!letter.request) return { kind: 'failed', error: letter.error }
  const result = await sender.send({ ...letter.request, signal })
  if (result.kind === 'failed') return result
  // A site that prints what it knows, such as a debug page, must not bring its secrets into our log.
  const known = letter.secrets.filter((secret) => secret !== '')
  const head = known.reduce((text, secret) => text.replaceAll(secret, '***'), result.head)
  return { ...result, head }
}

function resultColumns(result: SendResult) {
  if (result.kind === 'failed') return { statusCode: null, error: result.error, answerHead: null }
  return { statusCode: result.statusCode, error: null, answerHead: result.head }
}

function standing(next: NextAttempt, endedAtMs: EpochMs): Omit<DeliveryOutcome, 'url'> {
  if (next.kind === 'retry') {
    return { status: 'pending', nextAttemptAtMs: endedAtMs + next.waitMs }
  }
  return { status: next.kind === 'delivered' ? 'delivered' : 'failed', nextAttemptAtMs: null }
}
