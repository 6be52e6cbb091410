import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.bnc.finance')

export const neobankSamples: Sample[] = [
  paid(
    114,
    'Kamu menerima 1 pembayaran',
    'Pembayaran QRIS diterima, Rp114 akan dikreditkan ke Tabungan Reguler kamu 5859********8988',
  ),
  paid(10_347, 'Transfer Masuk', 'Rp10347 akan dikreditkan ke rekening Anda'),
  paid(
    100_000,
    'Neobank',
    'Transfer Masuk: Kamu menerima uang sebesar Rp 100.000 dari BUDI',
    'BUDI',
  ),
  paid(
    10_347,
    'Kamu menerima 1 pembayaran',
    'Pembayaran QRIS diterima, Rp10347 akan dikreditkan ke Tabungan Reguler kamu',
  ),
  notPaid(
    'Kamu menerima 2 pembayaran',
    'Pembayaran QRIS diterima, Rp114 akan dikreditkan ke Tabungan Reguler kamu 5859********8988',
  ),
  notPaid(null, 'Rp10347 akan dikreditkan ke rekening Anda'),
]
