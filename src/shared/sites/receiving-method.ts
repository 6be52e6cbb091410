/**
 * Payment methods that a merchant may offer beside its own QRIS, in the terms of the gateways that support
 * them.
 */
export const RECEIVING_METHODS = {
  qris_user: { name: 'BRI QRIS', kind: 'qris' },
  qris_livin: { name: 'Livin’ QRIS', kind: 'qris' },
  gopay_qris: { name: 'GoPay QRIS', kind: 'qris' },
  ovo: { name: 'OVO', kind: 'wallet' },
} as const satisfies Record<string, { name: string; kind: 'qris' | 'wallet' }>

export type ReceivingMethodCode = keyof typeof RECEIVING_METHODS

/**
 * Where money of one payment method arrives: another static QRIS, or a wallet's phone number. The shop's phone
 * reports it like all other money, so its totals are unique together with all others.
 */
export interface ReceivingMethod {
  merchantId: string
  method: ReceivingMethodCode
  /** A static QRIS; null for a wallet. */
  qris: string | null
  /** `08…`; null for a QRIS. */
  walletNumber: string | null
  /** The name inside the QRIS, or the owner's name for the wallet. */
  label: string
}
