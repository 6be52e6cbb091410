import { type Sample, samplesOf } from './sample.ts'

const dana = samplesOf('id.dana')
const gopay = samplesOf('com.gojek.gopay')
const gojek = samplesOf('com.gojek.app')
const gopayMerchant = samplesOf('com.gojek.gopaymerchant')
const gofood = samplesOf('com.gojek.resto')
const shopeePay = samplesOf('com.shopeepay.id')
const shopee = samplesOf('com.shopee.id')
const shopeePartner = samplesOf('com.shopeepay.merchant.id')
const ovo = samplesOf('ovo.id')
const linkAja = samplesOf('com.telkom.mwallet')
const bca = samplesOf('com.bca')
const myBca = samplesOf('com.bca.mybca.omni.android')
const merchantBca = samplesOf('com.bca.msb')
const blu = samplesOf('com.bcadigital.blu')
const brimo = samplesOf('id.co.bri.brimo')
const briMerchant = samplesOf('id.co.bri.merchant')
const livin = samplesOf('id.bmri.livin')
const livinMerchant = samplesOf('id.bmri.livinmerchant')
const bni = samplesOf('src.com.bni')
const wondr = samplesOf('id.bni.wondr')
const bsi = samplesOf('co.id.bankbsi.superapp')
const seaBank = samplesOf('id.co.bankbkemobile.digitalbank')
const jago = samplesOf('com.jago.digitalBanking')
const octo = samplesOf('id.co.cimbniaga.mobile.android')
const neobank = samplesOf('com.bnc.finance')
const interActive = samplesOf('com.interactive.qrisid')
const message = samplesOf('com.google.android.apps.messaging')

/** Made-up texts with a sum that are no customer's payment. */
export const unseenOther: Sample[] = [
  // Money that the shop sends or spends.
  dana.notPaid('DANA', 'Rp50.000 berhasil dikirim ke SITI CONTOH'),
  dana.notPaid('Transfer berhasil', 'SITI CONTOH telah menerima Rp50.000 dari kamu'),
  dana.notPaid('DANA', 'Transfer kamu sebesar Rp50.000 sudah diterima SITI CONTOH'),
  dana.notPaid('DANA', 'Pembayaran Rp50.000 diterima oleh TOKO CONTOH'),
  dana.notPaid('DANA', 'Uang kamu Rp50.000 sudah masuk ke rekening BUDI CONTOH'),
  gopay.notPaid('GoPay', 'Rp25.000 berhasil ditransfer ke BUDI CONTOH'),
  gopay.notPaid('Pembayaran QRIS diterima', 'Rp 25.000 di WARUNG CONTOH, Makanan & Minuman.'),
  gojek.notPaid('GoPay', 'Pembayaranmu Rp25.000 sudah diterima TOKO CONTOH'),
  gojek.notPaid('Gojek', 'Driver sudah terima Rp18.000 dari kamu'),
  shopeePay.notPaid('ShopeePay', 'Rp30.000 telah diterima oleh BUDI CONTOH'),
  shopee.notPaid(
    'Pembayaran Diterima',
    'Pembayaran untuk pesanan 240820ABC sebesar Rp85.000 telah diterima',
  ),
  shopee.notPaid('Shopee', 'Shopee telah menerima pembayaran sebesar Rp85.000'),
  shopee.notPaid('Penjual Contoh', 'Kak, Rp85.000 sudah masuk ya, terima kasih'),
  ovo.notPaid('OVO', 'Terima kasih, pembayaran Rp45.000 di TOKO CONTOH berhasil'),
  ovo.notPaid('OVO', 'Transfer Rp45.000 ke OVO BUDI CONTOH berhasil'),
  linkAja.notPaid('LinkAja', 'Kamu telah membayar Rp12.000 ke WARUNG CONTOH'),
  bca.notPaid('BCA mobile', 'Transfer Rp 100.000 ke rekening 9876543210 a.n. SITI CONTOH berhasil'),
  bca.notPaid('m-BCA', 'Pembayaran kartu kredit sebesar Rp 750.000 telah kami terima'),
  myBca.notPaid('myBCA', 'You transferred IDR 100,000.00 to SITI CONTOH'),
  myBca.notPaid('Financial Diary', 'Pemasukan sebesar IDR 90,000.00 dari BUNGA di kategori Bunga.'),
  blu.notPaid('blu', 'Kamu baru saja kirim Rp60.000 ke ANI CONTOH'),
  brimo.notPaid(
    'BRImo',
    'Dana Rp250.000 keluar dari rekening 0001xxxx501 pada 20/11/2026 10:15:23',
  ),
  brimo.notPaid('BRImo', 'Setoran tunai Rp500.000 ke rekening 0001xxxx501 berhasil'),
  livin.notPaid('Livin', 'Dana Anda sebesar Rp200.000 telah diterima BUDI CONTOH'),
  livin.notPaid("Livin' by Mandiri", 'Debit Rp 35.000 untuk pembayaran QRIS di TOKO CONTOH'),
  bni.notPaid('BNI', 'Rekening Anda xxxx0123 telah didebit sebesar Rp205.000'),
  wondr.notPaid('wondr by BNI', 'Transfer Rp80.000 dari kamu ke ANI CONTOH berhasil'),
  bsi.notPaid('BYOND by BSI', 'Anda mengirim dana Rp51.000 kepada RUDI CONTOH'),
  seaBank.notPaid(
    'SeaBank',
    'Transfer senilai Rp26.000 dari rekening kamu ke DEWI CONTOH telah diterima',
  ),
  jago.notPaid('Jago', 'BUDI CONTOH has received your Rp50.000'),
  jago.notPaid('Jago', 'Rp300.000 masuk ke Kantong Liburan dari Kantong Utama'),
  octo.notPaid('OCTO Mobile', 'Fund transfer IDR 200,000 to BUDI CONTOH successful'),
  neobank.notPaid('neobank', 'Penarikan Rp100.000 ke rekening BCA kamu berhasil'),
  // Bills, requests and what is still to come.
  dana.notPaid('DANA', 'ANI CONTOH minta Rp35.000 dari kamu'),
  dana.notPaid('DANA', 'BUDI CONTOH mengirim permintaan uang Rp35.000 ke kamu'),
  dana.notPaid('Split Bill', 'Bayar Rp35.000 ke BUDI CONTOH'),
  gopay.notPaid('GoPay', 'Permintaan Rp40.000 dari SITI CONTOH masuk'),
  gopay.notPaid('GoPay', 'Tagihan PLN Rp120.000 sudah masuk. Bayar sekarang'),
  shopeePay.notPaid('SPayLater', 'Tagihan SPayLater Rp215.000 jatuh tempo besok'),
  ovo.notPaid('OVO', 'Kamu akan menerima Rp50.000 dari BUDI CONTOH'),
  bca.notPaid('BCA mobile', 'Transfer masuk Rp 325.000 dari BUDI CONTOH sedang diproses'),
  bca.notPaid(
    'BCA mobile',
    'Transfer terjadwal Rp 325.000 dari BUDI CONTOH diterima 25/11/2026 jika saldo cukup',
  ),
  livin.notPaid('Livin', 'Menunggu pembayaran Rp75.000 masuk dari SITI CONTOH'),
  briMerchant.notPaid('BRImerchant', 'Pembayaran QRIS Rp37.700 dari ShopeePay pending'),
  seaBank.notPaid('SeaBank', 'Transfer Rp84.000 dari SITI CONTOH gagal diterima'),
  jago.notPaid('Jago', 'Payment of Rp68.000 from BUDI CONTOH was declined'),
  merchantBca.notPaid('Merchant BCA', 'Transaksi QRIS Rp53.300 dari GoPay dibatalkan'),
  interActive.notPaid(
    'InterActive QRIS',
    'Pembayaran QRIS Rp 45.100 dari BUDI CONTOH belum diterima',
  ),
  wondr.notPaid('wondr by BNI', 'Transaksi Rp46.800 dari ANI CONTOH ditolak'),
  octo.notPaid('OCTO', 'IDR 102,000 from ANI CONTOH will be credited to your account'),
  // Promotions.
  dana.notPaid('DANA', 'Menangkan Rp1.000.000 dari DANA, klik di sini!'),
  dana.notPaid('DANA', 'Kamu bisa terima Rp25.000 dari setiap teman yang kamu ajak'),
  dana.notPaid('DANA', 'Terima Rp25.000 dari DANA kalau transaksi pakai QRIS'),
  gopay.notPaid('GoPay', 'Cashback Rp5.000 telah masuk ke GoPay kamu dari promo hari ini'),
  gopay.notPaid('GoPay Coins', 'Kamu menerima 5.000 GoPay Coins senilai Rp5.000'),
  shopeePay.notPaid('ShopeePay', 'Bonus saldo Rp10.000 sudah diterima! Cek sekarang'),
  shopee.notPaid('Shopee', 'Voucher Rp50.000 masuk ke akunmu!'),
  ovo.notPaid('OVO', 'Yuk kirim uang ke teman dan dapat Rp15.000 dari OVO'),
  linkAja.notPaid('LinkAja', 'Selamat, kamu menerima hadiah Rp100.000 dari program referral'),
  blu.notPaid('blu', 'Receive up to Rp200.000 from blu when you invite friends'),
  seaBank.notPaid('SeaBank', 'Bunga harian Rp1.250 telah masuk ke rekening kamu'),
  jago.notPaid('Jago', 'Reward Rp20.000 has been added to your Main Pocket'),
  neobank.notPaid('neobank', 'Dapatkan Rp75.000 untuk setiap teman yang daftar'),
  // Balances, totals, payouts and other money of the shop's own.
  dana.notPaid('DANA', 'Saldo DANA kamu Rp1.250.000'),
  dana.notPaid('DANA Bisnis', 'Hari ini DANA Bisnis menerima Rp1.275.084 dari 12 transaksi'),
  gopayMerchant.notPaid('GoPay Merchant', 'Total penerimaan hari ini Rp2.340.000'),
  gopayMerchant.notPaid('Pencairan dana', 'Rp2.340.000 masuk ke rekening BCA ****1234'),
  gofood.notPaid('GoFood Merchant', 'Penghasilan minggu ini Rp3.500.000 sudah masuk'),
  shopeePartner.notPaid(
    'Shopee Partner',
    'Dana penjualan Rp880.000 telah ditransfer ke rekening Anda',
  ),
  merchantBca.notPaid('Merchant BCA', 'Settlement QRIS Rp1.875.000 telah masuk ke rekening Anda'),
  livinMerchant.notPaid("Livin' Merchant", 'Ringkasan: 25 transaksi diterima, total Rp1.480.000'),
  livin.notPaid('Livin', 'Saldo rekening Anda saat ini Rp 99.000,00'),
  livin.notPaid('Livin', 'Limit transfer harian Anda Rp100.000.000'),
  bni.notPaid('BNI', 'Pinjaman Rp5.000.000 telah masuk ke rekening Anda'),
  brimo.notPaid('BRImo', 'Refund Rp35.000 dari TOKO CONTOH telah masuk ke rekening'),
  ovo.notPaid('OVO', 'Isi saldo Rp100.000 dari BCA berhasil masuk ke OVO kamu'),
  shopeePay.notPaid('ShopeePay', 'Top up Rp100.000 diterima dari BCA Virtual Account'),
  bsi.notPaid('BYOND by BSI', 'Biaya admin Rp2.500 telah didebet'),
  myBca.notPaid('myBCA', 'Deposito Rp10.000.000 telah cair dan masuk ke rekening Anda'),
  // Questions, secrets, addresses and people who quote a payment.
  dana.notPaid('DANA', 'Apakah kamu sudah menerima Rp50.000 dari BUDI CONTOH?'),
  dana.notPaid('DANA', 'Kamu menerima Rp50.000 dari BUDI CONTOH. Ambil di dana-hadiah.xyz'),
  dana.notPaid('DANA', 'Kode OTP 491021 untuk menerima Rp50.000 dari BUDI CONTOH'),
  gojek.notPaid('Budi Pengemudi', 'Rp50.000 sudah masuk ke GoPay kamu'),
  bca.notPaid('BCA mobile', 'Verifikasi transfer masuk Rp50.000 dari BUDI CONTOH dengan PIN Anda'),
  message.notPaid('BCA', 'Anda menerima Rp50.000.000 dari BCA. Klaim di bit.ly/contoh'),
  message.notPaid('BRI', 'Transfer Rp 150.000 dari rekening Anda ke BUDI CONTOH berhasil'),
  message.notPaid('MANDIRI', 'Tarik tunai Rp500.000 di ATM CONTOH 20/11/26'),
  message.notPaid('+6281234567890', 'Dana masuk Rp25.042 ke rek 7xxxxxx123 dari JOHN DOE'),
  message.notPaid('BUDI', 'Trf masuk Rp25.042,00 dari JOHN DOE ke rek 123xxxx789'),
  message.notPaid('DANA', 'Kamu menerima Rp25.042 dari JOHN DOE'),
  message.notPaid('BNI', 'Transfer masuk Rp25.042 akan dikenakan biaya. Hubungi wa.me/62812'),
  // Sums that are broken, foreign or several.
  dana.notPaid('DANA', 'Kamu menerima Rp25.0… dari JOHN DOE'),
  dana.notPaid('DANA', 'Kamu menerima Rp12,5 ribu dari JOHN DOE'),
  gopay.notPaid('GoPay', 'Kamu menerima Rp25rb dari JOHN DOE'),
  ovo.notPaid('OVO', 'Kamu menerima USD 25.00 dari JOHN DOE'),
  bca.notPaid('BCA mobile', 'Transfer masuk Rp10.000 Rp20.000 dari BUDI CONTOH'),
  gofood.notPaid(
    'Pembayaran QRIS diterima!',
    'Rp2.000 berhasil diterima. ID transaksi: A1\nRp3.000 berhasil diterima. ID transaksi: B2',
  ),
  livin.notPaid('Livin', 'Kamu menerima Rp1.250'),
]
