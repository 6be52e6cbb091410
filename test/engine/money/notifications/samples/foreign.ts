import { type Sample, samplesOf } from './sample.ts'

const NO_APP = ''

/**
 * Texts from unknown apps or without an app: chats that quote a wallet, a bank's text message about spending,
 * apps that imitate wallets, and apps whose real sentences are unknown.
 */
export const foreignSamples: Sample[] = [
  samplesOf(NO_APP).refused(25_037, null, 'menerima rp25.037'),
  samplesOf(NO_APP).refused(1_771, null, 'QRIS: Berhasil menerima Rp 1.771'),
  samplesOf(NO_APP).refused(59_000, null, 'Berhasil menerima Rp 59.000 dari PEMBELI'),
  samplesOf(NO_APP).refused(299_000, null, 'IDR 299000 diterima'),
  samplesOf(NO_APP).refused(25_037, null, 'You received Rp25.037'),
  samplesOf(NO_APP).notPaid('i.saku', 'Pembayaran sedang diproses sebesar Rp 35.000'),
  samplesOf(NO_APP).notPaid('Informasi', 'Tagihan Anda Rp 500.000'),
  samplesOf(NO_APP).refused(
    500_000,
    'Bank Digital Baru',
    'Transaksi QRIS Rp500.000 sukses dari pengirim Andi',
  ),
  samplesOf(NO_APP).notPaid(null, 'bayar 250.000 sekarang dan dapatkan promo shopee terbaru'),
  samplesOf(NO_APP).notPaid(null, 'Sensitive notification content hidden'),
  samplesOf(NO_APP).notPaid(
    null,
    'System has hidden the notification content because it contains private information',
  ),
  samplesOf(NO_APP).notPaid('DANA', 'Konten notifikasi sensitif disembunyikan'),
  samplesOf(NO_APP).refused(25_042, 'Youtap', 'Transaksi QRIS Rp25.042 berhasil diterima'),
  samplesOf(NO_APP).refused(
    25_042,
    'Paper.id',
    'Pembayaran invoice INV/2026/11/0042 sebesar Rp25.042 diterima dari JOHN DOE',
  ),
  samplesOf('com.gopay.wallet').refused(
    100_000,
    'Saldo Masuk',
    'Kamu menerima transfer sebesar Rp 100.000 dari AHMAD CONTOH',
  ),
  samplesOf('com.gopay.wallet').notPaid(null, 'QRIS Rp32.000 ke Kedai Contoh berhasil'),
  samplesOf('id.flip').notPaid('Transfer Berhasil', 'Transfer ke BUDI berhasil sebesar Rp 75.000'),
  samplesOf('com.whatsapp').notPaid(null, 'bayar 200.000 ke rekening bri aku sekarang'),
  samplesOf('com.whatsapp').notPaid('WhatsApp', 'Budi: Halo apa kabar?'),
  samplesOf('com.whatsapp').notPaid(
    'Budi Pelanggan',
    'Kak sudah ya: "Kamu berhasil menerima Rp25.042 dari JOHN DOE"',
  ),
  samplesOf('com.whatsapp').notPaid('DANA', 'Kamu berhasil menerima Rp25.042 dari JOHN DOE'),
  samplesOf('com.whatsapp').notPaid('Pembayaran Masuk', 'Rp25.042 diterima DANA Bisnis.'),
  samplesOf('com.google.android.gm').notPaid(
    'wondr Transfer berhasil!',
    'Hai, BUDI CONTOH PUTRA Terima kasih sudah bertransaksi dengan wondr by BNI! Kamu baru aja transfer uang dengan detail sebagai berikut: Penerima PT CONTOH BNI: 0000000000 Sumber dana BNI.',
  ),
  samplesOf('com.google.android.gm').notPaid(
    'DANA',
    'Kamu berhasil menerima Rp25.042 dari JOHN DOE',
  ),
  samplesOf('com.instagram.android').notPaid('dana.id', 'Rp25.042 diterima DANA Bisnis.'),
  samplesOf('com.example.fake').notPaid(
    'Pembayaran sebesar Rp25.042',
    'Pembayaran sebesar Rp25.042 telah diterima pada transaksi 120009123456.',
  ),
  samplesOf('com.android.chrome').notPaid('DANA Bisnis', 'Rp25.042 diterima DANA Bisnis.'),
  samplesOf('com.google.android.youtube').notPaid(
    'Cara cek: Kamu berhasil menerima Rp25.042 dari JOHN DOE',
    'Video baru',
  ),
  samplesOf('com.google.android.apps.messaging').notPaid(
    'BNI',
    'Trx Rek. xxxx0123 Debit Rp25.042 pd 20/11/26 10:15. Saldo Rp1.250.042',
  ),
  samplesOf('com.orderkuota.app').refused(25_042, 'QRIS', 'QRIS masuk Rp 25.042 dari JOHN DOE'),
  samplesOf('com.bukuwarung').refused(
    25_042,
    'BukuWarung',
    'Pembayaran QRIS Rp25.042 berhasil diterima',
  ),
  samplesOf('id.dana.clone').notPaid('DANA', 'Kamu berhasil menerima Rp25.042 dari JOHN DOE'),
]
