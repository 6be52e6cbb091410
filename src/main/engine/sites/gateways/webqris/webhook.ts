import { createHmac } from 'node:crypto'
import type { DialectWebhook } from '../dialect.ts'
import { LONG_TAIL_MS } from '../retry-delays.ts'
import { paidWebhookBody } from './wire.ts'

/** Reports paid payments only, signed over the raw body under both documented header names. */
export const webqrisWebhook: DialectWebhook = {
  body({ kind, payment }) {
    if (kind !== 'payment.paid') return undefined
    return JSON.stringify(paidWebhookBody(payment))
  },
  headers({ body }, { webhookSecret }) {
    const signature = createHmac('sha256', webhookSecret).update(body).digest('hex')
    return {
      'Content-Type': 'application/json',
      'User-Agent': 'WebQRIS-Webhook/1.0',
      'X-Webhook-Signature': signature,
      'X-Signature': signature,
    }
  },
  // The three documented retries come first.
  retryDelaysMs: [2_000, 4_000, 8_000, ...LONG_TAIL_MS],
  timeoutMs: 10_000,
}
