import { formatRupiah, type Rupiah } from '../base/money.ts'

/** A notification as the phone shows it: the app's package and its texts. */
export interface WalletText {
  app: string
  title: string
  text: string
}

export interface SimulatedWallet {
  id: string
  name: string
  /** Android package. */
  app: string
  /** The text of this wallet's app for `amount` paid to `merchant`. */
  notificationFor: (amount: Rupiah, merchant: string) => WalletText
}

/** `Rp 25.042`, as some wallets write it. */
function spaced(amount: Rupiah): string {
  return formatRupiah(amount).replace('Rp', 'Rp ')
}

function wallet(
  id: string,
  name: string,
  app: string,
  words: (amount: Rupiah, merchant: string) => Omit<WalletText, 'app'>,
): SimulatedWallet {
  return {
    id,
    name,
    app,
    notificationFor: (amount, merchant) => ({ app, ...words(amount, merchant) }),
  }
}

/** For simulated phones: the sentences are the wallets' own and stay Indonesian in every language. */
export const SIMULATED_WALLETS: readonly [SimulatedWallet, ...SimulatedWallet[]] = [
  wallet('dana', 'DANA Bisnis', 'id.dana', (amount) => ({
    title: 'Pembayaran Masuk',
    text: `${formatRupiah(amount)} diterima DANA Bisnis.`,
  })),
  wallet('gopay', 'GoPay Merchant', 'com.gojek.gopaymerchant', (amount, merchant) => ({
    title: 'Pembayaran QRIS statis diterima',
    text: `${spaced(amount)} di ${merchant}, Makanan & minuman.`,
  })),
  wallet('shopee-partner', 'Shopee Partner', 'com.shopeepay.merchant.id', (amount) => ({
    title: `Pembayaran sebesar ${formatRupiah(amount)} diterima`,
    text: `Pembayaran sebesar ${formatRupiah(amount)} telah diterima pada transaksi 120009123456.`,
  })),
  wallet('shopeepay', 'ShopeePay', 'com.shopeepay.id', (amount) => ({
    title: 'Saldo ShopeePay Diterima',
    text: `${formatRupiah(amount)} telah diterima dari BUDI CONTOH.`,
  })),
]
