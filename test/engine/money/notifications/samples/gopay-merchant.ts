import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.gojek.gopaymerchant')

export const gopayMerchantSamples: Sample[] = [
  paid(1, 'Pembayaran QRIS statis diterima', 'Rp 1 di NAMA MERCHANT CONTOH, Digital & Kreatif.'),
  paid(3, 'Pembayaran QRIS statis diterima', 'Rp 3 di NAMA MERCHANT CONTOH, Digital & Kreatif.'),
  paid(125_137, 'Pembayaran QRIS statis diterima', 'Rp 125.137 di TOKO'),
  notPaid('Pembayaran QRIS statis diterima', 'Rp 1.25'),
  paid(
    25_042,
    'Pembayaran QRIS statis diterima',
    'Rp 25.042 di WARUNG CONTOH, Makanan &amp; Minuman.',
  ),
  paid(25_042, 'Pembayaran QRIS diterima', 'Rp25.042 diterima. Biaya MDR Rp176, bersih Rp24.866.'),
  notPaid('Promo', 'Cashback Rp 10.000'),
  notPaid('Saldo bertambah', 'Rp 1.127'),
  notPaid(null, ''),
]
