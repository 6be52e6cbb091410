import { createFormats } from '../format.ts'

export const gopayMerchantFormats = createFormats([
  // GoPay Merchant. The text names the shop, not the payer, and says no word of receiving: only the
  // title tells that money came in, so nothing is read without it.
  {
    id: 'gopay-merchant',
    apps: ['com.gojek.gopaymerchant'],
    deviceSeen: true,
    titles: ['Pembayaran QRIS statis diterima'],
    income: ['{amount} di {place}.'],
  },
  // GoPay Merchant's gross, fee and net, as documented: the customer paid the gross.
  {
    id: 'gopay-merchant-fees',
    apps: ['com.gojek.gopaymerchant'],
    deviceSeen: false,
    settlesAlone: true,
    titles: ['Pembayaran QRIS diterima'],
    income: ['{amount} diterima. Biaya MDR {other}, bersih {other}.'],
  },
])
