import { createFormat } from '../format.ts'

/**
 * InterActive QRIS writes the payer's name between the amount and the verb, and the payer's wallet after it.
 */
export const interactiveQris = createFormat({
  id: 'interactive-qris',
  apps: ['com.interactive.qrisid'],
  deviceSeen: true,
  titles: ['', 'Transaksi InterActive QRIS', 'Pembayaran QRIS berhasil'],
  income: ['Pembayaran QRIS sebesar {amount} {payer} - {place} telah diterima'],
})
