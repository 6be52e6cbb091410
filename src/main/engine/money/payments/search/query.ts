import type { EpochMs } from '../../../../../shared/base/time.ts'
import type { Payment, PaymentStatus } from '../../../../../shared/payments/payment.ts'

/** Whose payments are looked at; without a merchant, everybody's. Tests and money never together. */
export interface PaymentScope {
  site?: { merchantId: string; dialect: string }
  isTest: boolean
}

/** Which of them; what is left out does not matter. */
export interface PaymentFilter {
  status?: PaymentStatus
  /** The way to pay, `details.method`. */
  method?: string
  /** Made at this moment or later. */
  fromMs?: EpochMs
  /** Made before this moment. */
  beforeMs?: EpochMs
  /** Stands somewhere in the id, order id, description, or the customer's name, email or phone. */
  text?: string
}

export interface PageRequest {
  offset: number
  limit: number
}

export interface PaymentPage {
  /** Newest first. */
  payments: Payment[]
  /** Of all pages. */
  total: number
}

/** Payments of one status and way to pay; `method` is empty for those that name none. */
export interface PaymentTally {
  status: PaymentStatus
  method: string
  payments: number
  totalRupiah: number
}
