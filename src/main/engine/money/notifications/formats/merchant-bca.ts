import { createFormat } from '../format.ts'

/** Merchant BCA, as somebody assumed it: what the app really says has not been seen. */
export const merchantBca = createFormat({
  id: 'merchant-bca',
  apps: ['com.bca.msb'],
  deviceSeen: false,
  titles: ['Merchant BCA'],
  income: ['Pembayaran QRIS sebesar {amount} berhasil diterima'],
})
