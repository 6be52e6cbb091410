import type { Language } from '../../../../shared/base/language.ts'

/** Every word of the payment page. Plain: the reader is a customer with a phone in one hand. */
export interface PayPageTexts {
  pay: string
  testBand: string
  total: string
  amount: string
  uniqueCode: string
  payExactly: string
  timeLeft: string
  until: string
  qrLabel: string
  walletShows: string
  steps: string
  step: readonly [string, string, string]
  samePhone: string
  samePhoneStep: readonly [string, string, string]
  saveQr: string
  copyAmount: string
  copied: string
  otherWay: string
  transferTo: string
  exactly: string
  copyNumber: string
  waiting: string
  connected: string
  disconnected: string
  reload: string
  paid: string
  paidLate: string
  expired: string
  expiredHint: string
  cancelled: string
  cancelledHint: string
  receipt: string
  shop: string
  order: string
  paidAt: string
  number: string
  method: string
  byHand: string
  print: string
  saveReceipt: string
  goods: string
  backToShop: string
  backIn: string
  stayHere: string
  anyAmount: string
  anyAmountStep: readonly string[]
  closed: string
  notFound: string
  notFoundHint: string
  tooMany: string
  tooManyHint: string
  otherLanguage: string
}

export const PAY_PAGE_TEXTS: Record<Language, PayPageTexts> = {
  id: {
    pay: 'Bayar',
    testBand: 'MODE UJI – bukan uang sungguhan',
    total: 'Total bayar',
    amount: 'Nominal',
    uniqueCode: 'Kode unik',
    payExactly: 'Bayar tepat sampai angka terakhir.',
    timeLeft: 'Sisa waktu',
    until: 'Berlaku sampai',
    qrLabel: 'Kode QRIS',
    walletShows: 'Di aplikasi Anda akan muncul',
    steps: 'Cara bayar',
    step: [
      'Buka aplikasi bank atau e-wallet, lalu pindai QR ini.',
      'Pastikan nama toko dan nominalnya sama.',
      'Bayar. Halaman ini berubah sendiri.',
    ],
    samePhone: 'Bayar dengan HP ini juga?',
    samePhoneStep: [
      'Ketuk "Simpan QR".',
      'Buka aplikasi bank atau e-wallet, pilih pindai QR.',
      'Ambil gambar QR dari galeri, lalu bayar.',
    ],
    saveQr: 'Simpan QR',
    copyAmount: 'Salin nominal',
    copied: 'Tersalin',
    otherWay: 'Atau transfer',
    transferTo: 'Transfer ke nomor',
    exactly: 'Tepat sejumlah',
    copyNumber: 'Salin nomor',
    waiting: 'Menunggu pembayaran',
    connected: 'Halaman ini berubah sendiri setelah dibayar.',
    disconnected: 'Sambungan terputus. Mencoba lagi…',
    reload: 'Sudah bayar? Lihat status',
    paid: 'Lunas',
    paidLate: 'Lunas, dibayar setelah waktunya habis',
    expired: 'Waktu bayar habis',
    expiredHint: 'Sudah bayar? Tunjukkan buktinya ke kasir. Uangnya tetap tercatat.',
    cancelled: 'Pembayaran dibatalkan',
    cancelledHint: 'Jangan bayar lagi. Sudah telanjur bayar? Tunjukkan buktinya ke kasir.',
    receipt: 'Struk',
    shop: 'Toko',
    order: 'Pesanan',
    paidAt: 'Dibayar',
    number: 'Nomor',
    method: 'Cara bayar',
    byHand: 'dikonfirmasi kasir',
    print: 'Cetak struk',
    saveReceipt: 'Simpan struk',
    goods: 'Pembelian Anda',
    backToShop: 'Kembali ke toko',
    backIn: 'Kembali ke toko dalam {seconds} detik',
    stayHere: 'Tetap di sini',
    anyAmount: 'Ketik nominal sendiri',
    anyAmountStep: [
      'Buka aplikasi bank atau e-wallet, lalu pindai QR ini.',
      'Pastikan nama tokonya sama, lalu ketik nominal yang diminta toko.',
      'Bayar, lalu tunjukkan buktinya ke toko.',
    ],
    closed: 'QR ini sudah ditutup',
    notFound: 'Pembayaran tidak ditemukan',
    notFoundHint: 'Periksa lagi alamatnya, atau minta yang baru ke toko.',
    tooMany: 'Terlalu banyak percobaan',
    tooManyHint: 'Tunggu sebentar, lalu coba lagi.',
    otherLanguage: 'English',
  },
  en: {
    pay: 'Pay',
    testBand: 'TEST MODE – not real money',
    total: 'Total to pay',
    amount: 'Amount',
    uniqueCode: 'Unique code',
    payExactly: 'Pay exactly, to the last digit.',
    timeLeft: 'Time left',
    until: 'Valid until',
    qrLabel: 'QRIS code',
    walletShows: 'Your app will show',
    steps: 'How to pay',
    step: [
      'Open your bank or e-wallet app and scan this QR.',
      'Check that the shop’s name and the amount are the same.',
      'Pay. This page changes by itself.',
    ],
    samePhone: 'Paying with this very phone?',
    samePhoneStep: [
      'Tap “Save QR”.',
      'Open your bank or e-wallet app and choose to scan a QR.',
      'Take the QR picture from your gallery, then pay.',
    ],
    saveQr: 'Save QR',
    copyAmount: 'Copy amount',
    copied: 'Copied',
    otherWay: 'Or by transfer',
    transferTo: 'Transfer to the number',
    exactly: 'Exactly',
    copyNumber: 'Copy number',
    waiting: 'Waiting for the payment',
    connected: 'This page changes by itself once you have paid.',
    disconnected: 'Connection lost. Trying again…',
    reload: 'Paid already? See the status',
    paid: 'Paid',
    paidLate: 'Paid, after the time was over',
    expired: 'Time is over',
    expiredHint:
      'Paid already? Show the proof to the cashier. The money is on record all the same.',
    cancelled: 'Payment cancelled',
    cancelledHint: 'Do not pay any more. Paid already? Show the proof to the cashier.',
    receipt: 'Receipt',
    shop: 'Shop',
    order: 'Order',
    paidAt: 'Paid at',
    number: 'Number',
    method: 'Method',
    byHand: 'confirmed by the cashier',
    print: 'Print receipt',
    saveReceipt: 'Save receipt',
    goods: 'What you bought',
    backToShop: 'Back to the shop',
    backIn: 'Back to the shop in {seconds} seconds',
    stayHere: 'Stay here',
    anyAmount: 'Type the amount yourself',
    anyAmountStep: [
      'Open your bank or e-wallet app and scan this QR.',
      'Check that the shop’s name is the same, then type the amount that the shop asked for.',
      'Pay, then show the proof to the shop.',
    ],
    closed: 'This QR has been closed',
    notFound: 'Payment not found',
    notFoundHint: 'Check the address, or ask the shop for a new one.',
    tooMany: 'Too many attempts',
    tooManyHint: 'Wait a moment, then try again.',
    otherLanguage: 'Bahasa Indonesia',
  },
}
