import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.co.bni.merchant')

export const bniMerchantSamples: Sample[] = [
  paid(1_000, 'BNI Merchant', 'Transaksi Sebesar Rp 1.000 dari BLU BCA telah berhasil', 'BLU BCA'),
  paid(
    25_042,
    'BNI Merchant',
    'Transaksi Sebesar Rp 25.042 dari BANK CONTOH telah berhasil',
    'BANK CONTOH',
  ),
  notPaid(null, 'Transaksi Sebesar Rp 1.000 dari BLU BCA telah berhasil'),
  notPaid('BNI Merchant', 'Transaksi Sebesar Rp 1.000 dari BLU BCA belum berhasil'),
]
