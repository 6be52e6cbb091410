/** Words for codes that the engine keeps: warnings about a QRIS, reasons of the inbox, kinds of events. */
export const codeLabels = {
  qrisWarning: {
    FEE_TIP_IS_ASKED:
      'Aplikasi pembayar akan meminta tip di atas harga. Uang bisa datang berlebih.',
    FEE_FIXED: 'QRIS ini menambah biaya tetap di atas harga. Minta QRIS tanpa biaya dari penerbit.',
    FEE_PERCENT:
      'QRIS ini menambah biaya persen di atas harga. Minta QRIS tanpa biaya dari penerbit.',
    FEE_UNREADABLE: 'Bagian biaya QRIS ini tidak terbaca. Coba bayar Rp1 dulu.',
    AMOUNT_UNREADABLE: 'Nominal di dalam QRIS ini tidak terbaca. Cocokkan dengan stiker toko.',
    NAME_TOO_LONG: 'Nama merchant lebih panjang dari biasanya. Biasanya tetap bisa dipakai.',
    NAME_NOT_ASCII: 'Nama merchant memuat huruf yang tidak biasa. Biasanya tetap bisa dipakai.',
    CITY_TOO_LONG: 'Nama kota lebih panjang dari biasanya. Biasanya tetap bisa dipakai.',
    CITY_NOT_ASCII: 'Nama kota memuat huruf yang tidak biasa. Biasanya tetap bisa dipakai.',
    POSTAL_CODE_MISSING: 'Kode pos tidak tertulis. Tetap bisa dipakai.',
    CATEGORY_MALFORMED: 'Kategori usaha tidak lazim. Biasanya tetap bisa dipakai.',
    PAN_MISSING: 'Nomor akun merchant tidak tertulis. Coba bayar Rp1 dulu.',
    PAN_UNUSUAL: 'Nomor akun merchant tidak lazim. Coba bayar Rp1 dulu.',
    NATIONAL_ACCOUNT_MISSING:
      'Akun nasional QRIS tidak ada. Sebagian aplikasi mungkin menolak; coba bayar Rp1 dulu.',
    NATIONAL_DOMAIN_UNUSUAL:
      'Akun nasional QRIS tidak lazim. Sebagian aplikasi mungkin menolak; coba bayar Rp1 dulu.',
    NMID_MISSING: 'NMID tidak tertulis. Cocokkan nama merchant dengan stiker toko.',
    NMID_UNUSUAL: 'NMID tidak lazim. Cocokkan dengan NMID di stiker toko.',
    NMID_CHECK_DIGIT_WRONG:
      'Angka NMID tidak cocok dengan hitungannya. Cocokkan dengan NMID di stiker toko.',
    TEMPLATE_UNREADABLE: 'Sebagian isi QRIS tidak terbaca. Coba bayar Rp1 dulu.',
  },
  inboxReason: {
    'no-payment-with-this-total': 'Tidak ada QRIS sebesar ini.',
    'already-paid': 'QRIS sebesar ini sudah lunas lebih dulu.',
    'older-than-the-payment': 'Uang ini datang sebelum QRIS-nya dibuat.',
    'till-clock-changed':
      'Jam komputer ini diubah setelah QRIS-nya dibuat. Cek aplikasi dompet, lalu konfirmasi.',
    'time-unreadable':
      'Jam kabar ini dari aplikasi di HP tidak terbaca. Mungkin uang lama: cek aplikasi dompet.',
    'time-impossible':
      'Menurut jam HP, kabar ini dari masa depan atau sebelum HP dipasangkan. Cek aplikasi dompet, dan tanggal serta jam HP.',
    'may-have-waited':
      'HP tidak menyebut jam kabar ini, dan kabarnya mungkin tertahan di HP. Mungkin uang lama: cek aplikasi dompet.',
    'id-seen-before':
      'Aplikasi di HP memakai nomor yang sama seperti kabar sebelumnya. Mungkin uang yang sama: cek aplikasi dompet.',
    'told-before':
      'Mungkin sudah dihitung: HP lain sudah mengabarkan jumlah ini, atau pesan yang sama datang lagi. Cek aplikasi dompet.',
    'account-unknown':
      'Belum ditentukan untuk QRIS mana aplikasi dompet ini menerima. Tentukan di Atur, HP kasir; sampai itu kasir atau pemilik yang memutuskan.',
    'other-account':
      'Pesannya menyebut toko lain dari QRIS yang dipasang untuk aplikasi dompet ini. Cek aplikasi dompet.',
    'settlement-paused': 'Catatan uang diubah dari luar Lunas, jadi tidak dicocokkan otomatis.',
    'wording-not-proven':
      'Aplikasi ini belum otomatis di toko ini. Cek aplikasi dompet, lalu konfirmasi.',
    'app-not-named':
      'Aplikasinya tidak disebut oleh HP, jadi tidak bisa lunas sendiri. Cek aplikasi dompet toko.',
    'body-doubtful':
      'Pesan dari HP ini rusak, jadi isinya tidak bisa dipastikan. Cek aplikasi dompet toko.',
    'unknown-app': 'Aplikasi ini tidak dikenal sebagai dompet toko.',
    'unknown-sentence': 'Kalimat ini belum dikenal. Cek aplikasi dompet toko.',
    'amount-not-exact':
      'Nominalnya disingkat, jadi tidak bisa dipastikan. Cek aplikasi dompet toko.',
    'several-payments':
      'Satu notifikasi ini merangkum beberapa pembayaran. Cek aplikasi dompet toko.',
    'several-amounts': 'Ada beberapa nominal di kalimat ini. Cek aplikasi dompet toko.',
    'hidden-by-phone':
      'Isi notifikasi disembunyikan oleh HP. Izinkan isi notifikasi tampil di HP kasir.',
    'too-long': 'Notifikasi ini terlalu panjang untuk dibaca. Cek aplikasi dompet toko.',
    ambiguous: 'Ada lebih dari satu QRIS sebesar ini.',
  },
  eventKind: {
    paymentCreated: 'QR dibuat',
    paymentPaid: 'Uang masuk, lunas',
    paymentExpired: 'Waktu habis',
    paymentCancelled: 'Dibatalkan',
    orderPaid: 'Pesanan lunas',
    orderCancelled: 'Pesanan dibatalkan',
    moneyAttached: 'Uang masuk dicocokkan oleh pemilik',
    moneyDismissed: 'Uang masuk ditandai bukan penjualan',
    moneyConfirmed: 'Uang masuk dikonfirmasi di kasir',
    moneySold: 'Uang masuk dijadikan penjualan',
    moneyReturned: 'Uang masuk dikembalikan',
    moneyUndone: 'Tindakan atas uang masuk diurungkan',
    paymentUndone: 'Uang diambil lagi dari transaksi ini',
    orderReopened: 'Pesanan menunggu lagi',
    orderVoided: 'Penjualan dibatalkan setelah lunas',
  },
}
