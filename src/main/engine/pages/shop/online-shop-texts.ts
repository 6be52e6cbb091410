import type { Language } from '../../../../shared/base/language.ts'
import type { OnlineOrderStatus } from '../../../../shared/online-shop/online-order.ts'

/** Every word of the catalogue that customers open on the shop's Wi-Fi. */
export interface OnlineShopTexts {
  catalogue: string
  categories: string
  quantityOf: string
  order: string
  chosen: string
  name: string
  phone: string
  note: string
  send: string
  closed: string
  closedHint: string
  empty: string
  yourOrder: string
  sayNumber: string
  total: string
  payQris: string
  payCash: string
  again: string
  notFound: string
  notFoundHint: string
  otherLanguage: string
  status: Record<OnlineOrderStatus, string>
  refused: Record<string, string>
  refusedOther: string
}

export const ONLINE_SHOP_TEXTS: Record<Language, OnlineShopTexts> = {
  id: {
    catalogue: 'Pesan di sini',
    categories: 'Kategori',
    quantityOf: 'Jumlah',
    order: 'Pesanan Anda',
    chosen: 'Lihat pesanan',
    name: 'Nama Anda',
    phone: 'Nomor WhatsApp (boleh kosong)',
    note: 'Catatan (boleh kosong)',
    send: 'Pesan sekarang',
    closed: 'Katalog sedang tutup',
    closedHint: 'Silakan pesan langsung di kasir.',
    empty: 'Belum ada barang di katalog.',
    yourOrder: 'Pesanan',
    sayNumber: 'Sebutkan nomor ini di kasir.',
    total: 'Total',
    payQris: 'Bayar dengan QRIS',
    payCash: 'Atau bayar tunai di kasir.',
    again: 'Pesan lagi',
    notFound: 'Pesanan tidak ditemukan',
    notFoundHint: 'Periksa lagi alamatnya, atau tanyakan ke kasir.',
    otherLanguage: 'English',
    status: {
      pending: 'Menunggu pembayaran',
      waiting_payment: 'Menunggu pembayaran QRIS',
      paid: 'Lunas, segera disiapkan',
      processing: 'Sedang disiapkan',
      completed: 'Selesai',
      cancelled: 'Dibatalkan',
    },
    refused: {
      ORDER_EMPTY: 'Pilih paling sedikit satu barang.',
      INPUT_INVALID: 'Isi nama Anda, dan jumlah dari 1 sampai 99.',
      PHONE_INVALID: 'Nomor HP belum benar. Tulis seperti 0812 3456 7890, atau kosongkan.',
      PRODUCT_NOT_FOUND: 'Satu barang baru saja habis. Periksa lagi pilihan Anda.',
      ORDER_TOTAL_TOO_LARGE: 'Pesanan ini terlalu besar. Silakan pesan di kasir.',
      STORE_CLOSED: 'Katalog baru saja tutup. Silakan pesan di kasir.',
      STORE_BUSY: 'Pesanan sedang penuh. Coba lagi beberapa menit lagi, atau pesan di kasir.',
      TOO_MANY_ATTEMPTS: 'Terlalu banyak pesanan dari HP ini. Tunggu sebentar, lalu coba lagi.',
      QRIS_LIMIT: 'QRIS sudah terlalu sering dibuat. Silakan bayar tunai di kasir.',
      PAYMENT_TOTALS_EXHAUSTED: 'QRIS sedang penuh. Coba lagi sebentar, atau bayar tunai di kasir.',
      OPEN_PAYMENT_LIMIT: 'QRIS sedang penuh. Coba lagi sebentar, atau bayar tunai di kasir.',
      PAYMENT_AMOUNT_TOO_LARGE: 'Jumlah ini melebihi batas QRIS. Silakan bayar di kasir.',
    },
    refusedOther: 'Belum berhasil. Coba lagi, atau pesan di kasir.',
  },
  en: {
    catalogue: 'Order here',
    categories: 'Categories',
    quantityOf: 'Quantity of',
    order: 'Your order',
    chosen: 'See order',
    name: 'Your name',
    phone: 'WhatsApp number (optional)',
    note: 'Note (optional)',
    send: 'Order now',
    closed: 'The catalogue is closed',
    closedHint: 'Please order at the counter.',
    empty: 'There is nothing in the catalogue yet.',
    yourOrder: 'Order',
    sayNumber: 'Say this number at the counter.',
    total: 'Total',
    payQris: 'Pay with QRIS',
    payCash: 'Or pay cash at the counter.',
    again: 'Order again',
    notFound: 'Order not found',
    notFoundHint: 'Check the address, or ask at the counter.',
    otherLanguage: 'Bahasa Indonesia',
    status: {
      pending: 'Waiting for payment',
      waiting_payment: 'Waiting for the QRIS payment',
      paid: 'Paid, about to be prepared',
      processing: 'Being prepared',
      completed: 'Done',
      cancelled: 'Cancelled',
    },
    refused: {
      ORDER_EMPTY: 'Choose at least one item.',
      INPUT_INVALID: 'Enter your name, and quantities from 1 to 99.',
      PHONE_INVALID:
        'The phone number is not valid. Write it like 0812 3456 7890, or leave it out.',
      PRODUCT_NOT_FOUND: 'An item has just sold out. Check your choice.',
      ORDER_TOTAL_TOO_LARGE: 'This order is too large. Please order at the counter.',
      STORE_CLOSED: 'The catalogue has just closed. Please order at the counter.',
      STORE_BUSY:
        'There are too many orders now. Try again in some minutes, or order at the counter.',
      TOO_MANY_ATTEMPTS: 'Too many orders from this phone. Wait a moment, then try again.',
      QRIS_LIMIT: 'A QRIS was made too often. Please pay cash at the counter.',
      PAYMENT_TOTALS_EXHAUSTED: 'No QRIS is free now. Try again shortly, or pay cash.',
      OPEN_PAYMENT_LIMIT: 'No QRIS is free now. Try again shortly, or pay cash.',
      PAYMENT_AMOUNT_TOO_LARGE: 'This is above the QRIS limit. Please pay at the counter.',
    },
    refusedOther: 'That did not work. Try again, or order at the counter.',
  },
}
