import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.jago.digitalBanking')
const inSyariah = samplesOf('com.jago.digitalBanking.syariah')

export const jagoSamples: Sample[] = [
  paid(
    25_347,
    'Jago',
    'MUHAMMAD CONTOH YANTO telah mengirim Rp25.347 ke kamu. Buka aplikasi untuk melihat detail.',
    'MUHAMMAD CONTOH YANTO',
  ),
  paid(
    10_565,
    'Jago',
    'Kamu menerima Rp10.565 dari GoPay. Buka aplikasi untuk melihat detail.',
    'GoPay',
  ),
  notPaid(
    'Jago',
    'Kamu telah membayar Rp22.000 ke RESTORAN CONTOH. Buka aplikasi untuk melihat detail.',
  ),
  notPaid('Jago', 'Pengembalian dana Rp25.000 telah masuk ke Kantong Utama.'),
  notPaid('Promo Jago', 'Dapatkan cashback Rp25.000 hari ini.'),
  paid(
    500_050,
    null,
    'Budi Contoh Putranto has sent Rp500.050 to you. Need help? Contact Tanya Jago at 1500 746.',
    'Budi Contoh Putranto',
  ),
  notPaid('Jago', "You've transferred Rp50.000 to NURUL"),
  notPaid(
    'Jago',
    'You have paid Rp 25.000 to Toko Contoh. Need help? Contact Tanya Jago at 1500 746.',
  ),
  notPaid(null, "You've moved Rp500.000 out of your My Emergency Fund Pocket."),
  notPaid(null, 'Payment Rp50.000 failed'),
  paid(50_000, 'Bank Jago', 'Kamu menerima Rp50.000 dari AHMAD ke Kantong Utama', 'AHMAD'),
  paid(250_000, 'Bank Jago', 'Ada uang masuk sebesar Rp 250.000 dari BUDI CONTOH', 'BUDI CONTOH'),
  notPaid('Bank Jago', 'Transfer ke BUDI sebesar Rp 50.000 berhasil'),
  notPaid(null, 'Kamu telah membayar Rp 68.000 ke Toko Contoh menggunakan Kantong Jajan.'),
  paid(25_042, null, 'Kamu terima uang Rp25.042'),
  paid(
    25_347,
    'Jago',
    'Kamu menerima kiriman Rp25.347 dari SITI CONTOH. Buka aplikasi untuk melihat detail.',
    'SITI CONTOH',
  ),
  inSyariah.paid(
    10_565,
    'Jago Syariah',
    'Kamu menerima Rp10.565 dari GoPay. Buka aplikasi untuk melihat detail.',
    'GoPay',
  ),
  paid(25_042, null, 'Kamu terima uang Rp25.042 dari BUDI', 'BUDI'),
  notPaid(null, "You've moved Rp500.000 into your Tabungan Pocket."),
  notPaid('Jago', 'Kamu menerima Rp500.000 dari Kantong Tabungan ke Kantong Utama'),
]
