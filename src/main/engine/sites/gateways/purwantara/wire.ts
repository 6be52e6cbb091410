import type { Rupiah } from '../../../../../shared/base/money.ts'
import type { EpochMs } from '../../../../../shared/base/time.ts'
import type { Payment, PaymentStatus } from '../../../../../shared/payments/payment.ts'
import { pageAt } from '../page-address.ts'
import { QRIS_CHANNEL_ID } from './channels.ts'
import { toMicroseconds } from './timestamps.ts'

/** Default lifetime of a payment, in seconds. */
export const LIFETIME_SECONDS = 24 * 3_600

/** Path of the payment page. */
export const PAYMENT_LINK_PAGE = pageAt('/share/payment-links/:id')

/** Where a payment stores its page's address as the site received it. */
export const PAGE_URL = 'pageUrl'

const STATUS: Record<PaymentStatus, string> = {
  pending: 'ACTIVE',
  paid: 'PAID',
  expired: 'EXPIRED',
  cancelled: 'CANCELLED',
}

/** Four decimals that are always zero. */
function money(amount: Rupiah): string {
  return `${amount}.0000`
}

function momentOrNull(atMs: EpochMs | null): string | null {
  return atMs === null ? null : toMicroseconds(atMs)
}

/**
 * The payment fields of every response and webhook, in the order of the document. `amount`: what the customer
 * really pays.
 */
export function transactionFields(payment: Payment) {
  const { details } = payment
  return {
    title: details.title ?? null,
    amount: money(payment.total),
    status: STATUS[payment.status],
    paid_at: momentOrNull(payment.paidAtMs),
    settle_at: null,
    channel_id: QRIS_CHANNEL_ID,
    created_at: toMicroseconds(payment.createdAtMs),
    expires_at: toMicroseconds(payment.expiresAtMs),
    return_url: details.redirectUrl ?? null,
    description: details.description ?? null,
    external_id: payment.merchantOrderId,
    payment_link_url: pageUrlOf(payment),
  }
}

/** `data` of both channels: everything that a site needs to show the payment itself. */
export function transactionData(payment: Payment, origin: string) {
  return {
    uuid: payment.id,
    ...transactionFields(payment),
    expired_time: toMicroseconds(payment.expiresAtMs),
    qr_string: payment.qrisPayload,
    qr_url: `${origin}/pay-page/qr.png?id=${encodeURIComponent(payment.id)}`,
    ...(payment.isTest && { simulator_url: `${origin}/simulator` }),
  }
}

export function success<Data>(data: Data, status = 200) {
  return { status, success: true, data }
}

function pageUrlOf({ details }: Payment): string | null {
  const url = details.extra?.[PAGE_URL]
  return typeof url === 'string' ? url : null
}
