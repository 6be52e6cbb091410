import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.interactive.qrisid')

export const interactiveQrisSamples: Sample[] = [
  paid(
    10_000,
    'Pembayaran QRIS berhasil',
    'Pembayaran QRIS sebesar Rp. 10.000 Sample Sender - Sample Source telah diterima',
    'Sample Sender',
  ),
  notPaid('Pembayaran QRIS gagal', 'Transaksi Rp10.000 dibatalkan'),
  paid(
    1_000,
    'Transaksi InterActive QRIS',
    'Pembayaran QRIS sebesar Rp 1.000 TOKO RP 25.042 - GoPay telah diterima',
    'TOKO RP 25.042',
  ),
]
