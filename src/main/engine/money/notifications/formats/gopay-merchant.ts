import { createFormats } from '../format.ts'

export const gopayMerchantFormats = createFormats([
  // GoPay Merchant. The text names the shop, not the payer, and has no word for receiving: only the title shows
  // that money came in, so the title is required.
  {
    id: 'gopay-merchant',
    apps: ['com.gojek.gopaymerchant'],
    deviceSeen: true,
    titles: ['Pembayaran QRIS statis diterima'],
    income: ['{amount} di {place}.'],
  },
  // GoPay Merchant's gross, fee and net, as documented: the customer paid the gross amount.
  {
    id: 'gopay-merchant-fees',
    apps: ['com.gojek.gopaymerchant'],
    deviceSeen: false,
    settlesAlone: true,
    titles: ['Pembayaran QRIS diterima'],
    income: ['{amount} diterima. Biaya MDR {other}, bersih {other}.'],
  },
])
