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
const bniMerchant = samplesOf('id.co.bni.merchant')
const bsi = samplesOf('co.id.bankbsi.superapp')
const seaBank = samplesOf('id.co.bankbkemobile.digitalbank')
const jago = samplesOf('com.jago.digitalBanking')
const permata = samplesOf('net.myinfosys.PermataMobileX')
const octo = samplesOf('id.co.cimbniaga.mobile.android')
const aladin = samplesOf('id.aladinbank.mobile')
const neobank = samplesOf('com.bnc.finance')
const interActive = samplesOf('com.interactive.qrisid')
const message = samplesOf('com.google.android.apps.messaging')
const samsungMessage = samplesOf('com.samsung.android.messaging')

/** Made-up incomes in wordings that no format has. */
export const unseenIncome: Sample[] = [
  dana.paid(10_000, 'DANA', 'Kamu berhasil menerima Rp10000 via Gopay ke akunmu. Cek yuk!'),
  dana.paid(99_947, 'Kamu berhasil menerima', 'Rp99.947 dari SITI CONTOH'),
  dana.paid(
    48_500,
    'Uang masuk nih!',
    'BUDI CONTOH baru saja mengirimkan Rp48.500 ke akun DANA kamu.',
  ),
  dana.paid(17_250, 'DANA Bisnis', 'Hore! Ada pembayaran masuk Rp17.250 dari pelanggan via QRIS.'),
  dana.paid(
    25_042,
    'DANA Bisnis',
    'Pembayaran QRIS sebesar Rp25.042 dari ANI CONTOH telah diterima. Saldo DANA Bisnis kamu Rp1.250.042.',
  ),
  dana.paid(75_500, 'DANA', 'Saldo DANA kamu bertambah Rp75.500 dari RUDI CONTOH'),
  dana.paid(33_000, 'Transfer diterima', 'Rp33.000 dari Budi C. sudah masuk ke saldo DANA kamu'),
  dana.paid(62_300, 'DANA', 'You just got Rp62.300 from SITI CONTOH'),
  dana.paid(41_200, 'Payment received', 'Rp41.200 from ANI CONTOH via QRIS'),
  gopay.paid(55_000, 'Ada uang masuk!', 'SITI CONTOH transfer Rp55.000 ke GoPay kamu'),
  gopay.paid(20_500, 'GoPay', 'Asik, kamu terima Rp20.500 dari BUDI CONTOH. Cek saldomu sekarang.'),
  gopay.paid(31_750, 'Saldo GoPay bertambah', 'Kamu dapat kiriman Rp31.750 dari ANI CONTOH'),
  gopay.paid(28_000, 'GoPay', 'Rp28.000 has been added to your GoPay balance from BUDI CONTOH'),
  gojek.paid(
    18_500,
    'GoPay',
    'Transfer masuk Rp18.500 dari SITI CONTOH. Saldo GoPay kamu sekarang Rp120.500.',
  ),
  gopayMerchant.paid(
    18_017,
    'GoPay Merchant',
    'Pembayaran QRIS statis diterima: Rp 18.017 di J Store.',
  ),
  gopayMerchant.paid(
    64_000,
    'Pembayaran QRIS dinamis diterima',
    'Rp 64.000 di WARUNG CONTOH, Makanan & Minuman.',
  ),
  gopayMerchant.paid(
    23_500,
    'Pembayaran masuk',
    'Rp23.500 dari OVO di WARUNG CONTOH pada 20 Nov 2026 14:05',
  ),
  gopayMerchant.paid(47_300, 'QRIS payment received', 'Rp47.300 at TOKO CONTOH'),
  gofood.paid(36_000, 'Pembayaran QRIS masuk', 'Rp36.000 sudah diterima. ID transaksi: Q7RT55'),
  gofood.paid(52_500, 'GoFood Merchant', 'QRIS Rp52.500 telah diterima. No. ref 8817723'),
  shopeePay.paid(29_900, 'ShopeePay', 'Kamu baru saja menerima Rp29.900 dari BUDI CONTOH'),
  shopeePay.paid(43_210, 'Saldo Masuk', 'SITI CONTOH mengirim Rp43.210 ke ShopeePay kamu'),
  shopeePay.paid(15_750, 'Transfer received', 'You have received Rp15.750 from ANI CONTOH'),
  shopee.paid(
    38_400,
    'ShopeePay',
    'Kamu menerima transfer Rp38.400 dari BUDI CONTOH. Lihat detailnya di sini!',
  ),
  shopeePartner.paid(
    21_300,
    'Shopee Partner',
    'Pembayaran QRIS Rp21.300 dari pelanggan berhasil diterima.',
  ),
  shopeePartner.paid(88_000, 'Pembayaran diterima', 'Rp88.000 • QRIS • 20/11/2026 14:05'),
  ovo.paid(26_500, 'OVO', 'Hore, OVO Cash kamu bertambah Rp26.500 dari SITI CONTOH'),
  ovo.paid(71_000, 'Dana masuk', 'Kamu terima transfer Rp71.000 dari BUDI CONTOH (BCA)'),
  ovo.paid(34_500, null, 'ANI CONTOH sent Rp34.500 to your OVO Cash'),
  linkAja.paid(19_500, 'LinkAja', 'Saldo masuk Rp19.500 dari RUDI CONTOH'),
  linkAja.paid(
    27_250,
    'Terima uang',
    'Kamu berhasil menerima uang sebesar Rp27.250 dari SITI CONTOH',
  ),
  bca.paid(
    325_000,
    'BCA mobile',
    'Transfer masuk Rp 325.000,00 dari BUDI CONTOH ke rekening 1234****90 pada 20/11/2026 10:15:23',
  ),
  bca.paid(150_500, 'm-BCA', 'BI-FAST: Dana masuk Rp150.500 dari SITI CONTOH'),
  bca.paid(
    82_000,
    'myBCA',
    'Rekening 123****890 menerima transfer sebesar Rp 82.000 dari ANI CONTOH',
  ),
  myBca.paid(67_500, 'myBCA', 'Incoming transfer of IDR 67,500.00 from BUDI CONTOH'),
  myBca.paid(245_000, 'Transfer In', 'IDR 245,000.00 from SITI CONTOH to account 123****890'),
  merchantBca.paid(53_300, 'Merchant BCA', 'Transaksi QRIS Rp53.300 dari GoPay berhasil'),
  merchantBca.paid(91_250, 'Transaksi QRIS berhasil diterima', 'Nominal: Rp91.250'),
  blu.paid(44_000, 'blu', 'Ada uang masuk Rp44.000 dari BUDI CONTOH ke bluAccount kamu.'),
  blu.paid(120_750, 'Yeay!', 'SITI CONTOH telah mengirim Rp120.750 ke kamu'),
  brimo.paid(
    98_000,
    'BRImo',
    'Transfer masuk Rp98.000 dari ANI CONTOH (BANK CONTOH) ke rekening 0001xxxx501',
  ),
  brimo.paid(185_000, 'Dana Masuk', 'Rp185.000 dari BUDI CONTOH telah masuk ke rekening BRI kamu'),
  brimo.paid(56_100, null, 'Sobat BRI! Kamu menerima pembayaran QRIS sebesar Rp56.100'),
  briMerchant.paid(37_700, 'BRImerchant', 'Pembayaran QRIS Rp37.700 dari ShopeePay sukses'),
  briMerchant.paid(
    22_000,
    'Pembayaran Masuk',
    'Transaksi QRIS senilai Rp22.000 pada 20/11/2026 14:05',
  ),
  livin.paid(
    275_000,
    "Livin' by Mandiri",
    'Dana masuk Rp 275.000,00 dari SITI CONTOH ke rekening 123****456',
  ),
  livin.paid(65_400, 'Livin', 'Kamu menerima transfer BI-FAST Rp65.400 dari BUDI CONTOH'),
  livin.paid(
    110_000,
    "Livin' by Mandiri",
    'Your account has been credited with Rp 110.000 from ANI CONTOH',
  ),
  livinMerchant.paid(58_900, "Livin' Merchant", 'Pembayaran QRIS sebesar Rp 58.900 telah diterima'),
  livinMerchant.paid(13_500, 'Pembayaran diterima', 'QRIS Rp 13.500 dari DANA'),
  bni.paid(
    205_000,
    'BNI',
    'Rekening Anda xxxx0123 telah dikredit sebesar Rp205.000 dari BUDI CONTOH',
  ),
  bni.paid(77_000, 'BNI Mobile Banking', 'Transfer masuk: Rp 77.000 dari SITI CONTOH'),
  wondr.paid(46_800, 'wondr by BNI', 'Uang masuk Rp46.800 dari ANI CONTOH. Yuk cek saldo kamu!'),
  wondr.paid(132_000, 'Transaksi diterima!', 'Kamu baru aja terima Rp132.000 dari BUDI CONTOH'),
  bniMerchant.paid(
    30_250,
    'BNI Merchant',
    'Pembayaran QRIS Rp 30.250 dari SITI CONTOH berhasil diterima',
  ),
  bsi.paid(
    51_000,
    'BYOND by BSI',
    'Transfer masuk sebesar Rp51.000 dari RUDI CONTOH telah berhasil',
  ),
  bsi.paid(160_000, 'Dana masuk', 'IDR 160.000 dari ANI CONTOH'),
  seaBank.paid(39_990, 'SeaBank', 'Rp39.990 dari BUDI CONTOH telah masuk ke rekening SeaBank kamu'),
  seaBank.paid(84_000, 'Uang Masuk', 'Kamu menerima Rp84.000 dari SITI CONTOH melalui BI-FAST.'),
  jago.paid(24_750, 'Jago', 'Rp24.750 dari ANI CONTOH sudah masuk ke Kantong Utama.'),
  jago.paid(68_000, 'Jago', 'You received Rp68.000 from BUDI CONTOH to your Main Pocket.'),
  jago.paid(
    16_600,
    null,
    'SITI CONTOH just sent you Rp16.600. Need help? Contact Tanya Jago at 1500 746.',
  ),
  permata.paid(
    143_000,
    'PermataMobile X',
    'Dana sebesar Rp 143.000 dari BUDI CONTOH telah diterima',
  ),
  octo.paid(57_000, 'OCTO Mobile', 'Anda menerima dana Rp 57.000 dari SITI CONTOH'),
  octo.paid(102_000, 'OCTO', 'Money in: IDR 102,000 from ANI CONTOH'),
  aladin.paid(35_250, 'Bank Aladin', 'Alhamdulillah, kamu menerima Rp35.250 dari BUDI CONTOH'),
  neobank.paid(61_750, 'neobank', 'Transfer masuk Rp61.750 dari SITI CONTOH sudah diterima'),
  neobank.paid(49_500, 'Neobank', 'Uang Rp49.500 dari ANI CONTOH telah masuk ke tabungan kamu'),
  interActive.paid(
    45_100,
    'InterActive QRIS',
    'Pembayaran QRIS Rp 45.100 telah diterima dari BUDI CONTOH',
  ),
  interActive.paid(12_800, 'Transaksi InterActive QRIS', 'QRIS masuk Rp 12.800 dari DANA'),
  message.paid(25_042, 'BCA', '20/11 10:15 Trf masuk Rp25.042,00 dari JOHN DOE ke rek 123xxxx789'),
  message.paid(25_042, 'BSI', 'BSI: Dana masuk Rp25.042 ke rek 7xxxxxx123 dari JOHN DOE'),
  message.paid(
    350_000,
    'BNI',
    'Trx Rek. xxxx0123 Kredit Rp350.000 pd 20/11/26 10:15. Saldo Rp1.250.042',
  ),
  message.paid(
    215_000,
    'BANK BRI',
    'Dana Rp215.000,00 masuk ke rekening 0001xxxx501 pada 20/11/2026 10:15:23',
  ),
  samsungMessage.paid(
    73_000,
    'MANDIRI',
    'REK 123XXX456 TRF MASUK RP73.000 DARI BUDI CONTOH TGL 20/11/26',
  ),
]
