import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.bmri.livinmerchant')

export const livinMerchantSamples: Sample[] = [
  paid(25_042, "Livin' Merchant", 'Pembayaran QRIS Rp 25.042 dari JOHN DOE berhasil', 'JOHN DOE'),
  paid(
    1_127,
    "Livin' Merchant",
    'Pembayaran QRIS Rp 1.127 dari SITI CONTOH berhasil',
    'SITI CONTOH',
  ),
  notPaid("Livin' Merchant", 'Pencairan dana Rp 1.250.000 berhasil'),
  notPaid(null, 'Pembayaran QRIS Rp 25.042 dari JOHN DOE berhasil'),
]
