import { createFormat } from '../format.ts'

/**
 * BNI Merchant, an app only for a shop's income: its sentence has no word for receiving, so the title is
 * required.
 */
export const bniMerchant = createFormat({
  id: 'bni-merchant',
  apps: ['id.co.bni.merchant'],
  deviceSeen: true,
  titles: ['BNI Merchant'],
  income: ['Transaksi sebesar {amount} dari {payer} telah berhasil'],
})
