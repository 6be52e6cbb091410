/** Words for incoming money. A taught rule must contain at least one of them as a fixed word. */
const INCOMING = new Set(
  'diterima terima menerima nerima masuk pemasukan received receive incoming credited dikreditkan'.split(
    ' ',
  ),
)

/** Money is sent to the shop: "BUDI mengirim … ke kamu", "sent you". */
const TO_ME =
  /\b(?:ke|kepada|to) (?:\S+ ){0,3}(?:kamu|anda|you|your|\S+-mu)\b|\b(?:sent|paid) you\b/

/** Money of the shop is sent, or was received elsewhere. */
const FROM_ME =
  /\b(?:kamu|anda|you|you've) (?:\w+ ){0,2}(?:mengirim|mengirimkan|mentransfer|membayar|transfer|sent|send|paid)\b|\bmenerima uang (?:kamu|anda)\b|\breceived your\b/

/** Words that mean something other than a customer's payment. */
export const CONTRARY: ReadonlySet<string> = new Set(
  `belum tidak tak bukan gagal batal dibatalkan ditolak ditahan dikembalikan tertunda pending
  diproses minta meminta memintamu menagih tagihan tagih pengeluaran keluar dikirim refund pengembalian cashback promo hadiah menangkan voucher kupon diskon undian otp
  pinjaman akan besok bisa dapat hingga mulai maksimal minimal masukkan bonus referral settlement
  pencairan kantong pocket bunga cicilan klaim gratis ajak undang test tes uji not never failed declined rejected returned reversed refunded expired cancelled canceled
  requested request spent outgoing withdrawn penarikan menarik`.split(/\s+/),
)

/** Verbs of sending: income only together with "to me". */
const GIVING = new Set(
  'mengirim mengirimkan kirim mentransfer sent send bayar membayar membeli pembelian paid topup'.split(
    ' ',
  ),
)

/** Words before an amount that is not the payment. */
const TAIL = new Set(
  'saldo balance biaya fee admin administrasi total mdr bersih potongan poin limit'.split(/\s+/),
)

export const isTailWord = (word: string): boolean => TAIL.has(word.toLowerCase())

/** A word that decides or negates the direction of the money: it must stay fixed in every rule. */
export function isDirectionWord(word: string): boolean {
  const plain = word.toLowerCase()
  return INCOMING.has(plain) || CONTRARY.has(plain) || GIVING.has(plain)
}

/** Direction of the money by the fixed words of a rule; `places` are not part of `words`. */
export function directionOf(words: string): 'in' | 'unclear' | 'contrary' {
  const text = words.toLowerCase()
  const each = text.split(/[^a-z-]+/)
  if (each.some((word) => CONTRARY.has(word))) return 'contrary'
  if (/\b(?:top|isi) ?-?(?:up|saldo)\b|\bisi ulang\b|\bpengisian\b/.test(text)) return 'contrary'
  const isToMe = TO_ME.test(text)
  const isGiving =
    each.some((word) => GIVING.has(word)) || /\btransfer (?:ke|kepada|to)\b/.test(text)
  if ((isGiving && !isToMe) || FROM_ME.test(text)) return 'contrary'
  return isToMe || each.some((word) => INCOMING.has(word)) ? 'in' : 'unclear'
}
