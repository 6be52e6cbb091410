import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('src.com.bni')

export const bniSamples: Sample[] = [
  paid(25_042, null, 'Anda menerima Rp25.042 dari JOHN DOE', 'JOHN DOE'),
  notPaid(null, 'Trf keluar Rp25.042 ke JOHN DOE'),
  paid(500_000, null, 'BNI: Kredit Rp 500.000 Transfer dari WAHYU CONTOH BNI', 'WAHYU CONTOH BNI'),
  paid(
    1_000_000,
    null,
    'BNI: Kredit Rp 1.000.000 Terima BI-Fast dari AGUS CONTOH Mandiri',
    'AGUS CONTOH Mandiri',
  ),
  notPaid(null, 'BNI: Debit Rp 28.000 QRIS - WARUNG CONTOH'),
  notPaid(null, 'BNI: Debit Rp 400.000 Transfer BI-Fast ke REZA CONTOH BCA'),
]
