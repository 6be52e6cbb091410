import { createFormat } from '../format.ts'

/**
 * Livin' Merchant, as somebody assumed it: what the app really says has not been seen. No word of
 * receiving stands in it, so nothing is read without the title.
 */
export const livinMerchant = createFormat({
  id: 'livin-merchant',
  apps: ['id.bmri.livinmerchant'],
  deviceSeen: false,
  titles: ["Livin' Merchant", 'Livin Merchant'],
  income: ['Pembayaran QRIS {amount} dari {payer} berhasil'],
})
