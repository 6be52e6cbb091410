import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.bcadigital.blu')

export const bluSamples: Sample[] = [
  paid(250_000, null, 'Kamu menerima transfer sebesar Rp 250.000 dari SITI CONTOH.', 'SITI CONTOH'),
  paid(25_042, 'blu', 'Kamu menerima transfer sebesar Rp 25.042 dari BUDI.', 'BUDI'),
  notPaid('blu', 'Kamu berhasil transfer sebesar Rp 250.000 ke SITI CONTOH.'),
]
