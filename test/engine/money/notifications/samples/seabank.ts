import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.co.bankbkemobile.digitalbank')

export const seaBankSamples: Sample[] = [
  notPaid(
    'Realtime Transfer',
    'Kamu baru melakukan transfer senilai Rp26.000 kepada DEWI CONTOH PERTIWI pada 15 Agu 2026 19:24 (WIB).',
  ),
  notPaid(
    'Pembayaran QRIS Berhasil',
    'Pembayaran QRIS untuk BINATU CONTOH sebesar 20.300 telah berhasil.',
  ),
  notPaid(
    'Pembayaran Berhasil',
    'SeaBank Bayar Instan: Pembayaran Shopee kamu sebesar Rp14.343 pada 14 Agu 2026 telah berhasil.',
  ),
  notPaid(
    'Realtime Transfer',
    'Realtime Transfer sebesar Rp50.000 kepada JOHN DOE pada 14 Agu 2026',
  ),
  notPaid('Touch ID Berhasil Diaktifkan', ''),
  paid(
    100_000,
    'SeaBank',
    'Kamu menerima transfer masuk sebesar Rp 100.000 dari SITI CONTOH',
    'SITI CONTOH',
  ),
  paid(50_000, 'SeaBank', 'Kamu menerima transfer sebesar Rp50.000 dari BUDI', 'BUDI'),
  notPaid('SeaBank', 'Saldo rekening Anda Rp 1.250.000'),
  notPaid('Transfer Berhasil', 'Transfer sebesar Rp 75.000 ke BUDI CONTOH berhasil.'),
  paid(25_042, null, 'menerima transfer sebesar Rp25.042'),
  notPaid(null, 'mengirimkan uang sebesar Rp25.042'),
  paid(200_000, null, 'Dana Masuk Rp 200.000 dari FARIZ - SeaBank', 'FARIZ - SeaBank'),
  paid(2_000_000, 'SeaBank', 'Transfer masuk sebesar Rp2.000.000 dari SITI CONTOH', 'SITI CONTOH'),
  notPaid('SeaBank', 'Biaya admin bulanan Rp10.000 telah dipotong dari saldo'),
  paid(100_000, null, 'Menerima transfer sebesar Rp100.000 dari BUDI', 'BUDI'),
  notPaid(
    'Pembayaran QRIS Berhasil',
    'Pembayaran QRIS untuk BAKSO CONTOH sebesar 16.000 telah berhasil.',
  ),
]
