import type { Rupiah } from './money.ts'
import type { EpochMs } from './time.ts'

export type PaymentStatus = 'pending' | 'paid' | 'expired' | 'cancelled'

/** What was unusual about a payment. `late`: the money came after the end. `by-hand`: the owner said so, no notification did. */
export type PaymentException = 'late' | 'over' | 'under' | 'by-hand'

/** How we came to know that the money is there. */
export type PaymentEvidenceKind = 'notification' | 'callback' | 'by-hand'

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
}

const LEGAL_MOVES: Record<PaymentStatus, readonly PaymentStatus[]> = {
  pending: ['paid', 'expired', 'cancelled'],
  // Money that comes after the end still belongs to this payment while its total rests, and by the owner's hand later.
  expired: ['paid'],
  cancelled: ['paid'],
  paid: [],
}

/** Whether a payment may go from one status to another. Nothing leaves `paid`. */
export function mayMove(from: PaymentStatus, to: PaymentStatus): boolean {
  return LEGAL_MOVES[from].includes(to)
}

/** Whether a customer may still pay it as planned. */
export function isPayable(payment: Pick<Payment, 'status' | 'expiresAtMs'>, now: EpochMs): boolean {
  return payment.status === 'pending' && now < payment.expiresAtMs
}
