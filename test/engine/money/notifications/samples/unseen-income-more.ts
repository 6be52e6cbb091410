import { type Sample, samplesOf } from './sample.ts'

const dana = samplesOf('id.dana')
const gopay = samplesOf('com.gojek.gopay')
const gopayMerchant = samplesOf('com.gojek.gopaymerchant')
const gofood = samplesOf('com.gojek.resto')
const shopeePay = samplesOf('com.shopeepay.id')
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
const otherMessage = samplesOf('com.android.mms')

/** More made-up incomes; the reader was measured on them before it was changed for them. */
export const moreUnseenIncome: Sample[] = [
  dana.paid(12_345, 'DANA', 'Hai Siti, kamu baru menerima saldo Rp12.345 dari RINA CONTOH 😊'),
  dana.paid(15_500, 'Saldo Masuk', 'Rp15.500 sudah ditambahkan ke saldo DANA kamu dari AGUS'),
  dana.paid(56_789, 'Transfer Masuk', 'AGUS CONTOH - Rp56.789'),
  dana.paid(20_250, 'DANA', 'Yay! Rp20.250 from RINA has been credited to your DANA wallet.'),
  dana.paid(34_200, 'DANA Bisnis', 'QRIS: Rp34.200 masuk dari BANK BCA'),
  dana.paid(77_100, 'Pembayaran QRIS', 'Rp77.100 berhasil masuk ke DANA Bisnis kamu'),
  dana.paid(
    45_000,
    'DANA',
    'Dana masuk sebesar Rp 45.000 dari no. rek 1234567890 a.n. RINA CONTOH',
  ),
  gopay.paid(25_750, 'GoPay', 'RINA CONTOH udah kirim kamu Rp25.750'),
  gopay.paid(33_300, 'GoPay', 'Duit masuk! Kamu nerima Rp33.300 dari AGUS'),
  gopay.paid(
    88_500,
    'Transfer diterima',
    'Kamu menerima Rp88.500 dari RINA CONTOH melalui BI-FAST pada 21 Nov, 09.15',
  ),
  gopay.paid(50_500, 'GoPay', "You've got Rp50.500 from AGUS CONTOH"),
  gopayMerchant.paid(27_500, 'Pembayaran diterima', 'Rp27.500 dari GoPay di Kedai Kopi Senja'),
  gopayMerchant.paid(31_000, 'Transaksi baru', 'Pembayaran QRIS Rp31.000 berhasil diterima'),
  gopayMerchant.paid(
    42_000,
    'GoPay Merchant',
    'Kamu dapat pembayaran Rp42.000 dari pelanggan lewat QRIS',
  ),
  gofood.paid(
    19_000,
    'Pembayaran QRIS diterima',
    'Rp 19.000 berhasil diterima di KEDAI CONTOH. ID transaksi: XY12',
  ),
  shopeePay.paid(
    62_000,
    'Transfer Masuk',
    'Kamu mendapatkan transfer sebesar Rp62.000 dari RINA CONTOH.',
  ),
  shopeePay.paid(71_500, 'ShopeePay', 'Saldo ShopeePay-mu bertambah Rp71.500 dari AGUS CONTOH'),
  shopeePartner.paid(
    53_000,
    'Pembayaran Masuk',
    'Rp53.000 telah masuk ke saldo tokomu. No. transaksi 2411200099',
  ),
  shopeePartner.paid(
    14_700,
    'ShopeePay Partner',
    'Kamu menerima pembayaran sebesar Rp14.700 via ShopeePay',
  ),
  ovo.paid(29_000, 'OVO', 'Kamu baru aja dapet transfer Rp29.000 dari RINA'),
  ovo.paid(100_500, 'Transfer Masuk', 'Rp100.500 telah diterima dari BCA - AGUS CONTOH'),
  ovo.paid(37_000, 'OVO', 'Terima Rp37.000 dari RINA CONTOH via QRIS'),
  ovo.paid(
    64_000,
    'Incoming transfer',
    'You received IDR 64,000 from AGUS CONTOH. Your balance is now IDR 264,000.',
  ),
  linkAja.paid(
    23_400,
    'LinkAja',
    'Pembayaran QRIS dari RINA CONTOH sebesar Rp23.400 telah diterima',
  ),
  bca.paid(
    41_500,
    'BCA mobile',
    'QRIS: Pembayaran dari RINA CONTOH sebesar Rp 41.500,00 BERHASIL diterima',
  ),
  bca.paid(75_000, 'BCA mobile', 'Uang masuk Rp 75.000 dr AGUS CONTOH 21/11 09:15'),
  bca.paid(91_000, 'm-BCA', 'TRSF E-BANKING CR Rp 91.000,00 RINA CONTOH'),
  myBca.paid(
    83_250,
    'myBCA',
    'Kamu menerima dana Rp 83.250 dari AGUS CONTOH ke rekening Tahapan Xpresi 123****890',
  ),
  myBca.paid(
    52_000,
    'Catatan Finansial',
    'Pemasukan IDR 52,000.00 dari RINA CONTOH, kategori Transfer Rekening',
  ),
  merchantBca.paid(
    66_000,
    'Merchant BCA',
    'Pembayaran QRIS diterima: Rp66.000 pada 21/11/2026 09:15',
  ),
  blu.paid(48_000, 'Transfer masuk', 'Rp48.000 dari RINA CONTOH ke bluAccount ****1234'),
  blu.paid(95_000, 'blu', 'Kamu dapet uang Rp95.000 dari AGUS CONTOH nih!'),
  brimo.paid(
    123_000,
    'BRImo',
    'Rekening 0001****501 telah menerima dana Rp123.000 dari RINA CONTOH',
  ),
  brimo.paid(59_500, 'BRImo', 'Dana masuk: Rp59.500 - QRIS - 21/11/2026'),
  brimo.paid(
    132_500,
    'Notifikasi Transaksi',
    'Transfer Masuk Rp132.500,00 dari AGUS CONTOH, BANK MANDIRI',
  ),
  briMerchant.paid(28_500, 'Transaksi Berhasil', 'QRIS Rp28.500 dari OVO telah diterima'),
  livin.paid(77_700, 'Transaksi masuk', 'Rp 77.700,00 dari RINA CONTOH'),
  livin.paid(145_000, 'Livin', 'Ada dana masuk sebesar Rp 145.000 ke rekening ****4567'),
  livin.paid(
    99_500,
    "Livin' by Mandiri",
    "You've received IDR 99,500.00 from AGUS CONTOH into your account ****4567",
  ),
  livinMerchant.paid(36_600, "Livin' Merchant", 'QRIS diterima Rp 36.600 dari GOPAY'),
  bni.paid(84_000, 'BNI', 'Kredit Rp 84.000 dari RINA CONTOH 21/11/26 09:15:00'),
  bni.paid(
    116_000,
    'BNI Mobile',
    'Penerimaan dana sebesar Rp116.000 dari AGUS CONTOH telah berhasil',
  ),
  wondr.paid(57_500, 'wondr', 'RINA CONTOH baru aja transfer Rp57.500 ke rekening kamu'),
  wondr.paid(68_250, 'Ada uang masuk', 'Sebesar Rp68.250 dari AGUS CONTOH'),
  bniMerchant.paid(47_000, 'BNI Merchant', 'Transaksi QRIS Rp 47.000 dari DANA berhasil'),
  bsi.paid(
    54_000,
    'BYOND',
    'Alhamdulillah, dana Rp54.000 dari RINA CONTOH telah masuk ke rekening Anda',
  ),
  bsi.paid(40_500, 'Dana Diterima', 'Anda menerima Rp40.500 dari AGUS CONTOH (BRI)'),
  seaBank.paid(
    87_000,
    'SeaBank',
    'Hore! Kamu menerima Rp87.000 dari RINA CONTOH. Saldo kamu sekarang Rp287.000',
  ),
  seaBank.paid(
    38_000,
    'Transfer Masuk Berhasil',
    'Kamu telah menerima dana senilai Rp38.000 dari AGUS pada 21 Nov 2026 09:15 (WIB).',
  ),
  jago.paid(58_800, 'Jago', 'AGUS CONTOH mengirimkan Rp58.800 ke Kantong Utama kamu'),
  jago.paid(73_500, 'Jago', "You've received Rp73.500 from RINA CONTOH. Tap to see details."),
  permata.paid(
    69_000,
    'Permata ME',
    'Transfer masuk Rp 69.000 dari AGUS CONTOH telah diterima di rekening 1234xxx',
  ),
  octo.paid(81_000, 'OCTO Mobile', 'Dana masuk Rp 81.000 dari RINA CONTOH via BI-FAST'),
  octo.paid(45_500, 'OCTO', 'IDR 45,500.00 has been received from AGUS CONTOH'),
  aladin.paid(32_000, 'Aladin', 'Transfer dari RINA CONTOH sebesar Rp32.000 sudah masuk'),
  neobank.paid(26_500, 'neobank', 'Kamu menerima uang Rp26.500 dari AGUS CONTOH via QRIS'),
  interActive.paid(17_900, 'InterActive QRIS', 'Pembayaran masuk Rp 17.900 dari SHOPEEPAY'),
  message.paid(75_000, 'BCA', 'BCA: 21/11 09:15 TRF MASUK Rp75.000,00 DARI RINA CONTOH'),
  message.paid(
    120_000,
    'BankMandiri',
    'Dana masuk Rp120.000,00 ke rek **4567 dari AGUS CONTOH tgl 21/11/26 09:15. Info 14000',
  ),
  otherMessage.paid(90_000, 'BRI', 'Rek. 0001xxx501 menerima transfer Rp90.000 dari RINA CONTOH'),
  dana.paid(
    18_750,
    'DANA',
    'Pembayaran dari Dewi sebesar Rp18.750 sudah kami terima di DANA Bisnis kamu',
  ),
  dana.paid(92_500, 'Money received', 'Dewi Contoh has sent you Rp92.500'),
  dana.paid(13_200, 'DANA', 'QRIS payment received! Rp13.200 from Dewi Contoh'),
  dana.paid(21_500, 'Pembayaran Masuk', 'QRIS Rp21.500 dari ShopeePay berhasil diterima'),
  gopay.paid(
    67_000,
    'Saldo masuk',
    'Kamu terima Rp67.000 dari Dewi Contoh. Yuk, cek riwayat transaksimu!',
  ),
  gopay.paid(40_500, 'GoPay', 'Rp40.500 from Dewi Contoh has been received'),
  gopayMerchant.paid(
    58_000,
    'GoPay Merchant',
    'QRIS Rp58.000 berhasil diterima di outlet Kedai Contoh',
  ),
  gopayMerchant.paid(35_500, 'Payment received', 'You received Rp35.500 via QRIS at Kedai Contoh'),
  gofood.paid(44_500, 'GoBiz', 'Pembayaran QRIS sebesar Rp44.500 dari LinkAja berhasil diterima'),
  shopeePay.paid(
    51_000,
    'ShopeePay',
    'Dewi Contoh baru saja mengirimkan saldo sebesar Rp51.000 ke ShopeePay-mu',
  ),
  shopeePartner.paid(
    16_200,
    'Pembayaran Rp16.200 diterima',
    'Pembayaran sebesar Rp16.200 dari OVO telah berhasil diterima.',
  ),
  ovo.paid(22_800, 'Kamu menerima transfer', 'Dewi Contoh mengirim Rp22.800'),
  ovo.paid(73_000, 'OVO', 'Transfer received from Dewi Contoh: IDR 73,000'),
  linkAja.paid(18_000, 'Saldo bertambah', 'Kamu mendapat kiriman Rp18.000 dari Dewi Contoh'),
  bca.paid(64_000, 'BCA mobile', 'Kredit Rp 64.000,00 dari DEWI CONTOH'),
  bca.paid(105_000, 'Notifikasi', 'Rekening 123****890: dana masuk Rp 105.000,00 dari DEWI CONTOH'),
  myBca.paid(
    38_500,
    'Notification',
    'You have received a transfer of IDR 38,500.00 from DEWI CONTOH',
  ),
  merchantBca.paid(29_800, 'Pembayaran diterima', 'QRIS Rp29.800 - 21/11/2026 10:20:33'),
  blu.paid(41_000, 'blu', 'DEWI CONTOH kirim kamu Rp41.000 lewat BI-FAST'),
  brimo.paid(
    88_800,
    'BRImo',
    'Uang masuk Rp88.800 dari DEWI CONTOH ke rekening kamu 0001****501 pada 21/11/2026 10:20',
  ),
  briMerchant.paid(19_900, 'BRI Merchant', 'Penerimaan QRIS Rp19.900 dari BCA'),
  livin.paid(
    70_000,
    'Transfer Diterima',
    'DEWI CONTOH telah mentransfer Rp 70.000 ke rekening Anda',
  ),
  livin.paid(36_000, "Livin' by Mandiri", 'Terima dana Rp 36.000 dari DEWI CONTOH'),
  livinMerchant.paid(
    24_600,
    'Pembayaran Berhasil',
    'Pembayaran QRIS Rp 24.600 dari LINKAJA telah diterima',
  ),
  bni.paid(93_000, 'BNI', 'Anda menerima transfer dana dari DEWI CONTOH sejumlah Rp93.000'),
  wondr.paid(20_700, 'wondr by BNI', 'Yeay, ada transfer masuk Rp20.700 dari DEWI CONTOH!'),
  bniMerchant.paid(15_600, 'BNI Merchant', 'QRIS Rp 15.600 dari GOPAY telah diterima'),
  bsi.paid(87_500, 'Dana Masuk', 'Rp87.500 dari DEWI CONTOH ke rekening 7xxx123 telah diterima'),
  seaBank.paid(66_600, 'SeaBank', 'DEWI CONTOH telah mentransfer Rp66.600 ke rekening SeaBank-mu'),
  jago.paid(30_300, 'Uang masuk', 'DEWI CONTOH sent Rp30.300 to your Jago account'),
  permata.paid(79_000, 'Permata', 'Rekening Anda menerima Rp 79.000 dari DEWI CONTOH via BI-FAST'),
  octo.paid(33_700, 'OCTO', 'Rp 33.700 diterima dari DEWI CONTOH via QRIS'),
  aladin.paid(28_800, 'Aladin', 'Ada uang Rp28.800 masuk dari DEWI CONTOH'),
  neobank.paid(45_000, 'Uang masuk', 'DEWI CONTOH mengirim Rp45.000 ke rekening neobank kamu'),
  interActive.paid(
    22_200,
    'Pembayaran Diterima',
    'QRIS sebesar Rp 22.200 telah diterima dari OVO pada 21-11-2026 10:20',
  ),
  message.paid(
    51_500,
    'BNI46',
    'Transfer masuk Rp51.500 dari DEWI CONTOH ke rek xxxx123. Saldo Rp1.051.500',
  ),
]
