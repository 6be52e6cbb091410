import { createFormats } from '../format.ts'

const TO_GOPAY = [
  '{amount} dari {payer} udah masuk ke GoPay kamu.',
  '{amount} dari {payer} sudah masuk ke GoPay kamu.',
]

export const gopayFormats = createFormats([
  // GoPay for consumers. It also repeats the notifications of GoPay Merchant ("{amount} di {place}"): those are
  // ignored, so that one payment is not counted twice.
  {
    id: 'gopay',
    apps: ['com.gojek.gopay'],
    deviceSeen: true,
    titles: ['Transfer masuk'],
    income: TO_GOPAY,
  },
  // GoPay as documented, also inside Gojek, which shows chats: the title is required.
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
