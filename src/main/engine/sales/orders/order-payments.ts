import type { Payments } from '../../money/payments/payments.ts'

/** All that the till may ask of the payments: it never settles one, it only hears that one is paid. */
export type TillPayments = Pick<
  Payments,
  'createIn' | 'cancelIn' | 'confirmByHandIn' | 'findByNumber'
>

/** The counter speaks no gateway's dialect; its payments carry this word instead. */
export const TILL_DIALECT = 'counter'

/** How long a customer at the counter may take, in seconds. */
export const TILL_PAYMENT_LIFETIME_SECONDS = 600
