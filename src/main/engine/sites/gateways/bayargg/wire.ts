import { localTime } from '../../../../../shared/base/local-time.ts'
import { type EpochMs, toIsoUtc } from '../../../../../shared/base/time.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import { pageAt } from '../page-address.ts'
import { DEFAULT_METHOD, methodName } from './methods.ts'

/** Default lifetime of a payment, in seconds. */
export const LIFETIME_SECONDS = 30 * 60

/** The document's smallest amount, in rupiah. */
export const LEAST_AMOUNT = 1_000

/** The document's largest amount for `qris`, applied when the owner enables its limit, in rupiah. */
export const QRIS_CAP = 500_000

/** Path of the payment page. */
export const BAYARGG_PAGE = pageAt('/pay?invoice=:id')

const ID_DIGITS = 10
const ID_LETTERS = 6

/**
 * `PAY-<username>-<10 digits>-<6 letters or digits>`, as documented. The document's digits look like a time;
 * these are random, which gives 64 random bits.
 */
export function newInvoiceId(
  username: string,
  draw: { randomWhole: (limit: number) => number; randomText: (length: number) => string },
): string {
  const digits = String(draw.randomWhole(10 ** ID_DIGITS)).padStart(ID_DIGITS, '0')
  return `PAY-${username}-${digits}-${draw.randomText(ID_LETTERS).toUpperCase()}`
}

/** The payment method in the document's terms. */
export function methodOf({ details }: Pick<Payment, 'details'>): string {
  return details.method ?? DEFAULT_METHOD
}

export function timeOrNull(atMs: EpochMs | null, timeZone: string): string | null {
  return atMs === null ? null : localTime(atMs, timeZone)
}

/**
 * The response to a create: the document's `payment`, and the `data` that its clients read. Every picture is of the
 * code with the amount: money for a code without it could not be matched.
 */
export function createdBody(
  payment: Payment,
  {
    paymentUrl,
    pictureUrl,
    timeZone,
  }: { paymentUrl: string; pictureUrl: string; timeZone: string },
) {
  const method = methodOf(payment)
  const { walletNumber } = payment.details
  const facts = {
    invoice_id: payment.id,
    amount: payment.amount,
    unique_code: payment.uniqueCode,
    final_amount: payment.total,
    payment_method: method,
    status: payment.status,
    expires_at: localTime(payment.expiresAtMs, timeZone),
  }
  return {
    success: true,
    payment: facts,
    payment_url: paymentUrl,
    data: {
      ...facts,
      payment_method_label: methodName(method),
      payment_url: paymentUrl,
      qris_string: payment.qrisPayload,
      qris_dynamic_string: payment.qrisPayload,
      qris_dynamic_image_url: pictureUrl,
      qris_static_image_url: pictureUrl,
      qris_converter: { converted_qris: payment.qrisPayload, qr_image_url: pictureUrl },
      expires_at_iso: toIsoUtc(payment.expiresAtMs),
      ...(walletNumber && { ovo_number: walletNumber }),
    },
  }
}

/** The response to a check: flat as documented, and again under `data`. */
export function checkedBody(payment: Payment, timeZone: string) {
  const facts = {
    invoice_id: payment.id,
    status: payment.status,
    amount: payment.amount,
    unique_code: payment.uniqueCode,
    final_amount: payment.total,
    payment_method: methodOf(payment),
    paid_at: timeOrNull(payment.paidAtMs, timeZone),
    paid_reff_num: payment.reference,
    expires_at: localTime(payment.expiresAtMs, timeZone),
    expires_at_iso: toIsoUtc(payment.expiresAtMs),
  }
  return { success: true, ...facts, data: facts }
}

/** One row of the list. */
export function listedPayment(payment: Payment, timeZone: string) {
  const { description, customerEmail, customerPhone } = payment.details
  const method = methodOf(payment)
  return {
    invoice_id: payment.id,
    amount: payment.amount,
    unique_code: payment.uniqueCode,
    final_amount: payment.total,
    status: payment.status,
    payment_method: method,
    paid_via: payment.status === 'paid' ? method : null,
    description: description ?? null,
    customer_name: payment.customerName,
    customer_email: customerEmail ?? null,
    customer_phone: customerPhone ?? null,
    paid_at: timeOrNull(payment.paidAtMs, timeZone),
    created_at: localTime(payment.createdAtMs, timeZone),
    expires_at: localTime(payment.expiresAtMs, timeZone),
  }
}
