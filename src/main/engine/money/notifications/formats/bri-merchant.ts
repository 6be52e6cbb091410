import { createFormat } from '../format.ts'

/**
 * BRImerchant as documented. Two of its sentences have no word for receiving: only the title shows that money
 * came in, so the title is required.
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
