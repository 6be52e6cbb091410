import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.gojek.resto')

export const gofoodMerchantSamples: Sample[] = [
  paid(2_000, 'Pembayaran QRIS diterima!', 'Rp2.000 berhasil diterima. ID transaksi: rVWbDXID'),
  paid(15_000, 'Pembayaran QRIS diterima!', 'Rp15.000 berhasil diterima. ID transaksi: ABC123'),
  notPaid('Pembayaran QRIS diterima!', 'RpABC berhasil diterima. ID transaksi: X'),
]
