import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.gojek.gopay')
const inGojek = samplesOf('com.gojek.app')

export const gopaySamples: Sample[] = [
  paid(25_000, 'Transfer masuk', 'Rp25.000 dari namaakun udah masuk ke GoPay kamu.', 'namaakun'),
  notPaid(null, 'Rp500.000 udah dikirim ke BCA Mira Contoh.'),
  notPaid(null, 'Kamu berhasil transfer ke TABUNGAN BY JAGO'),
  inGojek.paid(50_000, 'GoPay', 'Kamu menerima Rp50.000 dari Toko ABC via QRIS', 'Toko ABC'),
  paid(50_000, 'GoPay', 'Pembayaran QRIS Rp50.000 berhasil diterima dari Budi S.', 'Budi S'),
  inGojek.paid(25_000, 'GoPay', 'Pembayaran QRIS Rp25.000 berhasil diterima dari Siti', 'Siti'),
  notPaid('GoPay', 'Promo cashback 20% untuk semua transaksi!'),
  inGojek.notPaid('GoPay', 'Top-up berhasil Rp 100.000 masuk ke GoPay Anda'),
  inGojek.notPaid('Pembayaran Berhasil', 'Pembayaran Rp 45.000 di TOKO CONTOH berhasil.'),
  inGojek.notPaid(null, 'Dapet cashback Rp25.042'),
  paid(1_000, 'Transfer masuk', 'Rp1.000 dari namaakun udah masuk ke GoPay kamu.', 'namaakun'),
  paid(25_042, 'GoPay', 'Rp25.042 dari SITI CONTOH sudah masuk ke GoPay kamu.', 'SITI CONTOH'),
  paid(
    100_000,
    'Saldo Masuk',
    'Kamu menerima transfer sebesar Rp 100.000 dari AHMAD CONTOH',
    'AHMAD CONTOH',
  ),
  notPaid('GoPay', 'Cashback Rp5.000 sudah masuk ke GoPay kamu'),
  notPaid('GoPay', 'Refund Rp30.000 untuk pesananmu telah diproses'),
  notPaid('GoPay', 'Pembayaran berhasil sebesar Rp25.000 ke Toko Contoh'),
  notPaid(null, 'QRIS Rp32.000 ke Kedai Contoh berhasil'),
  notPaid('GoPay', 'Anda telah menerima Tabungan by Jago sebanyak Rp500.000.'),
  inGojek.notPaid('Budi Pengemudi', 'Kamu menerima Rp50.000 dari Toko ABC via QRIS'),
]
