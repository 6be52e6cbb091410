import { createHmac } from 'node:crypto'
import type { DialectWebhook } from '../dialect.ts'
import { paidWebhookBody } from './wire.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Tells a site about paid payments only, signed over the raw body under both documented header names. */
export const webqrisWebhook: DialectWebhook = {
  body(event, payment) {
    if (event.kind !== 'payment.paid') return undefined
    return JSON.stringify(paidWebhookBody(payment))
  },
  headers({ id, body, attemptAtMs }, { webhookSecret }) {
    const signature = createHmac('sha256', webhookSecret).update(body).digest('hex')
    const timestamp = String(Math.floor(attemptAtMs / SECOND_MS))
    return {
      'content-type': 'application/json',
      'user-agent': 'WebQRIS-Webhook/1.0',
      'x-gateway': 'Lunas',
      'x-webhook-signature': signature,
      'x-signature': signature,
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': standardSignature({ id, timestamp, body, webhookSecret }),
    }
  },
  // Three documented retries, then the long tail of Standard Webhooks: a site that was off for the night still hears.
  retryDelaysMs: [
    2 * SECOND_MS,
    4 * SECOND_MS,
    8 * SECOND_MS,
    5 * MINUTE_MS,
    30 * MINUTE_MS,
    2 * HOUR_MS,
    5 * HOUR_MS,
    10 * HOUR_MS,
    14 * HOUR_MS,
    20 * HOUR_MS,
    24 * HOUR_MS,
  ],
  timeoutMs: 10 * SECOND_MS,
}

/** Standard Webhooks, version 1: `v1,` + base64 HMAC of id, timestamp and body; the key is base64 behind `whsec_`. */
function standardSignature(signed: {
  id: string
  timestamp: string
  body: string
  webhookSecret: string
}): string {
  const key = Buffer.from(signed.webhookSecret.replace(/^whsec_/, ''), 'base64')
  const content = `${signed.id}.${signed.timestamp}.${signed.body}`
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}
