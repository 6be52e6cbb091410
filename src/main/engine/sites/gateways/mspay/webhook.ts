import { createHmac } from 'node:crypto'
import { toIsoUtc } from '../../../../../shared/base/time.ts'
import type { DialectWebhook, WebhookEvent } from '../dialect.ts'
import { USUAL_RETRY_DELAYS_MS } from '../retry-delays.ts'
import { plainText } from './plain-text.ts'
import { QRIS_METHOD } from './wire.ts'

const ENDS = ['payment.paid', 'payment.expired', 'payment.cancelled']

/** Reports every end of a payment, or only paid payments when the owner chose so. */
export const mspayWebhook: DialectWebhook = {
  body(event) {
    const { kind, merchant } = event
    if (!ENDS.includes(kind)) return undefined
    if (merchant.options.mspayOnlyPaid && kind !== 'payment.paid') return undefined
    return JSON.stringify(webhookBody(event))
  },
  headers: ({ body }, { apiSecret }) => ({
    'Content-Type': 'application/json',
    'X-Signature': createHmac('sha256', apiSecret).update(body).digest('hex'),
  }),
  retryDelaysMs: USUAL_RETRY_DELAYS_MS,
  timeoutMs: 10_000,
}

/** Keys in their documented order: receivers sign the decoded object in the order of its keys. */
function webhookBody({ payment, merchant }: WebhookEvent) {
  const text = (value: string | null | undefined) =>
    merchant.options.mspayRawText ? (value ?? null) : plainText(value)
  return {
    transaction_id: payment.id,
    merchant_id: merchant.id,
    status: payment.status,
    amount: payment.amount,
    unique_code: payment.uniqueCode,
    total_amount: payment.total,
    customer_name: text(payment.customerName),
    customer_phone: text(payment.details.customerPhone),
    product_name: text(payment.details.productName),
    paid_at: payment.paidAtMs === null ? null : toIsoUtc(payment.paidAtMs),
    payment_method: QRIS_METHOD,
  }
}
