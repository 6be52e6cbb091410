import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.co.bri.merchant')

export const briMerchantSamples: Sample[] = [
  paid(150_000, 'Pembayaran Diterima', 'QRIS Rp150.000 berhasil'),
  paid(150_000, 'Pembayaran Diterima', 'Pembayaran QRIS sebesar Rp150.000 berhasil diterima'),
  notPaid('Pembayaran Diterima (TEST)', 'QRIS Rp75.000 dari SITI CONTOH berhasil (TEST)'),
  paid(75_000, 'Pembayaran Diterima', 'QRIS Rp75.000 dari SITI CONTOH berhasil', 'SITI CONTOH'),
  notPaid('Pembayaran QRIS', 'QRIS Rp150.000 berhasil'),
]
