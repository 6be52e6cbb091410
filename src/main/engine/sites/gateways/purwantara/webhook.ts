import { createHash, createHmac } from 'node:crypto'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import type { DialectWebhook } from '../dialect.ts'
import { USUAL_RETRY_DELAYS_MS } from '../retry-delays.ts'
import { walletName } from '../wallet-names.ts'
import { phpJson } from './php-json.ts'
import { transactionFields } from './wire.ts'

const CHANGES = ['payment.created', 'payment.paid', 'payment.expired', 'payment.cancelled']

/** Reports every change. The bytes are the same after a receiver decodes and re-encodes them with PHP. */
export const purwantaraWebhook: DialectWebhook = {
  body: ({ kind, payment }) => (CHANGES.includes(kind) ? phpJson(webhookBody(payment)) : undefined),
  headers: ({ id, attempt, body }, { webhookSecret }) => ({
    Accept: '*/*',
    'Content-Type': 'application/json',
    'User-Agent': 'PPN-WH',
    Signature: createHmac('sha256', webhookSecret).update(body).digest('hex'),
    'X-PPN-Delivery': uuidOf(`${id} ${attempt}`),
    'X-Delivery-Of': uuidOf(id),
  }),
  retryDelaysMs: USUAL_RETRY_DELAYS_MS,
  timeoutMs: 10_000,
}

function webhookBody(payment: Payment) {
  const { details, sourceApp } = payment
  return {
    uuid: payment.id,
    event: {
      meta: { customer_phone: details.customerPhone ?? null },
      type: details.method ?? null,
      channel: walletName(sourceApp) ?? 'QRIS',
    },
    ...transactionFields(payment),
  }
}

/** A deterministic UUID of a text, in the format of a random one. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
