import { createHmac } from 'node:crypto'
import type { DialectWebhook } from '../dialect.ts'
import { USUAL_RETRY_DELAYS_MS } from '../retry-delays.ts'
import { detailOf, paymentBody } from './wire.ts'

/** Tells a shop of every payment, with the token that it compares, and a signature for who wants more. */
export const xenditWebhook: DialectWebhook = {
  body({ kind, payment }) {
    if (kind !== 'payment.paid') return undefined
    return JSON.stringify({ event: 'qr.payment', ...paymentBody(payment), ...detailOf(payment) })
  },
  headers: ({ body }, { callbackToken, webhookSecret }) => ({
    'content-type': 'application/json',
    'x-callback-token': callbackToken,
    'x-signature': createHmac('sha256', webhookSecret).update(body).digest('hex'),
  }),
  retryDelaysMs: USUAL_RETRY_DELAYS_MS,
  timeoutMs: 30_000,
}
