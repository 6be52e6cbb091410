import type { Rupiah } from '../../../../shared/base/money.ts'
import type { PaymentDetails } from '../../../../shared/payments/payment.ts'
import type { TotalPolicy } from './unique-amount.ts'

export interface NewPayment {
  merchantId: string
  /** `counter` or a gateway's name. */
  dialect: string
  /** Public id in the gateway's own format, with as many random bits as it has room for. */
  id: string
  amount: Rupiah
  policy: TotalPolicy
  /** The gateway's own lifetime; the setting paymentTtlSeconds overrides it. */
  lifetimeSeconds: number
  /**
   * An expiry that the site chose instead, at most seven days away; paymentTtlSeconds overrides it as well.
   */
  expiresAtMs?: number
  merchantOrderId: string | null
  customerName: string | null
  details?: PaymentDetails
  callbackUrl?: string | null
  isTest?: boolean
  /** An id that the site chose and its gateway keeps unique. */
  uniqueReference?: string
  /** Another static QRIS whose money the same phone reports; default: the merchant's own. */
  staticQris?: string
}
