import { createHmac } from 'node:crypto'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Clock } from '../../../../shared/base/time.ts'
import type { TestWebhookResult } from '../../../../shared/sites/webhook-delivery.ts'
import { withoutSecrets } from './delivery-request.ts'
import type { Sender } from './send.ts'
import { standardHeaders } from './standard-headers.ts'
import type { WebhookDirectory } from './webhook-directory.ts'

const TIMEOUT_MS = 10_000

export interface TestWebhookParts {
  directory: Pick<WebhookDirectory, 'webhookTarget'>
  sender: Sender
  clock: Clock
  newId: () => string
}

/**
 * Sends one `webhook.test` to a merchant's site, signed like every webhook and without a payment, and returns
 * the result. It is not stored and not retried. Throws WEBHOOK_URL_MISSING.
 */
export async function sendTestWebhook(
  merchantId: string,
  nonce: string,
  { directory, sender, clock, newId }: TestWebhookParts,
): Promise<TestWebhookResult> {
  const target = directory.webhookTarget(merchantId, null, false)
  if (!target) throw new AppError('WEBHOOK_URL_MISSING', 'this merchant has no webhook URL')
  const { url, secrets } = target
  const body = JSON.stringify({ event: 'webhook.test', data: { id: nonce } })
  const signature = createHmac('sha256', secrets.webhookSecret).update(body).digest('hex')
  const startMs = clock.now()
  const result = await sender.send({
    url,
    body,
    timeoutMs: TIMEOUT_MS,
    signal: new AbortController().signal,
    headers: {
      ...standardHeaders({ id: newId(), body, attemptAtMs: startMs }, [secrets.webhookSecret]),
      'content-type': 'application/json',
      'x-webhook-event': 'webhook.test',
      'x-webhook-signature': signature,
      'x-signature': signature,
    },
  })
  const statusCode = result.kind === 'answered' ? result.statusCode : null
  return {
    url: withoutSecrets(url, Object.values(secrets)),
    delivered: statusCode !== null && statusCode >= 200 && statusCode < 300,
    statusCode,
    error: result.kind === 'failed' ? result.error : null,
    durationMs: Math.max(0, clock.now() - startMs),
  }
}
