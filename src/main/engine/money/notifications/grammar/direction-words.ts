import { wordSet } from './word-set.ts'

/** Verbs whose subject is the shop: "Kamu menerima Rp50.000". */
export const RECEIVING = wordSet('menerima nerima terima got')

/** Verbs and nouns of money that arrives: "Rp50.000 telah masuk", "Penerimaan QRIS Rp50.000". */
export const ARRIVING = wordSet(
  `diterima masuk dikreditkan dikredit terkredit di-kredit kredit cr pemasukan penerimaan ditambahkan
  received credited credit added incoming inflow`,
)

/** Verbs of arriving that need a payer: "Saldo kamu bertambah Rp50.000 dari BUDI". */
export const ARRIVING_WITH_PAYER = wordSet(
  'bertambah nambah dapat dapet mendapat mendapatkan increased',
)

/** Verbs whose subject is the payer; incoming only with "ke kamu", "to you" or under a title of incoming money. */
export const GIVING = wordSet(
  `mengirim mengirimkan kirim ngirim kirimkan mentransfer mentransferkan ngetransfer transferin
  melakukan sent sends transferred`,
)

/** Verbs of giving whose object is the shop itself: "BUDI mengirimimu Rp50.000". */
export const GIVING_TO_ME = wordSet('mengirimimu mengirimmu mentransfermu')

/** Words that say only that something is done; a direction in an app that shows nothing but sales. */
export const DONE = wordSet(
  'berhasil sukses lunas selesai baru new successful successfully success completed complete paid',
)

/** The shop as a person. */
export const ME = wordSet("kamu anda you you've you’ve")

/** The shop as the receiver, in one word. */
export const TO_ME = wordSet('kepadamu padamu untukmu buatmu')

/** Own money or own payments: followed by "kamu" they were paid by the shop, not to it. */
export const OWNED = wordSet(
  `pembayaran transfer transferan uang dana transaksi kiriman pesanan order payment money funds
  transaction purchase`,
)
