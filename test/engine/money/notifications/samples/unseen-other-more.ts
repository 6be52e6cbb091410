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

/** More made-up texts that are no customer's payment. */
export const moreUnseenOther: Sample[] = [
  dana.notPaid('DANA', 'Kirim Rp50.000 ke RINA CONTOH berhasil!'),
  dana.notPaid('DANA', 'RINA CONTOH sudah menerima saldo Rp50.000 yang kamu kirim'),
  dana.notPaid('DANA', 'Kamu baru saja membayar Rp20.000 di Kedai Contoh'),
  dana.notPaid('DANA Kaget', 'Kamu menerima DANA Kaget Rp2.500 dari RINA'),
  dana.notPaid('DANA', 'Saldo kamu tinggal Rp12.000, yuk isi sekarang'),
  dana.notPaid('DANA', 'Uang Rp75.000 kembali ke saldo kamu karena transaksi gagal'),
  dana.notPaid('DANA Siaga', 'Rp500.000 siap masuk ke saldo kamu'),
  dana.notPaid('DANA', 'Terima uang dari luar negeri hingga Rp20.000.000 langsung masuk'),
  dana.notPaid('DANA Bisnis', 'Rp1.500.000 dari DANA Bisnis telah masuk ke rekening BCA kamu'),
  gopay.notPaid('GoPay', 'Pembayaran Rp17.000 ke Kedai Contoh berhasil diterima'),
  gopay.notPaid('GoPay Tabungan', 'Rp100.000 masuk ke Tabungan kamu'),
  gopay.notPaid('GoPay Pinjam', 'Pencairan Rp1.000.000 diterima'),
  gojek.notPaid('GoFood', 'Pesanan Rp45.000 diterima restoran'),
  gojek.notPaid('GoPay', 'Kamu menerima voucher senilai Rp15.000'),
  gojek.notPaid('Gojek', 'Pembayaran Rp22.000 diterima. Terima kasih sudah naik GoRide'),
  gopayMerchant.notPaid('GoPay Merchant', 'Dana Rp500.000 telah dicairkan ke rekening kamu'),
  gopayMerchant.notPaid('Laporan harian', 'Kamu menerima Rp3.200.000 dari 40 transaksi'),
  gopayMerchant.notPaid('GoPay Merchant', 'Terima pembayaran sampai Rp10.000.000 dengan QRIS'),
  gofood.notPaid('Pesanan baru', 'Pesanan F-123 senilai Rp56.000 masuk. Segera siapkan'),
  gofood.notPaid('GoFood', 'Dana Rp1.200.000 akan masuk besok'),
  shopeePay.notPaid('ShopeePay', 'Koin Shopee senilai Rp3.000 telah masuk'),
  shopeePay.notPaid('ShopeePay', 'Refund sebesar Rp65.000 telah diterima'),
  shopee.notPaid(
    'Shopee',
    'Pengembalian dana Rp65.000 untuk pesanan 2411ABC sudah masuk ke ShopeePay',
  ),
  shopee.notPaid('ShopeePay', 'Pembayaran Rp65.000 diterima penjual'),
  shopeePartner.notPaid(
    'Shopee Partner',
    'Penarikan dana Rp700.000 berhasil masuk ke rekening BCA',
  ),
  ovo.notPaid('OVO', 'Kamu berhasil transfer Rp55.000 ke RINA CONTOH'),
  ovo.notPaid('OVO', 'OVO Points senilai Rp2.000 masuk'),
  ovo.notPaid('OVO', 'Transfer dari OVO ke BCA sebesar Rp55.000 diterima'),
  linkAja.notPaid('LinkAja', 'Pembelian pulsa Rp25.000 berhasil'),
  bca.notPaid('BCA mobile', 'QRIS Rp 22.000 ke KEDAI CONTOH BERHASIL'),
  bca.notPaid('BCA mobile', 'Mohon konfirmasi transfer masuk Rp 10.000.000 dari RINA CONTOH'),
  bca.notPaid('BCA mobile', 'Dana Rp 1.000.000 dari AGUS CONTOH ditahan sementara'),
  myBca.notPaid(
    'Financial Diary',
    'You received IDR 12,345.00 from INTEREST at Interest category.',
  ),
  myBca.notPaid('myBCA', 'Tagihan kartu kredit Rp 1.234.000 diterima, bayar sebelum 25/11'),
  merchantBca.notPaid('Merchant BCA', 'Total transaksi 21/11/2026: Rp4.500.000'),
  blu.notPaid('blu', 'bluSaving kamu bertambah Rp50.000 dari bluAccount'),
  blu.notPaid('blu', 'Transfer Rp60.000 ke AGUS CONTOH sukses!'),
  brimo.notPaid('BRImo', 'Transaksi Transfer BI-FAST Rp132.500,00 ke AGUS CONTOH BERHASIL'),
  brimo.notPaid('BRImo', 'BRIVA Rp150.000 TOKO CONTOH berhasil dibayar'),
  brimo.notPaid('BRImo', 'Gaji Rp5.500.000 telah masuk ke rekening'),
  briMerchant.notPaid('BRImerchant', 'Transaksi void QRIS Rp28.500 dari OVO'),
  livin.notPaid('Livin', 'Transfer keluar Rp 145.000 ke rekening ****4567 berhasil'),
  livin.notPaid('Livin', 'Anda menerima tagihan Rp 300.000 dari PDAM'),
  livin.notPaid('Livin', 'Kredit tanpa agunan Rp 50.000.000 disetujui'),
  livinMerchant.notPaid("Livin' Merchant", 'Permintaan pembayaran Rp 36.600 terkirim'),
  bni.notPaid('BNI', 'Kartu Kredit BNI Rp 84.000 di TOKO CONTOH'),
  bni.notPaid('BNI', 'Limit transaksi Rp 25.000.000 telah aktif'),
  wondr.notPaid('wondr', 'Kamu baru aja transfer Rp57.500 ke RINA CONTOH'),
  wondr.notPaid('wondr', 'Life goal kamu nambah Rp100.000 dari autosave'),
  bniMerchant.notPaid('BNI Merchant', 'Settlement Rp 2.470.000 berhasil'),
  bsi.notPaid('BYOND', 'Bagi hasil Rp1.234 telah masuk ke rekening Anda'),
  bsi.notPaid('BYOND', 'Zakat Rp50.000 diterima AMAL CONTOH'),
  seaBank.notPaid('SeaBank', 'Kamu dapat bunga Rp320 hari ini'),
  seaBank.notPaid('SeaBank', 'Masukkan kode untuk menerima transfer Rp87.000 dari RINA CONTOH'),
  jago.notPaid('Jago', 'Kamu memindahkan Rp50.000 dari Kantong Utama ke Kantong Jajan'),
  jago.notPaid('Jago', 'Scheduled transfer of Rp50.000 to AGUS is successful'),
  jago.notPaid('Jago', 'Jago Pay: Payment of Rp20.000 received by Kedai Contoh'),
  permata.notPaid('Permata ME', 'Transfer Rp 69.000 ke AGUS CONTOH telah diterima'),
  octo.notPaid('OCTO', 'Your payment of IDR 45,500.00 has been received'),
  octo.notPaid('OCTO', 'You can receive IDR 100,000 cashback'),
  aladin.notPaid('Aladin', 'Apakah Rp32.000 dari RINA CONTOH sudah masuk?'),
  neobank.notPaid('neobank', 'Rp26.500 akan masuk ke rekening kamu'),
  interActive.notPaid('InterActive QRIS', 'Saldo QRIS Rp 517.900'),
  message.notPaid('BCA', 'BCA: 21/11 09:15 TRF KE RINA CONTOH Rp75.000,00'),
  message.notPaid('BCA', 'Selamat No Anda menerima Rp100.000.000 dari BCA. Hubungi 0812345678'),
  message.notPaid('MANDIRI', 'Transaksi debit Rp75.000 berhasil. Sisa saldo Rp1.000.000'),
  message.notPaid('BNI', 'Paylater Rp75.000 disetujui & masuk ke rek anda'),
  message.notPaid('RINA', 'Rp75.000 sudah masuk ke rekening kamu'),
  dana.notPaid('DANA', 'Dewi Contoh belum membayar Rp18.750'),
  dana.notPaid('DANA', 'Rp50.000 dari saldo kamu sudah dikirim ke Dewi'),
  dana.notPaid('DANA', 'Pembayaran Rp99.000 ke Film Contoh telah diterima'),
  dana.notPaid('DANA', 'Terima kasih! Rp25.000 kamu sudah diterima Amal Contoh'),
  dana.notPaid('Ada promo!', 'Transfer masuk gratis sampai Rp1.000.000'),
  dana.notPaid('DANA Protection', 'Transaksi mencurigakan Rp750.000 terdeteksi'),
  dana.notPaid('DANA', 'Emas senilai Rp10.000 masuk ke DANA eMAS kamu'),
  dana.notPaid('DANA', 'Kamu punya Rp15.000 yang belum diambil dari Dewi'),
  dana.notPaid('DANA', 'Minta Dewi kirim Rp18.750 lagi?'),
  dana.notPaid('DANA Bisnis', 'Ayo terima pembayaran Rp10.000 pertama kamu hari ini!'),
  gopay.notPaid('GoPay', 'You sent Rp67.000 to Dewi Contoh'),
  gopay.notPaid('GoPay', 'Payment to Kedai Contoh Rp22.000 was successful'),
  gopay.notPaid('GoPay', 'Saldo GoPay kamu sekarang Rp67.000'),
  gopay.notPaid('GoPay', 'Dewi Contoh is requesting Rp67.000'),
  gopay.notPaid('GoPayLater', 'Limit kamu bertambah Rp500.000'),
  gojek.notPaid('Gojek', 'Kamu dapat Rp20.000 dari Gojek untuk GoRide'),
  gojek.notPaid('Dewi Driver', 'Uangnya Rp50.000 udah saya terima ya kak'),
  gojek.notPaid('GoPay', 'Refund from GoFood Rp38.000 has been added to your GoPay'),
  gopayMerchant.notPaid('GoPay Merchant', 'Biaya layanan Rp2.000 telah dipotong'),
  gopayMerchant.notPaid('GoPay Merchant', 'Refund QRIS Rp58.000 berhasil dikirim ke pelanggan'),
  gopayMerchant.notPaid('Rekap', 'Pemasukan kemarin Rp1.850.000'),
  gofood.notPaid('GoBiz', 'Saldo GoBiz kamu Rp640.000 siap dicairkan'),
  shopeePay.notPaid('ShopeePay', 'Transfer Rp51.000 kepada Dewi Contoh telah diterima'),
  shopeePay.notPaid('ShopeePay', 'Saldo bertambah Rp100.000 dari Isi Saldo BCA'),
  shopee.notPaid('ShopeePay', 'Kamu menerima Koin Shopee senilai Rp1.200'),
  shopee.notPaid('Shopee', 'COD Rp120.000 telah diterima kurir'),
  shopee.notPaid('Toko Contoh', 'Transfer masuk Rp85.000 dari pembeli sudah kami terima kak'),
  shopeePartner.notPaid('Shopee Partner', 'Iklan Rp50.000 berhasil dibayar'),
  shopeePartner.notPaid('Shopee Partner', 'Hari ini tokomu menerima Rp1.120.000'),
  ovo.notPaid('OVO', 'Permintaan transfer Rp22.800 diterima oleh Dewi'),
  ovo.notPaid('OVO', 'OVO Cash kamu bertambah Rp200.000 dari Top Up BCA'),
  ovo.notPaid('OVO', 'Transfer in progress: IDR 73,000 from Dewi Contoh'),
  ovo.notPaid('OVO Invest', 'Investasi Rp100.000 telah diterima'),
  linkAja.notPaid('LinkAja', 'Saldo Rp18.000 hampir habis'),
  bca.notPaid('BCA mobile', 'm-Transfer Rp 64.000 ke DEWI CONTOH diterima bank tujuan'),
  bca.notPaid(
    'BCA mobile',
    'BCA ID: Login baru. Jika bukan Anda, transfer Rp 1.000.000 akan ditolak',
  ),
  bca.notPaid('BCA mobile', 'Flazz: saldo masuk Rp 100.000'),
  myBca.notPaid('myBCA', 'Autodebet premi IDR 350,000.00 diterima'),
  myBca.notPaid('myBCA', 'Loan of IDR 10,000,000.00 has been credited to your account'),
  myBca.notPaid(
    'Financial Diary',
    'You received IDR 2,000,000.00 from BCA SYARIAH at Salary category.',
  ),
  merchantBca.notPaid('Merchant BCA', 'Dana QRIS tanggal 20/11/2026 Rp1.875.000 masuk ke rekening'),
  blu.notPaid('blu', 'bluGether: Dewi nambah Rp50.000'),
  blu.notPaid('blu', 'Kamu kirim Rp41.000 ke DEWI CONTOH lewat BI-FAST'),
  brimo.notPaid('BRImo', 'Pembukaan rekening berhasil, setoran awal Rp100.000 diterima'),
  brimo.notPaid('BRImo', 'Dana Rp88.800 ke DEWI CONTOH telah masuk'),
  briMerchant.notPaid('BRI Merchant', 'Limit QRIS Rp10.000.000 per transaksi'),
  livin.notPaid('Livin', "Livin'Poin senilai Rp5.000 masuk"),
  livin.notPaid('Livin', 'Anda diminta membayar Rp 70.000 oleh DEWI CONTOH'),
  livin.notPaid('Livin', 'Transfer ke DEWI CONTOH Rp 70.000 telah diterima'),
  livinMerchant.notPaid("Livin' Merchant", 'Pembayaran QRIS Rp 24.600 dari LINKAJA expired'),
  bni.notPaid('BNI', 'Transfer Rp93.000 ke rekening 12345 berhasil, dana diterima'),
  bni.notPaid('BNI', 'Trx QRIS Rp28.000 di KEDAI CONTOH berhasil'),
  wondr.notPaid('wondr', 'Kamu dapat wondr Points setara Rp20.700'),
  wondr.notPaid('wondr', 'Tabungan masa depan: Rp250.000 masuk otomatis'),
  bsi.notPaid('BYOND', 'Infaq Rp87.500 dari Anda telah diterima'),
  bsi.notPaid('BYOND', 'Transfer masuk maksimal Rp250.000.000'),
  seaBank.notPaid('SeaBank', 'SeaBank Pinjam: Rp2.000.000 sudah masuk ke rekeningmu'),
  seaBank.notPaid('SeaBank', 'Deposito kamu Rp1.000.000 jatuh tempo, dana masuk ke rekening'),
  jago.notPaid('Jago', 'Rp30.300 moved from Main Pocket to Savings Pocket'),
  jago.notPaid('Jago', 'Your transfer of Rp30.300 has been received by DEWI CONTOH'),
  jago.notPaid('Jago', 'Dewi invited you to a shared Pocket with Rp500.000'),
  permata.notPaid('Permata', 'Pembayaran VA Rp 79.000 berhasil diterima merchant'),
  octo.notPaid('OCTO', 'Send Rp 33.700 to DEWI CONTOH and receive points'),
  octo.notPaid('OCTO', 'Have you received IDR 45,500 from DEWI CONTOH?'),
  aladin.notPaid('Aladin', 'Ada promo Rp28.800 masuk dari Toko Contoh'),
  neobank.notPaid('neobank', 'Neo Now deposit Rp45.000 matured and credited'),
  neobank.notPaid('neobank', 'Kamu menerima undangan dari DEWI, dapatkan Rp45.000'),
  interActive.notPaid('InterActive QRIS', 'Pencairan Rp 522.200 telah diterima rekening BCA'),
  message.notPaid('BNI46', 'Transfer keluar Rp51.500 ke DEWI CONTOH'),
  message.notPaid('BRI', 'PEMENANG BRI FESTIVAL anda menerima Rp50.000.000 PIN 5566'),
  message.notPaid('MANDIRI', 'Dana Rp25.000.000 dari KUR Mandiri telah masuk'),
  message.notPaid(
    'BCA',
    'Rekening Anda akan menerima Rp500.000 dari Kemensos, cek https://contoh.id',
  ),
]
