export const phones = {
  phones: {
    empty: 'Belum ada HP yang tersambung.',
    emptyHelp: 'Tanpa HP, uang masuk tidak terbaca otomatis.',
    add: 'Sambungkan HP',
    pairedAt: 'Dipasang {{time}}',
    heardAt: 'Terakhir lapor {{ago}} lalu',
    never: 'Belum pernah lapor',
    revoked: 'Dicabut',
    revoke: 'Cabut {{name}}',
    revokeTitle: 'Cabut {{name}}?',
    revokeText:
      'HP ini tidak bisa lagi melaporkan uang masuk. Untuk memakainya lagi, pasang ulang.',
    revokeConfirm: 'Cabut HP',
    lastReading: 'Bacaan terakhir {{amount}}',
    lastReadingTest: 'Tes terakhir terbaca {{amount}}',
    lastReadingNone: 'Bacaan terakhir bukan uang masuk',
    lan: 'Alamat untuk HP dan situs',
    delay: 'kabar sampai dalam {{span}}',
    clockAhead: 'jam HP lebih cepat {{span}}',
    clockBehind: 'jam HP terlambat {{span}}',
    charging: 'baterai {{percent}}%, sedang diisi',
    queue: '{{count}} antre di HP',
    noHeartbeat:
      'HP ini tidak mengirim tanda hidup, jadi tidak bisa dipantau terus. Tambahkan timer tiap menit di MacroDroid atau SmsForwarder ke {{address}}',
    rename: 'Ganti nama {{name}}',
    renameTitle: 'Ganti nama HP',
    toldOther:
      'HP ini masih mengirim ke {{told}}, padahal alamat kasir sekarang lain. Ganti alamatnya di aplikasi penerus, atau pasangkan ulang.',
    guideTitle: 'Panduan supaya HP tidak tertidur',
    guideText: 'Pindai dengan HP kasir. Ada langkah untuk {{makers}}.',
    guideQr: 'Kode panduan HP',
    accountsTitle: 'Dompet menerima untuk QRIS yang mana?',
    accountsHelp:
      'Ada lebih dari satu QRIS. Pesan dari HP tidak menyebut QRIS mana yang dibayar, jadi tentukan sekali untuk tiap aplikasi dompet.',
    accountsUnsaid:
      'Selama belum ditentukan, uang dari HP ini hanya diusulkan dan tidak melunasi apa pun sendiri.',
    otherWallets: 'Semua aplikasi dompet lain',
    accountUnsaid: 'Belum ditentukan',
    accountAsOthers: 'Sama dengan yang lain',
    accountOf: 'QRIS untuk {{app}} di {{phone}}',
    pairTitle: 'Sambungkan HP kasir',
  },
}
