import { createFormat } from '../format.ts'

/** Merchant BCA, an assumed wording: the app's real text was not seen yet. */
export const merchantBca = createFormat({
  id: 'merchant-bca',
  apps: ['com.bca.msb'],
  deviceSeen: false,
  titles: ['Merchant BCA'],
  income: ['Pembayaran QRIS sebesar {amount} berhasil diterima'],
})
