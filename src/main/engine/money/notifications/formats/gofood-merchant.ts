import { createFormat } from '../format.ts'

/**
 * GoFood Merchant (GoBiz). It stacks several payments, also old ones, in one notification: only a single line
 * is read. The title is required, since the app also shows chats.
 */
export const gofoodMerchant = createFormat({
  id: 'gofood-merchant',
  apps: ['com.gojek.resto'],
  deviceSeen: true,
  titles: ['Pembayaran QRIS diterima!'],
  income: ['{amount} berhasil diterima. ID transaksi: {reference}'],
})
