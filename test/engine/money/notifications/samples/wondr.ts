import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.bni.wondr')

export const wondrSamples: Sample[] = [
  paid(
    600_000,
    'wondr by BNI',
    'Transaksi diterima! Kamu baru aja terima Rp600.000. Klik untuk cek detailnya.',
  ),
  notPaid(
    'wondr by BNI',
    'Transaksi Berhasil!! Kamu baru aja transaksi sebesar Rp500.000. Klik untuk cek detailnya.',
  ),
  paid(2_500_000, null, 'Transaksi diterima!\nJumlah Rp 2.500.000'),
  paid(
    100_000,
    'wondr by BNI',
    'Transfer Masuk: Rp 100.000 dari AHMAD ke rekening 1234***',
    'AHMAD',
  ),
  paid(
    25_042,
    null,
    'Transaksi diterima! Kamu baru aja terima Rp25.042. Klik untuk cek detailnya.',
  ),
]
