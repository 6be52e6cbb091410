import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.telkom.mwallet')

export const linkAjaSamples: Sample[] = [
  paid(50_000, 'LinkAja', 'Kamu menerima saldo sebesar Rp 50.000 dari BUDI', 'BUDI'),
  notPaid(null, 'Transaksi sebesar Rp 25.042 di TOKO MAJU SUKSES'),
  paid(25_042, null, 'Kamu menerima saldo sebesar Rp25.042 dari SITI CONTOH', 'SITI CONTOH'),
]
