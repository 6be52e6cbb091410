import { AppError } from '../../../shared/base/errors.ts'
import type { Payment } from '../../../shared/payments/payment.ts'
import type { Payments } from '../money/payments/payments.ts'
import type { Database } from '../platform/storage/connection.ts'

/** What the owner may do to any payment, the counter's or a site's. Whoever calls has checked the PIN. */
export interface OwnerPaymentActions {
  /** Throws PAYMENT_NOT_FOUND, and PAYMENT_NOT_PENDING when it is paid already. */
  confirmByHand(id: string, reason: string): Promise<Payment>
  /** Throws PAYMENT_NOT_FOUND, and PAYMENT_NOT_PENDING when it has ended. */
  cancel(id: string): Promise<Payment>
}

export function createOwnerPaymentActions(
  database: Database,
  payments: Payments,
): OwnerPaymentActions {
  function get(id: string): Payment {
    const payment = payments.find(id)
    if (!payment) throw new AppError('PAYMENT_NOT_FOUND', `no payment ${id}`)
    return payment
  }

  return {
    confirmByHand: (id, reason) =>
      database.write((db) => payments.confirmByHandIn(db, get(id), reason)),
    cancel: (id) => database.write((db) => payments.cancelIn(db, get(id))),
  }
}
