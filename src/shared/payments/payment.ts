import type { Rupiah } from '../base/money.ts'
import type { EpochMs } from '../base/time.ts'

export type PaymentStatus = 'pending' | 'paid' | 'expired' | 'cancelled'

/**
 * What was unusual about a payment. `late`: the money came after the end. `over`, `under`: the owner gave
 * it money of another sum than its total. `by-hand`: the owner said so, no
 * notification did.
 */
export type PaymentException = 'late' | 'over' | 'under' | 'by-hand'

/** How we came to know that the money is there. */
export type PaymentEvidenceKind = 'notification' | 'callback' | 'by-hand'

/** What a dialect carries beyond the money, for its own answers and the payment page. Texts are the site's: cleaned, never trusted. */
export interface PaymentDetails {
  title?: string
  description?: string
  productName?: string
  customerEmail?: string
  customerPhone?: string
  /** Where the payment page leads the customer afterwards; `http:` or `https:` only. */
  redirectUrl?: string
  /** The way to pay that the site asked for, in its dialect's own word. */
  method?: string
  /** The phone number of a wallet that the customer may pay to instead of the QR. */
  walletNumber?: string
  /** Goods that go with the payment, by their numbers. */
  fileId?: number
  contentId?: number
  imageId?: number
  /** A site's own facts, given back as they came. */
  metadata?: Record<string, unknown>
  /** What only this dialect knows. */
  extra?: Record<string, string | number | boolean | null>
}

/** One QRIS bill we wait for. `amount` is asked, `uniqueCode` added (negative: a discount), `total` is what must arrive. */
export interface Payment {
  /** Public id in the words of the dialect that made it. */
  id: string
  /** Counts up from 1 over all payments of this installation. */
  number: number
  merchantId: string
  accountId: string
  /** Who asked: `counter` or the name of a dialect. */
  dialect: string
  /** Made with a test key: no money, in no real list or report, on a test account of its own. */
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
  /** When it left `pending`, in whatever way. */
  endedAtMs: EpochMs | null
  evidence: PaymentEvidenceKind | null
  /** Android package whose notification settled it. */
  sourceApp: string | null
  payerName: string | null
  /** Number of the notification that settled it. */
  notificationNumber: number | null
  details: PaymentDetails
  /** Where its own webhook goes instead of the merchant's address. */
  callbackUrl: string | null
  /** The payment provider's reference, where one was told. */
  reference: string | null
  /** The static code whose money it is. */
  staticCodeNumber: number | null
}

const LEGAL_MOVES: Record<PaymentStatus, readonly PaymentStatus[]> = {
  pending: ['paid', 'expired', 'cancelled'],
  // Money that comes after the end still belongs to this payment while its total rests, and by the owner's hand later.
  expired: ['paid'],
  cancelled: ['paid'],
  paid: [],
}

/**
 * Whether a payment may go from one status to another. Nothing leaves `paid`, but for what `mayTakeBack`
 * allows, on a way of its own.
 */
export function mayMove(from: PaymentStatus, to: PaymentStatus): boolean {
  return LEGAL_MOVES[from].includes(to)
}

/**
 * Whether money that a person gave to a payment may be taken from it again: at the counter only. A site,
 * or a customer who ordered by phone, has been told "paid" by a webhook, a socket or a page, and cannot
 * be told that it was not.
 */
export function mayReverseSettlement({ status, evidence, dialect, isTest }: Payment): boolean {
  return status === 'paid' && evidence === 'notification' && dialect === 'counter' && !isTest
}

/** Whether a customer may still pay it as planned. */
export function isPayable(payment: Pick<Payment, 'status' | 'expiresAtMs'>, now: EpochMs): boolean {
  return payment.status === 'pending' && now < payment.expiresAtMs
}
