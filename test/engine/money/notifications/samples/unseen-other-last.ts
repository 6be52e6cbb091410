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
const livin = samplesOf('id.bmri.livin')
const bni = samplesOf('src.com.bni')
const wondr = samplesOf('id.bni.wondr')
const bsi = samplesOf('co.id.bankbsi.superapp')
const seaBank = samplesOf('id.co.bankbkemobile.digitalbank')
const jago = samplesOf('com.jago.digitalBanking')
const octo = samplesOf('id.co.cimbniaga.mobile.android')
const neobank = samplesOf('com.bnc.finance')
const interActive = samplesOf('com.interactive.qrisid')
const message = samplesOf('com.google.android.apps.messaging')

/** Made-up texts that are no customer's payment, written after the others were refused. */
export const lastUnseenOther: Sample[] = [
  dana.notPaid('DANA', 'Kamu menerima Rp25.000 dari Cashback QRIS'),
  dana.notPaid('DANA', 'Kamu menerima Rp25.000 dari Promo DANA'),
  dana.notPaid('DANA', 'Kamu menerima Rp25.000 dari refund Toko Contoh'),
  dana.notPaid('DANA', 'Saldo Rp50.000 berhasil dikirim. Fajar telah menerima saldo'),
  dana.notPaid('DANA', 'Transfer ke Fajar Contoh berhasil, Rp27.500 diterima'),
  dana.notPaid('DANA', 'Pembayaran Rp14.300 ke merchant diterima'),
  dana.notPaid('DANA', 'Ada yang ngirim kamu Rp5.000! Ambil sekarang sebelum hangus'),
  dana.notPaid('DANA', 'DANA Cicil: Rp2.000.000 masuk ke saldo kamu'),
  dana.notPaid('DANA', 'Uangmu Rp50.000 sudah sampai ke Fajar'),
  dana.notPaid('DANA', 'Fajar mengajak kamu patungan Rp27.500'),
  gopay.notPaid('GoPay', 'Kamu kirim Rp35.000 ke Fajar Contoh'),
  gopay.notPaid('GoPay', 'Saldo GoPay Tabungan kamu bertambah Rp1.250 dari bunga'),
  gopay.notPaid('GoPay', 'Kamu bayar Rp19.500 ke Warung Contoh'),
  gopay.notPaid('GoPay', 'Jangan lupa, Fajar nunggu transfer Rp19.500 dari kamu'),
  gojek.notPaid('Gojek', 'GoPay kamu berhasil diisi Rp100.000 dari BCA'),
  gojek.notPaid('GoPay', 'Top up Rp100.000 dari BCA udah masuk ke GoPay kamu'),
  gopayMerchant.notPaid('GoPay Merchant', 'Penarikan saldo Rp1.000.000 berhasil'),
  gopayMerchant.notPaid('Ringkasan harian', 'Penerimaan Rp1.450.000 dari 32 pembayaran'),
  gofood.notPaid('GoFood', 'Pesanan GoFood Rp64.000 selesai'),
  shopeePay.notPaid('ShopeePay', 'Pembayaran diterima! Rp58.000 ke Warung Contoh'),
  shopeePay.notPaid('SPayLater', 'Pembayaran tagihan Rp215.000 telah diterima'),
  shopee.notPaid('Shopee', 'Dana Rp85.000 diteruskan ke penjual'),
  shopeePartner.notPaid('Shopee Partner', 'Dana Rp2.000.000 sudah masuk ke rekening bank'),
  ovo.notPaid('OVO', 'Pembayaran Rp45.000 diterima TOKO CONTOH'),
  ovo.notPaid('OVO', 'Kamu dapat OVO Points Rp4.500'),
  ovo.notPaid('OVO', 'Terima kasih sudah transfer Rp45.000 ke FAJAR CONTOH'),
  linkAja.notPaid('LinkAja', 'Isi saldo Rp24.000 dari BNI berhasil'),
  bca.notPaid('BCA mobile', 'Rek. 1234567890 debet Rp 54.000,00 ke FAJAR CONTOH'),
  bca.notPaid('BCA mobile', 'Transfer BI-FAST Rp 76.500,00 ke FAJAR CONTOH diterima'),
  bca.notPaid('BCA mobile', 'Kartu Kredit BCA: pembayaran Rp 500.000 diterima, terima kasih'),
  myBca.notPaid('myBCA', 'Deposito IDR 5,000,000.00 cair'),
  myBca.notPaid(
    'Financial Diary',
    'Pemasukan sebesar IDR 15,000.00 dari BCA di kategori Cashback.',
  ),
  blu.notPaid('blu', 'bluDeposit kamu cair, Rp5.000.000 masuk ke bluAccount'),
  brimo.notPaid('BRImo', 'Transaksi Transfer ke 0001xxx999 sebesar Rp61.000,00 BERHASIL'),
  brimo.notPaid('BRImo', 'Angsuran pinjaman Rp750.000 diterima'),
  livin.notPaid('Livin', 'Kamu transfer Rp 88.000 ke FAJAR CONTOH'),
  livin.notPaid('Livin', 'Pemindahan dana Rp 100.000 ke Tabungan Rencana berhasil'),
  bni.notPaid('BNI', 'Transaksi Debit Rp 66.000 ke FAJAR CONTOH'),
  wondr.notPaid('wondr', 'Uang Rp97.000 kamu udah masuk ke FAJAR CONTOH'),
  wondr.notPaid('wondr', 'Tagihan kartu kredit Rp500.000 udah diterima'),
  bsi.notPaid('BYOND', 'Dana Rp83.500 terkirim ke FAJAR CONTOH'),
  seaBank.notPaid('SeaBank', 'Kamu mengirimkan uang Rp36.000 kepada FAJAR CONTOH'),
  jago.notPaid('Jago', 'Rp22.500 baru aja keluar ke FAJAR CONTOH'),
  jago.notPaid('Jago', 'Rp22.500 masuk ke Kantong Bersama dari kamu'),
  jago.notPaid('Jago', 'FAJAR CONTOH meminta Rp22.500'),
  octo.notPaid('OCTO', 'Transfer Rp 47.500 to FAJAR CONTOH received'),
  neobank.notPaid('neobank', 'Bunga Rp390 telah masuk ke rekeningmu'),
  interActive.notPaid('InterActive QRIS', 'Transaksi Rp 28.800 kadaluarsa'),
  message.notPaid('BRI', 'Selamat! Anda dapat Rp75.000.000 dari BRI. Hub 0812345'),
  message.notPaid('BCA', 'Transfer Rp75.000,00 dari rekening Anda diterima FAJAR CONTOH'),
  message.notPaid('MANDIRI', 'OTP 123456 utk transfer Rp75.000 dari FAJAR'),
  livin.notPaid('Livin', 'Payroll Rp 5.500.000 telah masuk ke rekening Anda'),
  bni.notPaid('BNI', 'Bansos Rp 600.000 telah masuk ke rekening Anda'),
  brimo.notPaid('BRImo', 'Dana KUR Rp25.000.000 masuk ke rekening 0001****501'),
  bca.notPaid('BCA mobile', 'Hadiah Tahapan Rp 1.000.000 masuk ke rekening'),
  dana.notPaid('DANA', 'Rp18.900 berhasil kamu transfer ke Lia'),
  dana.notPaid('DANA', 'Lia baru saja menerima Rp18.900 dari kamu'),
  dana.notPaid('DANA', 'Kamu menerima undian Rp1.000.000'),
  gopay.notPaid('GoPay', 'GoPay Coins Rp2.000 masuk'),
  gopay.notPaid('GoPay', 'Pembayaran Rp12.750 di Alfa Contoh sukses'),
  gopayMerchant.notPaid('GoPay Merchant', 'Uang hasil jualan Rp800.000 sudah masuk rekening'),
  shopeePay.notPaid('ShopeePay', 'Pengembalian Rp44.000 telah diterima'),
  shopee.notPaid('Shopee', 'Pembayaran Rp44.000 sudah kami terima dari kamu'),
  ovo.notPaid('OVO', 'You transferred Rp28.000 to LIA CONTOH'),
  bca.notPaid('BCA mobile', 'Transfer ke LIA CONTOH Rp 93.000 masuk antrean'),
  bca.notPaid('BCA mobile', 'Transfer masuk minimal Rp 10.000'),
  merchantBca.notPaid('Merchant BCA', 'Biaya MDR Rp1.200 dipotong'),
  brimo.notPaid('BRImo', 'Pembelian token PLN Rp100.000 diterima'),
  livin.notPaid('Livin', 'Tabungan Rencana menerima autodebit Rp 500.000'),
  bni.notPaid('BNI', 'Dana keluar dari rekening xxxx123 sebesar Rp 71.000'),
  wondr.notPaid('wondr', 'Kamu transfer Rp39.000 ke LIA CONTOH via BI-FAST'),
  bsi.notPaid('BYOND', 'LIA CONTOH menerima Rp62.000 dari rekening Anda'),
  jago.notPaid('Jago', 'Money moved: Rp54.000 to Savings'),
  neobank.notPaid('neobank', 'Undang teman, terima Rp27.000'),
  message.notPaid('BNI', 'Rek xxxx123 Debet Rp90.000 ke LIA CONTOH'),
]
