import type { Rupiah } from '../../../../shared/base/money.ts'
import type { PaymentDetails } from '../../../../shared/payments/payment.ts'
import type { TotalPolicy } from './unique-amount.ts'

export interface NewPayment {
  merchantId: string
  /** `counter` or a dialect's name. */
  dialect: string
  /** Public id, in the dialect's own shape, with as many random bits as that has room for. */
  id: string
  amount: Rupiah
  policy: TotalPolicy
  /** The dialect's own lifetime; the setting paymentTtlSeconds overrules it. */
  lifetimeSeconds: number
  /** The moment that the site named instead, at most seven days away; paymentTtlSeconds overrules it as well. */
  expiresAtMs?: number
  merchantOrderId: string | null
  customerName: string | null
  details?: PaymentDetails
  callbackUrl?: string | null
  isTest?: boolean
  /** An id that the site chose and its dialect keeps unique. */
  uniqueReference?: string
  /** Another static QRIS whose money the same phone hears of; left out: the merchant's own. */
  staticQris?: string
}
