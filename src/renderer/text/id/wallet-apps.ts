/** Which wallets settle by themselves, and the question while one does not. */
export const walletApps = {
  proposal: {
    region: 'Uang terbaca, perlu dikonfirmasi',
    question: '{{amount}} masuk lewat {{app}}, untuk {{order}}?',
    confirm: 'Ya, masuk',
    refuse: 'Bukan',
    refuseLabel: 'Bukan, {{amount}} ini bukan untuk pesanan ini',
    confirmLabel: 'Ya, uang {{amount}} memang masuk',
    fromNowOn: 'Otomatiskan',
    fromNowOnTitle: '{{app}} otomatis?',
    fromNowOnText:
      'Uang {{amount}} ini dikonfirmasi. Mulai sekarang notifikasi {{app}} langsung melunasi QRIS yang totalnya sama. Bisa dimatikan di Atur.',
    fromNowOnConfirm: 'Mulai sekarang otomatis',
  },
  apps: {
    intro:
      'Aplikasi yang otomatis langsung melunasi QRIS. Yang lain menunggu kasir menekan “Ya, masuk”.',
    switch: '{{name}} melunasi otomatis',
    seenAt: 'pertama terbaca {{time}}',
    taught_one: '{{count}} kalimat diajarkan',
    taught_other: '{{count}} kalimat diajarkan',
    state: {
      'never-seen': 'Belum pernah terbaca di HP toko ini',
      waiting: 'Sudah terbaca, menunggu keputusan pemilik',
      automatic: 'Otomatis',
      off: 'Dimatikan pemilik',
    },
  },
}
