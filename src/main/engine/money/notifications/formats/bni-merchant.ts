import { createFormat } from '../format.ts'

/**
 * BNI Merchant, an app for nothing but a shop's income: its sentence says no word of receiving, so
 * nothing is read without the title.
 */
export const bniMerchant = createFormat({
  id: 'bni-merchant',
  apps: ['id.co.bni.merchant'],
  deviceSeen: true,
  titles: ['BNI Merchant'],
  income: ['Transaksi sebesar {amount} dari {payer} telah berhasil'],
})
