import { createFormat } from '../format.ts'

/** Shopee Partner, ShopeePay's app for shops. Phones cut its title after the amount. */
export const shopeePartner = createFormat({
  id: 'shopee-partner',
  apps: ['com.shopeepay.merchant.id'],
  deviceSeen: true,
  titles: ['Shopee Partner', 'Pembayaran sebesar {amount} diterima', 'Pembayaran sebesar {amount}'],
  income: ['Pembayaran sebesar {amount} telah diterima pada transaksi {reference}.'],
})
