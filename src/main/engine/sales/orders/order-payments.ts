import type { Payments } from '../../money/payments/payments.ts'

/** The part of payments that the till may use: it never settles one, it is only notified. */
export type TillPayments = Pick<
  Payments,
  'createIn' | 'cancelIn' | 'confirmByHandIn' | 'findByNumber'
>

/** Takes the place of a gateway's name in payments of the counter. */
export const TILL_DIALECT = 'counter'

/** Lifetime of a payment at the counter, in seconds. */
export const TILL_PAYMENT_LIFETIME_SECONDS = 600
