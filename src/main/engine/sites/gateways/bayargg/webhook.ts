import { createHmac } from 'node:crypto'
import type { DialectWebhook, WebhookEvent } from '../dialect.ts'
import { USUAL_RETRY_DELAYS_MS } from '../retry-delays.ts'
import { methodOf, timeOrNull } from './wire.ts'

/**
 * Reports paid payments. Time and signature are in the body, made once at the moment of the change, so that
 * every retry has the same bytes; the headers repeat them, signed with the current secret.
 */
export const bayarggWebhook: DialectWebhook = {
  body(event, { webhookSecret }) {
    if (event.kind !== 'payment.paid') return undefined
    const facts = { ...callbackFacts(event), timestamp: Math.floor(event.atMs / 1_000) }
    return JSON.stringify({ ...facts, signature: signatureOf(facts, webhookSecret) })
  },
  headers({ body }, { webhookSecret }) {
    const facts = JSON.parse(body) as SignedFacts & { event: string }
    return {
      'content-type': 'application/json',
      'x-webhook-event': facts.event,
      'x-webhook-signature': signatureOf(facts, webhookSecret),
      'x-webhook-timestamp': String(facts.timestamp),
      'x-invoice-id': facts.invoice_id,
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
