import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.shopeepay.merchant.id')

export const shopeePartnerSamples: Sample[] = [
  paid(
    3_500,
    'Pembayaran sebesar Rp3.500',
    'Pembayaran sebesar Rp3.500 telah diterima pada transaksi 120009123456.',
  ),
  paid(
    25_347,
    'Shopee Partner',
    'Pembayaran sebesar Rp25.347 telah diterima pada transaksi 240823ABCDEF.',
  ),
  paid(12_011, 'Shopee Partner', 'Pembayaran sebesar Rp12.011 telah diterima pada transaksi test.'),
  paid(
    25_042,
    'Shopee Partner',
    'Pembayaran sebesar Rp25.042 telah diterima pada transaksi 20820696399425999.',
  ),
  notPaid(
    'Pembayaran berhasil',
    'Pembayaran sebesar Rp3.500 sedang diproses pada transaksi 120009123456.',
  ),
  notPaid(
    'Shopee Partner',
    'Pembayaran sebesar Rp25.347 telah dikirim pada transaksi 240823ABCDEF.',
  ),
  notPaid('Promo pembayaran Rp1.000', 'Dapatkan promo hari ini'),
]
