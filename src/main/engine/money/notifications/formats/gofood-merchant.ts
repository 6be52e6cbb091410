import { createFormat } from '../format.ts'

/**
 * GoFood Merchant (GoBiz). It stacks several payments, old ones too, in one notification: only a
 * single line is read. Without the title nothing is, since the app also shows chats.
 */
export const gofoodMerchant = createFormat({
  id: 'gofood-merchant',
  apps: ['com.gojek.resto'],
  deviceSeen: true,
  titles: ['Pembayaran QRIS diterima!'],
  income: ['{amount} berhasil diterima. ID transaksi: {reference}'],
})
