import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('id.co.cimbniaga.mobile.android')

export const octoSamples: Sample[] = [
  paid(200_000, 'OCTO Mobile', 'Transfer Masuk: Dana Rp 200.000 dari BUDI telah masuk', 'BUDI'),
  paid(25_042, null, 'Transfer Masuk: Dana Rp 25.042 dari SITI CONTOH telah masuk', 'SITI CONTOH'),
  notPaid('OCTO Mobile', 'Transfer Keluar: Dana Rp 200.000 ke BUDI telah terkirim'),
]
