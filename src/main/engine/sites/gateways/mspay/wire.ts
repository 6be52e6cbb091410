import { toIsoUtc } from '../../../../../shared/base/time.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import { qrPng } from '../../../money/qris/qr-image.ts'

/** Default lifetime of a payment, in seconds. */
export const LIFETIME_SECONDS = 30 * 60

/** The document's smallest amount, in rupiah. */
export const LEAST_AMOUNT = 1_000

export const QRIS_METHOD = 'qris'

/** A picture of about 260 pixels: each create response contains one, and a larger one takes longer to make. */
const MODULE_PIXELS = 4

const ID_DIGITS = 13
const ID_LETTERS = 3

/**
 * `TRX`, 13 digits and 3 capitals, as documented. The document's digits look like a time; these are random,
 * which gives 58 random bits.
 */
export function newTransactionId(draw: {
  randomWhole: (limit: number) => number
  randomText: (length: number) => string
}): string {
  const digits = String(draw.randomWhole(10 ** ID_DIGITS)).padStart(ID_DIGITS, '0')
  return `TRX${digits}${draw.randomText(ID_LETTERS).toUpperCase()}`
}

/** The response to a create: the eleven documented fields. */
export function createdBody(payment: Payment, paymentUrl: string) {
  const picture = qrPng(payment.qrisPayload, { modulePixels: MODULE_PIXELS, mask: 'fixed' })
  return {
    success: true,
    data: {
      transaction_id: payment.id,
      payment_url: paymentUrl,
      qris_string: payment.qrisPayload,
      qr_image: `data:image/png;base64,${picture.toString('base64')}`,
      amount: payment.amount,
      unique_code: payment.uniqueCode,
      total_amount: payment.total,
      payment_method: QRIS_METHOD,
      expires_at: toIsoUtc(payment.expiresAtMs),
      status: payment.status,
    },
  }
}

/** The response to a status request. */
export function statusBody(payment: Payment) {
  const { customerPhone, productName } = payment.details
  return {
    success: true,
    data: {
      transaction_id: payment.id,
      status: payment.status,
      amount: payment.amount,
      total_amount: payment.total,
      unique_code: payment.uniqueCode,
      customer_name: payment.customerName,
      customer_phone: customerPhone ?? null,
      product_name: productName ?? null,
      payment_method: QRIS_METHOD,
      paid_at: payment.paidAtMs === null ? null : toIsoUtc(payment.paidAtMs),
      created_at: toIsoUtc(payment.createdAtMs),
      expires_at: toIsoUtc(payment.expiresAtMs),
    },
  }
}
