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

/** Made-up incomes, written after the others were read. */
export const lastUnseenIncome: Sample[] = [
  dana.paid(31_000, 'DANA', 'Kamu telah menerima transfer DANA Rp31.000 dari Fajar Contoh'),
  dana.paid(27_500, 'DANA', 'Fajar Contoh telah mengirim uang Rp27.500 ke DANA kamu.'),
  dana.paid(
    14_300,
    'Dana Masuk',
    'Ada dana masuk Rp14.300 dari FAJAR CONTOH. Ketuk untuk lihat detail.',
  ),
  dana.paid(9_750, 'DANA Bisnis', 'Pembayaran QRIS Rp9.750,- diterima dari GOPAY'),
  gopay.paid(35_000, 'GoPay', 'Kamu menerima uang dari Fajar Contoh sebesar Rp35.000'),
  gopay.paid(
    19_500,
    'Transfer masuk',
    'Fajar Contoh baru transfer Rp19.500 ke kamu. Saldo: Rp119.500',
  ),
  gopayMerchant.paid(
    48_750,
    'GoPay Merchant',
    'Pembayaran sebesar Rp48.750 dari pelanggan telah masuk ke saldo GoPay Merchant',
  ),
  gopayMerchant.paid(26_400, 'Pembayaran QRIS diterima', 'Rp 26.400 dari ShopeePay'),
  gofood.paid(41_500, 'Pembayaran QRIS diterima!', 'Kamu menerima Rp41.500. ID transaksi: ZZ19'),
  shopeePay.paid(
    58_000,
    'ShopeePay',
    'Rp58.000 dari FAJAR CONTOH telah ditambahkan ke saldo ShopeePay kamu',
  ),
  shopeePartner.paid(
    32_800,
    'ShopeePay',
    'Pembayaran Rp32.800 via QRIS telah diterima. Ref: 88120044',
  ),
  ovo.paid(45_000, 'Saldo OVO bertambah', 'Kamu menerima Rp45.000 dari FAJAR CONTOH'),
  ovo.paid(120_000, 'OVO', 'IDR 120,000 received from FAJAR CONTOH (Bank Mandiri)'),
  linkAja.paid(24_000, 'LinkAja', 'Kamu mendapatkan saldo Rp24.000 dari FAJAR CONTOH'),
  bca.paid(
    76_500,
    'BCA mobile',
    'Transfer BI-FAST masuk Rp 76.500,00 dari FAJAR CONTOH pada 22 Nov 2026 11:02:33',
  ),
  bca.paid(54_000, 'm-BCA', 'Rek. 1234567890 kredit Rp 54.000,00 dari FAJAR CONTOH'),
  myBca.paid(43_000, 'Catatan Finansial', 'Pemasukan sebesar Rp 43.000,00 dari FAJAR CONTOH'),
  merchantBca.paid(38_250, 'Merchant BCA', 'QRIS berhasil: Rp38.250 dari DANA'),
  blu.paid(52_000, 'blu', 'Yay! FAJAR CONTOH baru aja ngirim Rp52.000 buat kamu'),
  brimo.paid(
    61_000,
    'BRImo',
    'Anda menerima transfer dari FAJAR CONTOH senilai Rp61.000,00 pada 22/11/2026 11:02',
  ),
  brimo.paid(17_500, 'BRImo', 'Dana QRIS Rp17.500 masuk ke rekening 0001****501'),
  briMerchant.paid(29_500, 'BRImerchant', 'Pembayaran masuk Rp29.500 via QRIS dari MANDIRI'),
  livin.paid(
    88_000,
    "Livin' by Mandiri",
    'Transfer sebesar Rp 88.000 dari FAJAR CONTOH telah masuk ke rekening Tabungan NOW ****4567',
  ),
  livin.paid(72_250, 'Dana masuk', 'Rp 72.250 dari FAJAR CONTOH (BCA)'),
  livinMerchant.paid(33_300, 'Transaksi Diterima', 'Rp 33.300 dari OVO via QRIS'),
  bni.paid(66_000, 'BNI', 'Transaksi Kredit Rp 66.000 dari FAJAR CONTOH ke rekening ****123'),
  wondr.paid(97_000, 'wondr', 'Uang Rp97.000 dari FAJAR CONTOH udah masuk ke rekening kamu, ya!'),
  bniMerchant.paid(21_000, 'BNI Merchant', 'Pembayaran diterima sebesar Rp 21.000'),
  bsi.paid(83_500, 'BYOND by BSI', 'Dana masuk dari FAJAR CONTOH sebesar Rp83.500'),
  seaBank.paid(36_000, 'SeaBank', 'FAJAR CONTOH mengirimkan uang Rp36.000 kepadamu'),
  jago.paid(22_500, 'Jago', 'Rp22.500 baru aja masuk dari FAJAR CONTOH'),
  permata.paid(
    59_000,
    'PermataMobile X',
    'Anda menerima transfer Rp 59.000 dari FAJAR CONTOH ke rekening ****789',
  ),
  octo.paid(47_500, 'OCTO Mobile', 'Transfer masuk dari FAJAR CONTOH sebesar Rp 47.500'),
  aladin.paid(26_000, 'Aladin', 'Rp26.000 dari FAJAR CONTOH telah diterima di rekeningmu'),
  neobank.paid(39_900, 'neobank', 'Hai! Rp39.900 dari FAJAR CONTOH telah masuk ke rekeningmu'),
  interActive.paid(28_800, 'InterActive QRIS', 'Rp 28.800 diterima via QRIS dari BCA'),
  message.paid(
    75_000,
    'BRI',
    'Transfer masuk Rp75.000,00 dari FAJAR CONTOH ke 0001xxx501. Saldo Rp1.075.000,00',
  ),
  dana.paid(18_900, 'DANA', 'Transfer sebesar Rp18.900 dari Lia Contoh berhasil kamu terima'),
  dana.paid(46_000, 'DANA Bisnis', 'Kamu baru aja terima pembayaran QRIS Rp46.000 dari Lia'),
  gopay.paid(12_750, 'GoPay', 'Lia Contoh ngirim Rp12.750 ke GoPay kamu nih'),
  gopayMerchant.paid(
    33_000,
    'QRIS berhasil diterima',
    'Rp33.000 di Kedai Contoh, 22 Nov 2026 11:15',
  ),
  gofood.paid(25_500, 'GoBiz', 'QRIS Rp25.500 dari GoPay sudah diterima'),
  shopeePay.paid(44_000, 'ShopeePay', 'Transfer masuk! Rp44.000 dari LIA CONTOH'),
  shopeePartner.paid(61_500, 'Shopee Partner', 'Rp61.500 telah diterima dari pembayaran QRIS'),
  ovo.paid(28_000, 'OVO', 'LIA CONTOH transferred Rp28.000 to you'),
  linkAja.paid(17_000, 'LinkAja', 'Rp17.000 dari LIA CONTOH sudah kamu terima'),
  bca.paid(93_000, 'BCA mobile', 'm-Transfer masuk Rp 93.000 dari LIA CONTOH'),
  myBca.paid(56_500, 'myBCA', 'Account 123****890 received IDR 56,500.00 from LIA CONTOH'),
  merchantBca.paid(47_700, 'Merchant BCA', 'Kamu menerima pembayaran QRIS sebesar Rp47.700'),
  blu.paid(37_000, 'blu', 'Uang sejumlah Rp37.000 masuk dari LIA CONTOH'),
  brimo.paid(68_000, 'BRImo', 'Transfer Masuk BI-FAST Rp68.000 dari LIA CONTOH BCA'),
  livin.paid(49_500, 'Livin', 'Penerimaan transfer Rp 49.500 dari LIA CONTOH'),
  livinMerchant.paid(18_250, "Livin' Merchant", 'Ada pembayaran masuk Rp 18.250 dari GOPAY'),
  bni.paid(71_000, 'BNI', 'Dana masuk ke rekening xxxx123 sebesar Rp 71.000 dari LIA CONTOH'),
  wondr.paid(39_000, 'Kamu terima transfer', 'Rp39.000 dari LIA CONTOH via BI-FAST'),
  bsi.paid(62_000, 'BYOND', 'Rekening Anda menerima Rp62.000 dari LIA CONTOH'),
  seaBank.paid(
    21_000,
    'SeaBank',
    'Transfer sebesar Rp21.000 dari LIA CONTOH sudah masuk, cek saldo kamu',
  ),
  jago.paid(54_000, 'Jago', 'LIA CONTOH sent you Rp54.000. See details in the app.'),
  octo.paid(83_000, 'OCTO', 'Incoming funds Rp 83.000 from LIA CONTOH'),
  neobank.paid(27_000, 'neobank', 'LIA CONTOH baru saja mentransfer Rp27.000 ke rekening kamu'),
  interActive.paid(31_400, 'InterActive QRIS', 'Terima pembayaran Rp 31.400 dari OVO'),
  message.paid(90_000, 'BNI', 'Rek xxxx123 Kredit Rp90.000 dari LIA CONTOH 22/11/26'),
]
