import { createFormats } from '../format.ts'

const NEOBANK_APPS = ['com.bnc.finance']

export const neobankFormats = createFormats([
  // neobank's QRIS payment: it is final although the text says that it "will be" credited. The title counts
  // payments; only a title with one payment is read.
  {
    id: 'neobank',
    apps: NEOBANK_APPS,
    deviceSeen: true,
    titles: ['', 'Kamu menerima 1 pembayaran'],
    income: [
      'Pembayaran QRIS diterima, {amount} akan dikreditkan ke Tabungan Reguler kamu {account}',
      'Pembayaran QRIS diterima, {amount} akan dikreditkan ke Tabungan Reguler kamu',
    ],
  },
  // neobank's transfers as documented; the first sentence means incoming money only under this title.
  {
    id: 'neobank-credit',
    apps: NEOBANK_APPS,
    deviceSeen: false,
    titles: ['Transfer Masuk'],
    income: ['{amount} akan dikreditkan ke rekening Anda'],
  },
  // neobank's transfers that name the payer, as documented.
  {
    id: 'neobank-transfer',
    apps: NEOBANK_APPS,
    deviceSeen: false,
    titles: ['', 'Neobank', 'Transfer Masuk'],
    income: [
      'Transfer masuk: Kamu menerima uang sebesar {amount} dari {payer}',
      'Kamu menerima uang sebesar {amount} dari {payer}',
    ],
  },
])
