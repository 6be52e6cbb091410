import type { EpochMs } from '../../../../shared/base/time.ts'
import type { DialectWebhook, WebhookSecrets } from '../gateways/dialect.ts'
import type { Delivery } from './delivery-store.ts'
import type { WebhookRequest } from './send.ts'
import { standardHeaders } from './standard-headers.ts'
import type { WebhookDirectory } from './webhook-directory.ts'

/** The HTTP request of one attempt, or why it cannot be sent. */
export type DeliveryRequest =
  | { request: Omit<WebhookRequest, 'signal'>; secrets: string[] }
  | { request: undefined; error: string }

export interface DeliveryRequestParts {
  directory: WebhookDirectory
  onError: (error: unknown) => void
}

/** Builds the HTTP request with the merchant's current URL and secrets. */
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
    const ownSecrets = secretsInTurn(secrets, previousSecrets, attempts)
    const stored = { id, body, attemptAtMs, attempt: attempts + 1 }
    const info = { ...stored, body: dialect.bodyOfAttempt?.(stored, ownSecrets) ?? body }
    const headers = {
      ...standardHeaders(info, [
        secrets.webhookSecret,
        ...(previousSecrets.webhookSecret ? [previousSecrets.webhookSecret] : []),
      ]),
      ...(delivery.isTest && { 'X-Lunas-Mode': 'test' }),
      ...dialect.headers(info, ownSecrets),
    }
    return {
      request: { url, headers, body: info.body, timeoutMs: dialect.timeoutMs },
      secrets: [...Object.values(secrets), ...Object.values(previousSecrets)],
    }
  } catch (error) {
    onError(error)
    return { request: undefined, error: 'NOT_SIGNED' }
  }
}

/**
 * A gateway's own header has room for one signature. While a secret is being replaced, the one that the site
 * uses is unknown: the old one is tried first, then they alternate.
 */
function secretsInTurn(
  secrets: WebhookSecrets,
  previous: Partial<WebhookSecrets>,
  attemptsMade: number,
): WebhookSecrets {
  return attemptsMade % 2 === 0 ? { ...secrets, ...previous } : secrets
}

/** Headers for storing and display, without secrets. */
export function safeHeaders(prepared: DeliveryRequest): string | null {
  if (!prepared.request) return null
  return withoutSecrets(JSON.stringify(prepared.request.headers), prepared.secrets)
}

/** Removes secrets from a text. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((safe, secret) => safe.replaceAll(secret, '***'), text)
}
