import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.bmri.livin')

export const livinSamples: Sample[] = [
  paid(150_000, 'Livin', 'Pembayaran QRIS Rp150.000 berhasil diterima dari Rudi', 'Rudi'),
  notPaid('Livin', 'Pembayaran tagihan listrik Rp 150.000 berhasil'),
  paid(25_042, null, 'terima transfer Rp 25.042 dari JOHN DOE', 'JOHN DOE'),
  notPaid(null, 'Transfer Rp 25.042 ke JOHN DOE Berhasil'),
  notPaid('Mandiri Livin', 'Anda mengirim Rp1.200.000 ke rekening 123456'),
  paid(
    25_042,
    "Livin' by Mandiri",
    'Transfer masuk Rp 25.042,00 dari JOHN DOE. Saldo Rp 99.000,00',
    'JOHN DOE',
  ),
  notPaid("Livin' by Mandiri", 'Tagihan PLN Rp25.042 berhasil dibayar'),
  notPaid("Livin' by Mandiri", 'Autodebet Rp25.042 berhasil'),
]
