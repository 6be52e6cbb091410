import { type EpochMs, toIsoUtc } from '../../../../../shared/base/time.ts'
import {
  isPayable,
  type Payment,
  type PaymentDetails,
} from '../../../../../shared/payments/payment.ts'
import type { StaticCode } from '../../../money/payments/static-code-store.ts'
import { walletName } from '../wallet-names.ts'

/** The document has no expiry; here a total has to become free again. */
export const LIFETIME_SECONDS = 24 * 3_600

const CODE_PREFIX = 'qr_'
export const PAYMENT_PREFIX = 'qrpy_'

/** Where a payment of a static code stores that code's id. */
const CODE_ID = 'qrCodeId'

export function newCodeId(uuid: string): string {
  return CODE_PREFIX + uuid
}

/** Fields of a static code and each of its payments. */
export function staticDetails(codeId: string, details: PaymentDetails): PaymentDetails {
  return { ...details, extra: { ...details.extra, [CODE_ID]: codeId } }
}

/** The response to a create and to a read of a code with an amount: what the customer really pays. */
export function dynamicBody(payment: Payment, now: EpochMs) {
  const { id, total, status, createdAtMs, expiresAtMs, endedAtMs, paidAtMs } = payment
  const isActive = isPayable(payment, now)
  const endedMs = status === 'pending' ? expiresAtMs : Math.max(endedAtMs ?? 0, paidAtMs ?? 0)
  return codeBody(payment, {
    id,
    amount: total,
    type: 'DYNAMIC',
    isActive,
    updatedAtMs: isActive ? createdAtMs : endedMs,
  })
}

/** The same for a static code. */
export function staticBody(code: StaticCode) {
  const { id, closedAtMs, createdAtMs } = code
  return codeBody(code, {
    id,
    amount: null,
    type: 'STATIC',
    isActive: closedAtMs === null,
    updatedAtMs: closedAtMs ?? createdAtMs,
  })
}

type Made = Pick<
  Payment,
  'merchantOrderId' | 'qrisPayload' | 'callbackUrl' | 'createdAtMs' | 'details'
>

function codeBody(
  made: Made,
  state: {
    id: string
    amount: number | null
    type: string
    isActive: boolean
    updatedAtMs: EpochMs
  },
) {
  return {
    id: state.id,
    external_id: made.merchantOrderId,
    amount: state.amount,
    nominal: state.amount,
    description: '',
    qr_string: made.qrisPayload,
    callback_url: made.callbackUrl,
    type: state.type,
    status: state.isActive ? 'ACTIVE' : 'INACTIVE',
    created: toIsoUtc(made.createdAtMs),
    updated: toIsoUtc(state.updatedAtMs),
    // Present in every answer about a code, unlike in those about its payments.
    metadata: made.details.metadata ?? null,
  }
}

function metadataOf({ metadata }: PaymentDetails) {
  return metadata === undefined ? {} : { metadata }
}

/** A received payment as simulations return it; with `detailOf` as in lists and callbacks. */
export function paymentBody(payment: Payment) {
  const { id, total, qrisPayload, merchantOrderId, details, staticCodeNumber, paidAtMs } = payment
  const isStatic = staticCodeNumber !== null
  return {
    // The id suffix of a code with an amount, so that its one payment has the same id in every list and
    // callback.
    id: isStatic ? id : PAYMENT_PREFIX + id.slice(CODE_PREFIX.length),
    amount: total,
    nominal: total,
    created: toIsoUtc(paidAtMs ?? payment.createdAtMs),
    qr_code: {
      id: isStatic ? String(details.extra?.[CODE_ID]) : id,
      external_id: merchantOrderId,
      qr_string: qrisPayload,
      type: isStatic ? 'STATIC' : 'DYNAMIC',
      ...metadataOf(details),
    },
    status: 'COMPLETED',
  }
}

/** Details of the money; the network's reference only when it was reported. */
export function detailOf({ reference, sourceApp }: Payment) {
  return {
    payment_detail: { receipt_id: reference, source: walletName(sourceApp) ?? 'UNKNOWN' },
  }
}
