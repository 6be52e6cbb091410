import { createHmac } from 'node:crypto'
import type { DialectWebhook, WebhookEvent } from '../dialect.ts'
import { USUAL_RETRY_DELAYS_MS } from '../retry-delays.ts'
import { methodOf, timeOrNull } from './wire.ts'

/**
 * Reports paid payments. Timestamp and signature are those of the attempt, alike in body and headers: receivers
 * refuse a timestamp that is some minutes old, and one that they have seen.
 */
export const bayarggWebhook: DialectWebhook = {
  body(event, { webhookSecret }) {
    if (event.kind !== 'payment.paid') return undefined
    const facts = { ...callbackFacts(event), timestamp: Math.floor(event.atMs / 1_000) }
    return JSON.stringify({ ...facts, signature: signatureOf(facts, webhookSecret) })
  },
  bodyOfAttempt({ body, attemptAtMs }, { webhookSecret }) {
    const facts = { ...callbackIn(body), timestamp: Math.floor(attemptAtMs / 1_000) }
    return JSON.stringify({ ...facts, signature: signatureOf(facts, webhookSecret) })
  },
  headers({ body }) {
    const { event, invoice_id, timestamp, signature } = callbackIn(body)
    return {
      'Content-Type': 'application/json',
      'X-Webhook-Event': event,
      'X-Webhook-Signature': signature,
      'X-Webhook-Timestamp': String(timestamp),
      'X-Invoice-ID': invoice_id,
    }
  },
  retryDelaysMs: USUAL_RETRY_DELAYS_MS,
  timeoutMs: 10_000,
}

interface SignedFacts {
  invoice_id: string
  status: string
  final_amount: number
  timestamp: number
}

/** A body that `bayarggWebhook.body` wrote. */
function callbackIn(body: string): SignedFacts & { event: string; signature: string } {
  return JSON.parse(body)
}

/** Over the four fields that the document names, in their order. */
function signatureOf(
  { invoice_id, status, final_amount, timestamp }: SignedFacts,
  secret: string,
): string {
  const signed = `${invoice_id}|${status}|${final_amount}|${timestamp}`
  return createHmac('sha256', secret).update(signed).digest('hex')
}

/** Amounts are integers: receivers concatenate the decoded value into the signed text. */
function callbackFacts({ payment, timeZone }: WebhookEvent) {
  const { details } = payment
  const method = methodOf(payment)
  return {
    event: 'payment.paid',
    invoice_id: payment.id,
    status: payment.status,
    amount: payment.amount,
    final_amount: payment.total,
    unique_code: payment.uniqueCode,
    paid_at: timeOrNull(payment.paidAtMs, timeZone),
    paid_amount: payment.total,
    paid_reff_num: payment.reference,
    payment_method: method,
    paid_via: method,
    customer_name: payment.customerName,
    customer_email: details.customerEmail ?? null,
    customer_phone: details.customerPhone ?? null,
    description: details.description ?? null,
    redirect_url: details.redirectUrl ?? null,
    has_file: details.fileId !== undefined,
    has_content: details.contentId !== undefined,
  }
}
