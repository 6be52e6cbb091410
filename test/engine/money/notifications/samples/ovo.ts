import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('ovo.id')

export const ovoSamples: Sample[] = [
  notPaid(null, 'Top up Rp 10.000 dari BSI - TOP UP telah berhasil'),
  notPaid(null, 'Top up sebesar Rp20.000 melalui BANK BRI, telah berhasil'),
  notPaid(null, 'Transfer Rp100.000.00 ke HASAN berhasil. Kamu dikenakan biaya transaksi Rp5.000'),
  notPaid(null, 'Rp1.000 telah dipotong dari OVO Cash untuk biaya top up dari BANK BRI'),
  notPaid(null, 'Rp 1.500 telah dipotong dari OVO Cash untuk biaya top up dari BSI - TOP UP'),
  paid(50_000, 'OVO', 'Kamu menerima transfer sebesar Rp50.000 dari BUDI', 'BUDI'),
  notPaid('OVO', 'Top up sebesar Rp 100.000 berhasil masuk'),
  paid(25_042, null, 'Transfer sebesar Rp25.042 dari JOHN DOE diterima', 'JOHN DOE'),
  notPaid(null, 'Pembayaran ke TOKO MAJU sebesar Rp25.042 berhasil'),
  notPaid(null, 'Pembayaran OVO Cash berhasil\nRp 50.000 ke Merchant ABC'),
  paid(25_042, 'OVO', 'Transfer sebesar Rp25.042 dari SITI CONTOH diterima', 'SITI CONTOH'),
]
