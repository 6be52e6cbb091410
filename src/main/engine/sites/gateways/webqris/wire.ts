import { toIsoUtc } from '../../../../../shared/base/time.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import type { MerchantLiveEvent } from '../dialect.ts'

/** Default lifetime of a payment, in seconds. */
export const LIFETIME_SECONDS = 15 * 60

/** `INV-` + seconds + 128 random bits. Ascending, so that new rows are adjacent in the index. */
export function newInvoiceId(nowMs: number, randomText: string): string {
  return `INV-${Math.floor(nowMs / 1_000)}-${randomText}`
}

/** The response to a create: flat, as documented. */
export function createdBody(payment: Payment) {
  return {
    success: true,
    invoice_id: payment.id,
    qris_payload: payment.qrisPayload,
    amount: payment.amount,
    unique_code: payment.uniqueCode,
    total_amount: payment.total,
    expired_at: toIsoUtc(payment.expiresAtMs),
  }
}

/** The response to a status request: nested, as documented. */
export function statusBody(payment: Payment) {
  return {
    success: true,
    data: {
      invoice_id: payment.id,
      merchant_order_id: payment.merchantOrderId,
      qris_payload: payment.qrisPayload,
      amount: payment.amount,
      unique_code: payment.uniqueCode,
      total_amount: payment.total,
      status: payment.status,
      payment_method: paymentMethod(payment),
      paid_at: payment.paidAtMs === null ? null : toIsoUtc(payment.paidAtMs),
      expired_at: toIsoUtc(payment.expiresAtMs),
    },
  }
}

/** The webhook's body in a fixed key order. */
export function paidWebhookBody(payment: Payment) {
  return {
    event: 'payment.paid',
    data: {
      invoice_id: payment.id,
      merchant_order_id: payment.merchantOrderId,
      amount: payment.amount,
      unique_code: payment.uniqueCode,
      total_amount: payment.total,
      customer_name: payment.customerName,
      status: payment.status,
      payment_method: paymentMethod(payment),
      paid_at: payment.paidAtMs === null ? null : toIsoUtc(payment.paidAtMs),
    },
  }
}

/** The package of the app that reported the money, or another source; null while unpaid. */
function paymentMethod(payment: Payment): string | null {
  if (payment.evidence === null) return null
  if (payment.evidence === 'by-hand') return 'manual'
  return payment.sourceApp ?? 'callback'
}

const FRAME_EVENTS = {
  'payment.created': 'new_payment',
  'payment.paid': 'payment_paid',
  'webhook.delivered': 'webhook_delivered',
} as const

/** A live event as one WebSocket frame. `ts` is milliseconds. */
export function liveFrame(event: MerchantLiveEvent): string {
  if (event.kind === 'payments.expired') {
    const invoiceIds = event.payments.map((payment) => payment.id)
    const data = { count: invoiceIds.length, invoice_ids: invoiceIds }
    return JSON.stringify({ event: 'payments_expired', data, ts: event.atMs })
  }
  const { payment } = event
  const data = {
    id: payment.number,
    invoice_id: payment.id,
    amount: payment.amount,
    total_amount: payment.total,
    unique_code: payment.uniqueCode,
    merchant_name: event.merchantName,
    sender_name: payment.payerName,
    status: payment.status,
  }
  return JSON.stringify({ event: FRAME_EVENTS[event.kind], data, ts: event.atMs })
}
