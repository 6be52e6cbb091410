import { createFormats } from '../format.ts'

const TO_GOPAY = [
  '{amount} dari {payer} udah masuk ke GoPay kamu.',
  '{amount} dari {payer} sudah masuk ke GoPay kamu.',
]

export const gopayFormats = createFormats([
  // GoPay for everybody. It also repeats what GoPay Merchant shows ("{amount} di {place}"): that is
  // left alone, since one payment must not come in twice.
  {
    id: 'gopay',
    apps: ['com.gojek.gopay'],
    deviceSeen: true,
    titles: ['Transfer masuk'],
    income: TO_GOPAY,
  },
  // GoPay as documented, also inside Gojek, which shows chats: nothing is read without the title.
  {
    id: 'gopay-qris',
    apps: ['com.gojek.gopay', 'com.gojek.app'],
    deviceSeen: false,
    titles: ['GoPay'],
    income: [
      ...TO_GOPAY,
      'Kamu menerima {amount} dari {payer} via QRIS',
      'Pembayaran QRIS {amount} berhasil diterima dari {payer}',
    ],
  },
  // A transfer to GoPay as documented; cashback and top-ups have other titles and no payer.
  {
    id: 'gopay-transfer',
    apps: ['com.gojek.gopay', 'com.gojek.app'],
    deviceSeen: false,
    titles: ['Saldo Masuk', 'GoPay'],
    income: ['Kamu menerima transfer sebesar {amount} dari {payer}'],
  },
])
