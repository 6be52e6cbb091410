import { createFormats } from '../format.ts'

/** `com.dana.id` appears in public API samples; phones report `id.dana`. */
const DANA_APPS = ['id.dana', 'com.dana.id']

const TITLES = [
  '',
  'DANA',
  'DANA Bisnis',
  'Pembayaran Masuk',
  'Pembayaran Diterima',
  'Transfer Masuk',
  'Uang Masuk',
]

export const danaFormats = createFormats([
  // Wordings of DANA for shops, seen on real phones.
  {
    id: 'dana-bisnis',
    apps: DANA_APPS,
    deviceSeen: true,
    titles: TITLES,
    income: [
      '{amount} diterima DANA Bisnis.',
      '{amount} dari {payer} berhasil diterima DANA Bisnis.',
    ],
  },
  // Wordings of DANA from documents and other software. Many of them end in a name that the payer chose.
  {
    id: 'dana',
    apps: DANA_APPS,
    deviceSeen: false,
    settlesAlone: true,
    titles: [...TITLES, 'DANA · Kamu menerima {amount}'],
    income: [
      'Kamu menerima {amount} dari {payer}. Berita: {note}',
      'Kamu menerima {amount} dari {payer}. Saldo kamu sekarang {other}.',
      'Kamu menerima {amount} dari {payer}',
      'Kamu menerima {amount}',
      'Kamu menerima Saldo DANA sebesar {amount} dari {payer}.',
      'Kamu berhasil menerima {amount} ({words}) dari {payer}',
      'Kamu berhasil menerima {amount} dari {payer}',
      'Kamu terima {amount} dari {payer}',
      'Berhasil menerima {amount} dari {payer}',
      'Terima pembayaran {amount} dari {payer}',
      'Hei, {payer} baru saja mengirim DANA ke kamu {amount}',
      'QRIS masuk! {amount} dari {payer}',
      'Pembayaran QRIS diterima {amount} dari {payer}',
      'Pembayaran QRIS {amount} sukses diterima.',
      'DANA: Pembayaran sebesar {amount} berhasil diterima',
      '{amount} diterima DANA Bisnis. Total hari ini {other} dari {count} transaksi.',
      '{amount} diterima dari pelanggan',
      '{amount} diterima dari {payer}',
      '{amount} telah diterima dari {payer}',
      "You've received {amount} from {payer}",
      'You have received {amount} from {payer}',
      'You received {amount} from {payer}',
      '{payer} sent you {amount}',
      'QRIS payment received: {amount} from {payer}',
    ],
  },
])
