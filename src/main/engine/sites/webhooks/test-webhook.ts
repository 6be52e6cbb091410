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
      'X-Webhook-Event': 'webhook.test',
      'X-Webhook-Signature': signature,
      'X-Signature': signature,
    },
  })
  const statusCode = result.kind === 'answered' ? result.statusCode : null
  const redirectUrl = result.kind === 'answered' ? result.redirectUrl : undefined
  const hidden = Object.values(secrets)
  return {
    url: withoutSecrets(url, hidden),
    delivered: statusCode !== null && statusCode >= 200 && statusCode < 300,
    statusCode,
    error: result.kind === 'failed' ? result.error : null,
    redirectUrl: redirectUrl === undefined ? null : withoutSecrets(redirectUrl, hidden),
    durationMs: Math.max(0, clock.now() - startMs),
  }
}
