import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.bca.msb')

export const merchantBcaSamples: Sample[] = [
  notPaid(
    'Settlement',
    'Dana settlement QRIS 19/11/2026 sebesar Rp25.042 telah masuk ke rekening Anda',
  ),
  paid(25_042, 'Merchant BCA', 'Pembayaran QRIS sebesar Rp25.042 berhasil diterima'),
  paid(125_137, 'Merchant BCA', 'Pembayaran QRIS sebesar Rp125.137 berhasil diterima'),
]
