import { MONTHS } from '../sentence.ts'
import { wordSet } from './word-set.ts'

/** Names of wallets and banks. */
export const WALLETS = wordSet(
  `dana gopay gojek ovo shopeepay shopee spay linkaja bca mybca m-bca klikbca blu bri brimo mandiri livin
  livin' livin’ bni wondr bsi byond seabank jago permata permatabank octo cimb aladin neobank bnc btn
  danamon ocbc maybank panin jenius superbank`,
)

/** Wallets and banks as they call themselves in their own texts, with their products. */
export const BRANDS: ReadonlySet<string> = new Set([
  ...WALLETS,
  ...wordSet(
    `bisnis gofood gobiz merchant cash partner m-transfer brimerchant bank syariah niaga neo interactive
    mobile me pay digital indonesia x financial diary catatan finansial`,
  ),
])

/** Money, and the ways in which it moves; a sentence about them is about a payment. */
export const PAYMENT_NOUNS = wordSet(
  `pembayaran transfer transferan trf trsf tf transaksi trx kiriman qris qr payment transaction remittance
  bi-fast bifast`,
)

/** Money itself: together with "masuk" it announces a payment. */
export const MONEY_NOUNS = wordSet('uang dana duit saldo cuan money funds fund transfer')

/** Labels before the sum. */
export const LABELS = wordSet(
  'sebesar senilai sejumlah jumlah jumlahnya nominal nominalnya total nilai amount worth of',
)

/** Where the money arrives: the shop's own account. */
export const OWN_PLACES = wordSet(
  `rekening rek saldo rekeningmu akun akunmu account acc ac balance wallet dompet dompetmu saldomu tabungan
  tabunganmu tahapan taplus britama simpedes bluaccount giro kantong kantongmu pocket toko tokomu outlet store shop kas`,
)

/** First words of a greeting or a cheer before the sentence. */
export const GREETINGS = wordSet(
  `hai hei hey hi halo hello yeay yay hore horee asik asyik wah selamat alhamdulillah sobat kak kakak yth
  yuhu cihuy mantap pembayaran transaksi qris transfer info notifikasi`,
)

/** Other words that may stand in the sentence of the sum. */
export const PLAIN = wordSet(
  `ada nih nya ya dong deh yeay yay hore asik asyik wah hai hei halo hi hey selamat sobat kak kakak
  bapak ibu pak bu yth nasabah pelanggan pembeli customer info notifikasi notification baru barusan saja
  aja telah sudah udah udh sdh tlh berhasil sukses rupiah satu 1 a an the your just have has had been is
  was it and dan & statis dinamis static dynamic code kode online realtime real-time instan instant antar
  antarbank bank lain fast bi rtgs skn reguler utama bisnis business personal main primary nomor no no.
  ref reff id rrn order invoice inv reference nomer wib wita wit pukul jam pkl pada pd tgl tanggal tgl.
  on for xpresi gold now e-banking m-banking mbanking kategori category penuh ini secara otomatis rek. an.`,
)

/** After these a payer's name follows. */
export const FROM = wordSet('dari from by oleh a.n an. a/n')
/** After these a destination follows. */
export const TO = wordSet('ke kepada kpd to into buat untuk')
/** After these a place follows. */
export const AT = wordSet('di at in dalam')
/** After these the way of paying follows. */
export const THROUGH = wordSet('via melalui lewat through using dengan with menggunakan pakai')

/** Words that end a name when they are written in another case than the name. */
export const AFTER_NAME: ReadonlySet<string> = new Set([
  ...TO,
  ...AT,
  ...THROUGH,
  ...FROM,
  ...wordSet(
    `telah sudah udah udh sdh tlh berhasil sukses pada pd on tgl tanggal pukul sebesar senilai sejumlah
    masuk diterima dikreditkan dikredit ditambahkan has have had was is been received credited for untuk
    kamu anda you terima menerima baru just barusan mengirim mengirimkan sent dan and yang`,
  ),
])

export const MONTH_WORDS: ReadonlySet<string> = new Set(MONTHS)

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS = wordSet(
  `rek no tgl pt cv ud pd fa tn ny dr drs dra ir hj h prof st moh muh mhd abd sdr a.n an ref acc jl ket
  trf trx tbk`,
)
