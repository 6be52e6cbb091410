import { createHmac } from 'node:crypto'
import type { DialectWebhook } from '../dialect.ts'
import { USUAL_RETRY_DELAYS_MS } from '../retry-delays.ts'
import { detailOf, paymentBody } from './wire.ts'

/** Reports every payment, with the callback token that the site compares, and additionally a signature. */
export const xenditWebhook: DialectWebhook = {
  body({ kind, payment }) {
    if (kind !== 'payment.paid') return undefined
    return JSON.stringify({ event: 'qr.payment', ...paymentBody(payment), ...detailOf(payment) })
  },
  headers: ({ body }, { callbackToken, webhookSecret }) => ({
    'Content-Type': 'application/json',
    // In small letters, as its document prints it: its PHP sample looks for exactly this spelling.
    'x-callback-token': callbackToken,
    'X-Signature': createHmac('sha256', webhookSecret).update(body).digest('hex'),
  }),
  retryDelaysMs: USUAL_RETRY_DELAYS_MS,
  timeoutMs: 30_000,
}
