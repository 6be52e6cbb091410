import { formatRupiah, type Rupiah } from '../../shared/money.ts'
import type { DemoNotification } from '../data/demo.ts'

export interface Wallet {
  id: string
  name: string
  /** What this wallet's phone app says about `amount` paid to `merchant`. */
  says(amount: Rupiah, merchant: string): DemoNotification
}

/** `Rp 25.042`, as some wallets write it. */
function spaced(amount: Rupiah): string {
  return formatRupiah(amount).replace('Rp', 'Rp ')
}

/** The sentences are the wallets' own and stay Indonesian in every language. */
export const WALLETS: readonly Wallet[] = [
  {
    id: 'dana',
    name: 'DANA Bisnis',
    says: (amount) => ({
      app: 'id.dana',
      title: 'Pembayaran Masuk',
      text: `${formatRupiah(amount)} diterima DANA Bisnis.`,
    }),
  },
  {
    id: 'gopay',
    name: 'GoPay Merchant',
    says: (amount, merchant) => ({
      app: 'com.gojek.gopaymerchant',
      title: 'Pembayaran QRIS statis diterima',
      text: `${spaced(amount)} di ${merchant}, Makanan & minuman.`,
    }),
  },
  {
    id: 'shopee-partner',
    name: 'Shopee Partner',
    says: (amount) => ({
      app: 'com.shopeepay.merchant.id',
      title: `Pembayaran sebesar ${formatRupiah(amount)} diterima`,
      text: `Pembayaran sebesar ${formatRupiah(amount)} telah diterima pada transaksi 120009123456.`,
    }),
  },
  {
    id: 'shopeepay',
    name: 'ShopeePay',
    says: (amount) => ({
      app: 'com.shopeepay.id',
      title: 'Saldo ShopeePay Diterima',
      text: `${formatRupiah(amount)} telah diterima dari BUDI CONTOH.`,
    }),
  },
]
