import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('com.shopeepay.id')
const inShopee = samplesOf('com.shopee.id')

export const shopeePaySamples: Sample[] = [
  paid(10_000, 'Saldo ShopeePay Diterima', 'Rp10.000 telah diterima dari ANANDA.', 'ANANDA'),
  paid(
    500_000,
    'Transfer Diterima',
    'BUDI CONTOH PUTRANTO mengirimkan dana sebesar Rp500.000 ke ShopeePay-mu melalui BI-Fast.',
    'BUDI CONTOH PUTRANTO',
  ),
  paid(25_042, null, 'Kamu menerima transfer ShopeePay sebesar Rp25.042'),
  notPaid(
    'Isi Saldo Berhasil',
    'Pengisian saldo sebesar Rp10.000 telah ditambahkan ke ShopeePay-mu. Saldo saat ini sebesar Rp10.050.',
  ),
  notPaid(
    'Hadiah 1,7JT di Hari Merdeka!',
    'Hanya Berlaku Hari Ini! Kamu bisa dapat hadiah 1,7JT dengan kirim Saldo Kaget',
  ),
  notPaid('Harga spesial Top Up E-Money Murah!', 'E-Money 20RB hanya Rp17.500. Top Up sekarang'),
  notPaid('ShopeePay', 'Klaim koin Shopee gratis dan nikmati promo flash sale!'),
  notPaid('ShopeePay', 'Kamu berhasil transfer saldo sebesar Rp 25.000 ke Budi'),
  notPaid(
    'ShopeePay',
    'Pembayaran Rp 50.000 di Toko Contoh berhasil. Kamu mendapatkan 50 Koin Shopee.',
  ),
  notPaid(null, 'Pembayaran sebesar Rp25.042 dengan ShopeePay telah berhasil'),
  inShopee.paid(
    50_000,
    'ShopeePay',
    'Transfer masuk sebesar Rp50.000 dari BUDI CONTOH',
    'BUDI CONTOH',
  ),
  inShopee.notPaid(
    'Top-up Completed',
    'Your Top up request of Rp10.000 is successful and your current balance is Rp10.050.',
  ),
  inShopee.notPaid(
    'Isi saldo',
    'BANK CONTOH sebesar Rp10.000 telah ditambahkan ke\nShopeePay-mu. Saldo saat ini Rp140.329',
  ),
  inShopee.notPaid(
    null,
    '100RB Koin Siap Diklaim!🎁 Koin 100RB dan hadiah lainnya bisa diklaim dengan transaksi di App Store & Google Play! Cek 👉',
  ),
  inShopee.notPaid(null, 'Pembayaran Berhasil ShopeePay -Rp 55.000 TOKO CONTOH'),
  inShopee.notPaid(null, 'Penarikan Dana Berhasil -Rp 300.000 ke BCA 0123XXXXXXX'),
  inShopee.notPaid(null, 'Top Up Berhasil +Rp 200.000 dari BCA Virtual Account'),
  inShopee.notPaid(null, 'Pengembalian dana sebesar Rp25.042 akan dikembalikan ke ShopeePay'),
]
