/** Digital goods on the payment page, and download links that are too old. */
export const digitalGoods = {
  title: 'Barang digital',
  over: 'Masa pengambilan sudah berakhir. Hubungi toko.',
  test: 'Mode uji: barang tidak diserahkan.',
  linkOver: 'Tautan ini sudah berakhir',
  linkOverHelp: 'Buka lagi halaman pembayaran untuk mendapat tautan baru, atau hubungi toko.',
}
