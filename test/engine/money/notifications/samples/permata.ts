import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('net.myinfosys.PermataMobileX')

export const permataSamples: Sample[] = [
  paid(100_000, 'Permata ME', 'Transfer Masuk: Rp 100.000 dari BUDI', 'BUDI'),
  paid(25_042, 'Permata ME', 'Transfer Masuk: Rp 25.042 dari SITI CONTOH', 'SITI CONTOH'),
  notPaid('Permata ME', 'Transfer Keluar: Rp 100.000 ke BUDI'),
]
