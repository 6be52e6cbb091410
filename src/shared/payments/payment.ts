import type { Rupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'

/** Takes the place of the gateway in the till's own payments, which come from no site. */
export const TILL_DIALECT = 'counter'

export type PaymentStatus = 'pending' | 'paid' | 'expired' | 'cancelled'

/**
 * What was unusual about a payment. `late`: the money came after it ended. `over`, `under`: the owner assigned
 * money of another amount. `by-hand`: the owner confirmed it without a notification.
 */
export type PaymentException = 'late' | 'over' | 'under' | 'by-hand'

/** What confirmed that the money arrived. */
export type PaymentEvidenceKind = 'notification' | 'callback' | 'by-hand'

/**
 * Gateway data beyond the money, for its answers and the payment page. Texts come from the site: cleaned, never
 * trusted.
 */
export interface PaymentDetails {
  title?: string
  description?: string
  productName?: string
  customerEmail?: string
  customerPhone?: string
  /** Where the payment page leads the customer afterwards; `http:` or `https:` only. */
  redirectUrl?: string
  /** The payment method that the site asked for, in its gateway's own term. */
  method?: string
  /** The phone number of a wallet that the customer may pay to instead of the QR. */
  walletNumber?: string
  /** Digital goods of the payment, by number. */
  fileId?: number
  contentId?: number
  imageId?: number
  /** The site's own data, returned unchanged. */
  metadata?: Record<string, unknown>
  /** Fields that only this gateway knows. */
  extra?: Record<string, string | number | boolean | null>
}

/**
 * One QRIS bill. `amount` is asked, `uniqueCode` is added to it (negative: a discount), `total` is what must
 * arrive.
 */
export interface Payment {
  /** Public id in the format of the gateway that made it. */
  id: string
  /** Counts up from 1 over all payments of this installation. */
  number: number
  merchantId: string
  accountId: string
  /** Who created it: `counter` or the name of a gateway. */
  dialect: string
  /** Made with a test key: no money, not in live lists or reports, on a separate test account. */
  isTest: boolean
  /** The site's own order id, or our order's id at the counter. */
  merchantOrderId: string | null
  customerName: string | null
  amount: Rupiah
  uniqueCode: Rupiah
  total: Rupiah
  qrisPayload: string
  status: PaymentStatus
  exception: PaymentException | null
  createdAtMs: EpochMs
  expiresAtMs: EpochMs
  paidAtMs: EpochMs | null
  /** When it left `pending`. */
  endedAtMs: EpochMs | null
  evidence: PaymentEvidenceKind | null
  /** Android package whose notification settled it. */
  sourceApp: string | null
  payerName: string | null
  /** Number of the notification that settled it. */
  notificationNumber: number | null
  details: PaymentDetails
  /** Its own webhook address, in place of the merchant's. */
  callbackUrl: string | null
  /** The payment provider's reference, when the notification had one. */
  reference: string | null
  /** The static code that received the money. */
  staticCodeNumber: number | null
}

const LEGAL_MOVES: Record<PaymentStatus, readonly PaymentStatus[]> = {
  pending: ['paid', 'expired', 'cancelled'],
  // Money that arrives after the end is still matched while the total is reserved; later the owner can assign
  // it.
  expired: ['paid'],
  cancelled: ['paid'],
  paid: [],
}

/**
 * Whether a payment may change from one status to another. Nothing leaves `paid` here; `mayTakeBack` covers the
 * one exception.
 */
export function mayMove(from: PaymentStatus, to: PaymentStatus): boolean {
  return LEGAL_MOVES[from].includes(to)
}

/**
 * Whether money that a person assigned can be unassigned: at the counter only. A site, or a customer who
 * ordered online, was already notified by webhook, socket or page, and that cannot be revoked.
 */
export function mayReverseSettlement({ status, evidence, dialect, isTest }: Payment): boolean {
  return status === 'paid' && evidence === 'notification' && dialect === TILL_DIALECT && !isTest
}

/** Whether a customer may still pay it as planned. */
export function isPayable(payment: Pick<Payment, 'status' | 'expiresAtMs'>, now: EpochMs): boolean {
  return payment.status === 'pending' && now < payment.expiresAtMs
}
