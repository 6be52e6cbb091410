import { createFormat } from '../format.ts'

/** `com.dana.id` is printed in public API samples; phones say `id.dana`. */
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

const SHOP_INCOME = [
  '{amount} diterima DANA Bisnis.',
  '{amount} dari {payer} berhasil diterima DANA Bisnis.',
]

/** What DANA shows a shop, as phones really showed it. */
export const danaBisnis = createFormat({
  id: 'dana-bisnis',
  apps: DANA_APPS,
  deviceSeen: true,
  titles: TITLES,
  income: SHOP_INCOME,
})

/**
 * What documents and other people's software say that DANA shows. Many of these end in a name that
 * the payer chose, hence the list of sentences that begin with one.
 */
export const dana = createFormat({
  id: 'dana',
  apps: DANA_APPS,
  deviceSeen: false,
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
  notIncome: [
    ...SHOP_INCOME,
    '{payer} meminta uang {amount}',
    '{payer} meminta {amount}',
    '{payer} minta {amount}',
    '{payer} menagih {amount}',
    '{payer} requested {amount}',
    '{payer} has received your {amount}',
    '{payer} sudah menerima uang kamu',
    '{payer} telah menerima uang kamu',
    ' {count} pembayaran ',
    ' {count} transaksi ',
  ],
})
