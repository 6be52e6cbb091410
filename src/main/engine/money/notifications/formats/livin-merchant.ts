import { createFormat } from '../format.ts'

/**
 * Livin' Merchant, an assumed wording: the app's real text was not seen yet. It has no word for receiving, so
 * the title is required.
 */
export const livinMerchant = createFormat({
  id: 'livin-merchant',
  apps: ['id.bmri.livinmerchant'],
  deviceSeen: false,
  titles: ["Livin' Merchant", 'Livin Merchant'],
  income: ['Pembayaran QRIS {amount} dari {payer} berhasil'],
})
