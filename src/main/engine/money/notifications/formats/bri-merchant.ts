import { createFormat } from '../format.ts'

/**
 * BRImerchant as documented. Two of its sentences say no word of receiving: only the title tells
 * that money came in, so nothing is read without it.
 */
export const briMerchant = createFormat({
  id: 'bri-merchant',
  apps: ['id.co.bri.merchant'],
  deviceSeen: false,
  titles: ['Pembayaran Diterima'],
  income: [
    'QRIS {amount} dari {payer} berhasil',
    'QRIS {amount} berhasil',
    'Pembayaran QRIS sebesar {amount} berhasil diterima',
  ],
})
