import { createFormats } from '../format.ts'

export const shopeePayFormats = createFormats([
  // ShopeePay, in its own app and inside Shopee. Shopee also shows chats, where a customer chooses the text:
  // the wallet's own title is required.
  {
    id: 'shopeepay',
    apps: ['com.shopeepay.id', 'com.shopee.id'],
    deviceSeen: true,
    titles: ['Saldo ShopeePay Diterima', 'Transfer Diterima'],
    income: [
      '{amount} telah diterima dari {payer}.',
      '{payer} mengirimkan dana sebesar {amount} ke ShopeePay-mu melalui BI-Fast.',
    ],
  },
  // The documented transfer inside Shopee.
  {
    id: 'shopee',
    apps: ['com.shopee.id'],
    deviceSeen: false,
    settlesAlone: true,
    titles: ['ShopeePay'],
    income: ['Transfer masuk sebesar {amount} dari {payer}'],
  },
  // The documented transfer in ShopeePay's own app, which has no chats: the title may be missing.
  {
    id: 'shopeepay-transfer',
    apps: ['com.shopeepay.id'],
    deviceSeen: false,
    settlesAlone: true,
    titles: ['', 'ShopeePay', 'Transfer Diterima'],
    income: ['Kamu menerima transfer ShopeePay sebesar {amount}'],
  },
])
