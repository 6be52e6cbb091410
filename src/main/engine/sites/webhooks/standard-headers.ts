import { createHmac } from 'node:crypto'
import type { EpochMs } from '../../../../shared/base/time.ts'

export interface StandardWebhookMessage {
  id: string
  body: string
  attemptAtMs: EpochMs
}

/**
 * The headers of Standard Webhooks, version 1, sent in addition to every gateway's own: for each secret that
 * the site may use, `v1,` + base64 HMAC of id, timestamp and body; the key is the base64 after `whsec_`.
 */
export function standardHeaders(
  { id, body, attemptAtMs }: StandardWebhookMessage,
  webhookSecrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(attemptAtMs / 1_000))
  const signatures = webhookSecrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'X-Gateway': 'Lunas',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
