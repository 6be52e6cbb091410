import { CONTRARY } from '../taught/direction.ts'
import { wordSet } from './word-set.ts'

/** Not yet, not at all, only later, or only if: no such word may stand anywhere, also not in a name or note. */
export const UNSETTLED = wordSet(
  `belum tidak tak gak nggak ga bukan gagal batal dibatalkan membatalkan pembatalan ditolak ditahan
  tertahan dikembalikan pengembalian tertunda ditunda pending diproses memproses proses menunggu tunggu
  sedang akan bakal besok lusa nanti jika bila apabila kalau kalo seandainya sebelum agar supaya koreksi
  reversal retur dijadwalkan terjadwal jadwal estimasi kedaluwarsa kadaluarsa kurang
  not never cannot yet failed fail unsuccessful declined rejected cancelled canceled returned reversed
  refunded refund expired will would could may might must should if when unless until once soon tomorrow
  processing waiting awaiting scheduled hold insufficient`,
)

/** What the message is about when it is about no payment of a customer. */
export const OTHER_TOPICS = wordSet(
  `permintaan ditagih penagihan bayarkan bayarlah dibayar dibayarkan terbayar bill billing pay pays paying
  tagihanmu autodebet autodebit debit debet didebit didebet db dipotong terpotong potong deducted
  promosi promonya diskonan discount menang memenangkan pemenang win winner won prize reward rewards poin
  points koin coin coins angpao angpau giveaway free claim klik click tautan link unduh download kunjungi
  verifikasi verification password sandi pin login pinjam loan paylater spaylater angsuran installment tenor
  plafon pengajuan disetujui cair dicairkan disbursed disbursement pengeluaran belanja beli purchase
  purchased checkout spend ditarik tarik withdraw withdrawal setor setoran pengisian isi top-up
  terkirim penerima recipient beneficiary interest deposito dividen investasi saham emas ringkasan rekap
  laporan summary report statement simulasi simulation demo coba kartu card pulsa kuota token listrik pln
  bpjs pdam tiket donasi zakat pajak iuran premi asuransi denda split patungan s.d s/d sampai minimum
  maximum starting mau ingin siap cara tips target pesananmu ongkir kaget siaga pinjam gaji salary payroll kembali bagi void
  konfirmasi aktif`,
)

/** Words of taught rules that are harmless outside the sentence of the sum. */
const ONLY_IN_THE_SENTENCE = wordSet('bisa dapat kantong pocket mengirim mengirimkan sent')

/** Words that turn a text that looks like income into something else, wherever they stand but in a name. */
export const TURNING: ReadonlySet<string> = new Set(
  [...UNSETTLED, ...OTHER_TOPICS, ...CONTRARY].filter((word) => !ONLY_IN_THE_SENTENCE.has(word)),
)

/** What money comes from when no customer sends it: as the first word after "dari" it is no payer. */
export const NO_CUSTOMER = wordSet(
  `cashback promo promosi voucher refund pengembalian bunga interest kantong pocket settlement pencairan
  bonus hadiah referral program reward rewards poin points koin coins undian pinjaman loan deposito
  tabungan saldo reversal koreksi kompensasi komisi hasil penjualan kr otomatis sistem system kartu
  investasi dividen total semua seluruh sisa transaksi pembayaran aplikasi menu top kur kemensos bansos
  subsidi blt pemerintah thr pensiun klaim tim admin`,
)

/** Of these, words that are also people's and shops' names: in capitals, with more words, "VOUCHER INDAH". */
export const ALSO_NAMES = wordSet(
  'voucher bunga hadiah bonus program emas win bill kupon diskon undian poin tips kota',
)

/**
 * Words of no payer's note: payouts and corrections, and the rest of a sentence that began with a name which
 * looks like a whole notification.
 */
export const NO_NOTE = wordSet(
  `settlement pencairan refund reversal retur pengembalian koreksi minta meminta memintamu menagih tagih
  requested request kamu anda you your menerima received`,
)

/** Words that make a sum one of a day or of several payments. */
export const SUMMING_UP = wordSet(
  'hari bulan minggu kemarin today yesterday week month daily harian mingguan bulanan omzet omset',
)
