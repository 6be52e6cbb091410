import type { EpochMs } from '../../../../shared/base/time.ts'
import type { DialectWebhook, WebhookSecrets } from '../gateways/dialect.ts'
import type { Delivery } from './delivery-store.ts'
import type { WebhookRequest } from './send.ts'
import { standardHeaders } from './standard-headers.ts'
import type { WebhookDirectory } from './webhook-directory.ts'

/** What goes out in one attempt, or why nothing can. */
export type DeliveryRequest =
  | { request: Omit<WebhookRequest, 'signal'>; secrets: string[] }
  | { request: undefined; error: string }

export interface DeliveryRequestParts {
  directory: WebhookDirectory
  onError: (error: unknown) => void
}

/** Writes a delivery's letter: to where the merchant hears now, signed with the secrets of now. */
export function buildDeliveryRequest(
  delivery: Delivery,
  dialect: DialectWebhook | undefined,
  attemptAtMs: EpochMs,
  { directory, onError }: DeliveryRequestParts,
): DeliveryRequest {
  try {
    const { id, body, merchantId, callbackUrl, attempts } = delivery
    const target = directory.webhookTarget(merchantId, callbackUrl, delivery.isTest)
    if (!target || !dialect) return { request: undefined, error: 'NO_WEBHOOK_URL' }
    const { url, secrets, previousSecrets } = target
    const letter = { id, body, attemptAtMs, attempt: attempts + 1 }
    const headers = {
      ...standardHeaders(letter, [
        secrets.webhookSecret,
        ...(previousSecrets.webhookSecret ? [previousSecrets.webhookSecret] : []),
      ]),
      ...(delivery.isTest && { 'x-lunas-mode': 'test' }),
      ...dialect.headers(letter, secretsInTurn(secrets, previousSecrets, attempts)),
    }
    return {
      request: { url, headers, body, timeoutMs: dialect.timeoutMs },
      secrets: [...Object.values(secrets), ...Object.values(previousSecrets)],
    }
  } catch (error) {
    onError(error)
    return { request: undefined, error: 'NOT_SIGNED' }
  }
}

/**
 * A dialect's own header has room for one signature, and while a secret is being replaced nobody
 * knows which one the site goes by: the old one is tried first, then they take turns.
 */
function secretsInTurn(
  secrets: WebhookSecrets,
  previous: Partial<WebhookSecrets>,
  attemptsMade: number,
): WebhookSecrets {
  return attemptsMade % 2 === 0 ? { ...secrets, ...previous } : secrets
}

/** Headers as they may be kept and shown: without what only the site and we should know. */
export function safeHeaders(letter: DeliveryRequest): string | null {
  if (!letter.request) return null
  return withoutSecrets(JSON.stringify(letter.request.headers), letter.secrets)
}

/** A text in which no secret can be read. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((safe, secret) => safe.replaceAll(secret, '***'), text)
}
