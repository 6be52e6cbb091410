export const staticCodes = {
  codes: {
    name: 'QR tanpa jumlah: {{name}}',
    live: 'Menerima uang',
    test: 'Uji',
    ambiguous_one: 'Hanya satu yang boleh terbuka.',
    ambiguous_other:
      '{{count}} QR tanpa jumlah terbuka di {{site}}: uangnya menunggu di Uang masuk, karena tidak ada yang tahu QR mana yang dipindai. Tutup yang tidak dipakai.',
    close: 'Tutup QR {{name}}',
    closeTitle: 'Tutup QR {{name}}?',
    closeText:
      'Uang yang datang lewat stiker ini tidak lagi menjadi pembayarannya dan menunggu di Uang masuk. Yang sudah dibayar tetap ada. Ini tidak bisa dibatalkan.',
    closeConfirm: 'Tutup QR ini',
    closeDismiss: 'Biarkan terbuka',
  },
}
