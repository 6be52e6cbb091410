/** How what phones say travels: badges, and what the owner may demand. */
export const phoneLine = {
  phoneLine: {
    badge: {
      encrypted: 'Terenkripsi',
      signed: 'Bertanda tangan',
      none: 'Tidak terenkripsi',
    },
    meaning: {
      encrypted:
        'Kabar terakhir HP ini lewat jalur terenkripsi. Orang lain di Wi-Fi tidak bisa membaca atau mengubahnya.',
      signed:
        'Kabar terakhir HP ini bertanda tangan: tidak bisa dipalsukan, tetapi orang lain di Wi-Fi bisa membacanya.',
      none: 'Kabar terakhir HP ini tidak terenkripsi dan tidak bertanda tangan. Orang lain di Wi-Fi toko bisa membaca kuncinya, lalu mengarang uang masuk.',
    },
    unknown: 'HP ini belum pernah lapor, jadi belum diketahui jalurnya.',
    advice:
      'Paling aman: penerus Lunas (Termux), yang memakai jalur terenkripsi. Kalau pakai aplikasi lain, isi kunci tanda tangan di aplikasinya, lalu wajibkan tanda tangan.',
    required: 'Tanda tangan wajib',
    requiredHelp:
      'Kabar tanpa tanda tangan dari HP ini ditolak. Nyalakan hanya kalau aplikasinya menandatangani; kalau tidak, uang masuk tidak terbaca otomatis lagi.',
    secret: 'Kunci tanda tangan',
    open: 'Keamanan {{name}}',
    title: 'Keamanan {{name}}',
    portTitle: 'Jalur terenkripsi untuk HP',
    portOpen: 'Terbuka di {{origin}}. HP yang dipasang dengan Lunas (Termux) memakainya sendiri.',
    portClosed: 'Ditutup di pengaturan. HP baru akan mengirim tanpa enkripsi.',
    portTrouble: 'Tidak bisa dibuka: {{trouble}}. Uang masuk tetap terbaca lewat jalur biasa.',
    pin: 'Sidik kunci kasir',
  },
}
