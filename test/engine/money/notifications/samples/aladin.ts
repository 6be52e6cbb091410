import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.aladinbank.mobile')

export const aladinSamples: Sample[] = [
  paid(
    300_000,
    'Bank Aladin',
    'Transfer masuk sebesar Rp 300.000 dari KURNIAWAN ke rekening anda',
    'KURNIAWAN',
  ),
  paid(25_042, 'Bank Aladin', 'Transfer masuk sebesar Rp 25.042 dari SITI CONTOH', 'SITI CONTOH'),
  notPaid('Bank Aladin', 'Transfer keluar sebesar Rp 300.000 ke KURNIAWAN'),
]
