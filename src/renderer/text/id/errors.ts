/** One sentence group per code of shared/errors.ts: what happened, what is safe, what to do. */
export const errors = {
  errors: {
    UNREACHABLE:
      'Mesin kasir tidak menjawab. Yang sudah tersimpan aman. Tunggu sebentar, lalu coba lagi.',
    UNKNOWN: 'Ada yang tidak berjalan ({{code}}). Data aman. Coba lagi.',
    INTERNAL:
      'Terjadi gangguan di dalam Lunas. Yang sudah tersimpan aman. Coba lagi; kalau berulang, buka ulang Lunas.',
    INPUT_INVALID: 'Isian belum benar. Tidak ada yang berubah. Periksa lagi isiannya.',
    COMMAND_UNKNOWN:
      'Layar ini dan mesin kasir berbeda versi. Data aman. Tutup lalu buka Lunas lagi.',
    NOT_FOUND: 'Yang dicari tidak ada lagi. Tidak ada yang berubah. Muat ulang layar ini.',
    NOT_SIGNED_IN:
      'Izin jendela ini sudah berakhir. Data aman. Tutup jendela ini, lalu buka Lunas lagi.',
    SIGNATURE_STALE:
      'Jam di HP dan di komputer kasir berbeda lebih dari lima menit. Tidak ada uang yang tercatat. Samakan jamnya, lalu kirim lagi.',
    SIGNATURE_REQUIRED:
      'Pesan dari HP ini tidak ditandatangani. Tidak ada uang yang tercatat. Pasang kunci tanda tangan di aplikasi penerus, lalu kirim lagi.',
    FORBIDDEN: 'Bagian ini khusus pemilik. Tidak ada yang berubah. Masukkan PIN pemilik dulu.',
    HOST_NOT_ALLOWED:
      'Alamat layar ini tidak diizinkan. Data aman. Buka jendela ini lagi dari Lunas.',
    ORIGIN_NOT_ALLOWED:
      'Permintaan datang dari halaman lain dan ditolak. Data aman. Pakai jendela Lunas.',
    TOO_MANY_ATTEMPTS:
      'Terlalu banyak percobaan. Tidak ada yang berubah. Tunggu sebentar, lalu coba lagi.',
    TILL_NOT_RUNNING: 'Mesin kasir belum berjalan. Data toko aman. Jalankan Lunas, lalu coba lagi.',
    DATA_DIR_IN_USE: 'Lunas sudah terbuka di jendela lain. Data aman. Pakai yang sudah terbuka.',
    NO_NEXT_KEY: 'Belum ada kunci baru yang diumumkan. Tidak ada yang berubah. Umumkan dulu.',
    PHONES_UNAWARE:
      'Ada HP yang belum tahu kunci baru. Tidak ada yang berubah. Nyalakan HP itu dan tunggu sebentar, atau lepaskan dari daftar.',
    PORT_IN_USE:
      'Jalur jaringan Lunas dipakai program lain. Data aman. Tutup program itu atau pilih jalur lain, lalu buka Lunas lagi.',
    DATABASE_TOO_NEW:
      'Data toko dibuat oleh Lunas yang lebih baru. Data aman. Pasang versi terbaru.',
    DATABASE_DAMAGED:
      'Data toko rusak sebagian. Jangan menghapus apa pun. Pulihkan dari cadangan terakhir.',
    JOURNAL_MISMATCH:
      'Berkas lunas.db-wal milik data toko yang lain. Tidak ada yang diubah. Pindahkan berkas itu ke folder lain, lalu buka Lunas lagi.',
    RESTORE_FAILED:
      'Cadangan tidak dipulihkan. Data toko tetap seperti sebelumnya. Periksa berkas cadangan dan lunas.key.',
    DATABASE_UNSAFE:
      'Penyimpanan komputer ini tidak aman untuk data uang. Data lama tidak disentuh. Pindahkan folder data ke disk lokal.',
    STORAGE_FULL:
      'Disk komputer penuh. Yang sudah tersimpan aman. Kosongkan ruang, lalu coba lagi.',
    LEDGER_MISMATCH:
      'Catatan uang diubah dari luar Lunas. Penjualan tetap bisa jalan, tetapi uang masuk tidak dicocokkan otomatis. Minta pemilik memeriksa data toko.',
    SETTING_UNKNOWN: 'Aturan itu tidak ada. Tidak ada yang berubah. Muat ulang layar ini.',
    SETTING_INVALID: 'Nilai itu di luar batas. Nilai lama tetap dipakai. Ketik nilai lain.',
    SHOP_NOT_SET_UP: 'Toko belum disiapkan. Tidak ada yang hilang. Selesaikan langkah awal dulu.',
    SHOP_ALREADY_SET_UP: 'Toko sudah disiapkan. Data aman. Ubah lewat Atur.',
    PIN_INVALID: 'PIN terdiri dari 6 sampai 12 angka. Belum ada yang tersimpan. Ketik PIN lain.',
    PIN_WRONG: 'PIN salah. Tidak ada yang berubah. Coba lagi.',
    PIN_LOCKED:
      'PIN terkunci karena terlalu sering salah. Penjualan tetap bisa jalan. Tunggu, lalu coba lagi.',
    KEY_NOT_FOUND:
      'Kunci itu tidak ada atau sudah dicabut. Tidak ada yang berubah. Muat ulang daftar.',
    MERCHANT_NOT_FOUND: 'Situs itu tidak ada. Tidak ada yang berubah. Muat ulang daftar.',
    SIMULATION_FAILED:
      'Uang simulasi tidak sampai ke kode ini. Tidak ada uang sungguhan yang bergerak. Lihat pembayaran uji.',
    KEY_IS_LIVE: 'Ini kunci asli. Tidak ada yang berubah. Pakai kunci uji untuk simulator.',
    MERCHANT_SUSPENDED: 'Situs itu sedang dihentikan. Transaksi lama aman. Aktifkan lagi di Atur.',
    REDIRECT_URL_INVALID:
      'Alamat kembali ke toko belum benar. Tidak ada yang berubah. Tulis lengkap dengan http:// atau https://.',
    WEBHOOK_URL_INVALID:
      'Alamat webhook belum benar. Alamat lama tetap dipakai. Tulis lengkap dengan http:// atau https://.',
    WEBHOOK_URL_NOT_ALLOWED:
      'Alamat webhook itu tidak diizinkan. Alamat lama tetap dipakai. Pakai alamat situs toko.',
    WEBHOOK_URL_MISSING:
      'Situs ini belum punya alamat webhook. Tidak ada yang dikirim. Isi alamatnya dulu.',
    DEVICE_NOT_FOUND: 'HP itu tidak ada di daftar. Tidak ada yang berubah. Muat ulang daftar.',
    ACCOUNT_NOT_FOUND: 'QRIS itu tidak dipakai lagi. Tidak ada yang berubah. Muat ulang daftar.',
    PAIRING_CLOSED: 'Waktu pasang sudah habis. HP lain tidak terganggu. Tampilkan kode baru.',
    SEARCHES_RUNNING:
      'Terlalu banyak pencarian sekaligus. Tidak ada yang berubah. Coba lagi sebentar.',
    PICTURE_URL_REFUSED:
      'Gambar di alamat itu tidak bisa diambil. Tidak ada yang berubah. Unggah gambarnya saja.',
    RECEIVING_METHOD_INVALID:
      'Itu bukan nomor HP. Tidak ada yang berubah. Tulis seperti 0812 3456 7890.',
    PAYMENTS_RUNNING:
      'Masih ada QR yang menunggu dibayar. QRIS lama tetap dipakai. Selesaikan atau batalkan QR itu dulu.',
    TEXT_LIMIT_REACHED:
      'HP atau situs ini mengirim terlalu banyak hari ini. Yang sudah disimpan aman. Periksa aplikasi penerusnya.',
    PAYMENT_NOT_FOUND: 'Transaksi itu tidak ditemukan. Data lain aman. Muat ulang daftar.',
    PAYMENT_NOT_PENDING:
      'Transaksi itu sudah berakhir. Uang yang masuk tetap tercatat. Lihat statusnya di Transaksi.',
    ACT_NOT_UNDOABLE:
      'Ini tidak bisa diurungkan lagi. Catatannya tetap tersimpan. Lihat alasannya di Uang masuk, Sudah diurus.',
    MONEY_FROM_SITE_NOT_SOLD:
      'Uang ini hanya dikabarkan oleh situs, bukan oleh HP toko. Tidak ada yang berubah. Cocokkan dengan transaksi situs itu.',
    PAYMENT_AMOUNT_INVALID: 'Nominal itu tidak bisa dibayar. Pesanan aman. Periksa jumlahnya.',
    PAYMENT_AMOUNT_TOO_LARGE:
      'Nominal melebihi batas QRIS. Pesanan aman. Bagi pesanan, atau terima tunai.',
    PAYMENT_TOTALS_EXHAUSTED:
      'Terlalu banyak QR sebesar ini sedang menunggu. Pesanan aman. Tunggu salah satu selesai, atau terima tunai.',
    OPEN_PAYMENT_LIMIT:
      'Terlalu banyak transaksi yang menunggu. Yang sudah ada aman. Tunggu sebentar, lalu coba lagi.',
    CANCELLED_TOTALS_LIMIT:
      'Terlalu banyak QR dibatalkan belakangan ini. Pesanan aman. Tunggu sebentar, atau terima tunai.',
    REFERENCE_USED:
      'Nomor referensi ini sudah pernah dipakai. Yang pertama tetap berlaku. Pakai nomor lain.',
    CALLBACK_HOST_NOT_ALLOWED:
      'Alamat callback ini belum diizinkan. Tidak ada yang dibuat. Tambahkan host-nya di pengaturan situs.',
    KEY_IS_READ_ONLY:
      'Kunci ini hanya boleh membaca. Tidak ada yang dibuat. Pakai kunci yang boleh menulis.',
    MERCHANT_OPTION_UNKNOWN: 'Pilihan ini tidak dikenal. Tidak ada yang berubah. Periksa namanya.',
    MERCHANT_OPTION_INVALID:
      'Nilai pilihan ini tidak bisa dipakai. Tidak ada yang berubah. Periksa nilainya.',
    IDEMPOTENCY_KEY_INVALID:
      'Kunci permintaan dari situs tidak benar. Tidak ada yang dibuat. Perbaiki di situs.',
    IDEMPOTENCY_KEY_REUSED:
      'Kunci permintaan dari situs sudah dipakai. Transaksi pertama aman. Pakai kunci baru.',
    QRIS_NOT_CONFIGURED:
      'QRIS toko belum diisi. Pesanan aman. Isi QRIS di Atur, atau terima tunai.',
    PRODUCT_NOT_FOUND: 'Barang itu sudah dihapus. Pesanan tidak berubah. Pilih barang lain.',
    ORDER_NOT_FOUND: 'Pesanan itu tidak ada lagi. Pesanan lain aman. Lihat Transaksi.',
    ORDER_EMPTY: 'Pesanan masih kosong. Tidak ada yang dibuat. Tambahkan barang dulu.',
    ORDER_NOT_OPEN:
      'Pesanan ini sedang atau sudah dibayar. Pesanan aman. Batalkan QR dulu, atau lanjut ke pesanan berikutnya.',
    ORDER_NOT_FINISHED:
      'Pesanan ini belum dibayar. Pesanan aman. Selesaikan atau kosongkan dulu, lalu lanjut ke yang lain.',
    ORDER_LINE_NOT_FOUND:
      'Barang itu sudah tidak ada di pesanan. Pesanan lain tidak berubah. Lihat lagi daftarnya.',
    ORDER_TOTAL_TOO_LARGE:
      'Total pesanan terlalu besar. Perubahan terakhir tidak disimpan. Bagi menjadi dua pesanan.',
    CASH_TOO_LITTLE: 'Uang yang diterima kurang. Pesanan belum ditutup. Ketik jumlah yang cukup.',
    STORE_CLOSED:
      'Katalog sedang tutup. Tidak ada pesanan yang dibuat. Silakan pesan langsung di kasir.',
    STORE_BUSY:
      'Pesanan sedang penuh. Tidak ada yang dibuat. Tunggu beberapa menit, atau pesan di kasir.',
    QRIS_LIMIT:
      'QRIS untuk pesanan ini sudah terlalu sering dibuat. Pesanan aman. Bayar tunai di kasir.',
    PHONE_INVALID:
      'Nomor HP belum benar. Tidak ada yang tersimpan. Tulis seperti 0812 3456 7890, atau kosongkan.',
    ONLINE_ORDER_NOT_FOUND: 'Pesanan itu tidak ada. Data lain aman. Muat ulang daftar.',
    ONLINE_ORDER_STATUS:
      'Pesanan itu sudah berubah. Tidak ada yang hilang. Lihat statusnya sekarang.',
    GOODS_NOT_FOUND:
      'Barang digital itu tidak ada lagi. Tidak ada yang berubah. Muat ulang daftar.',
    GOODS_NOT_ATTACHABLE:
      'Barang digital itu tidak ada atau sedang mati. Tagihan tidak dibuat. Pilih yang aktif.',
    GOODS_TOO_LARGE:
      'Berkas melebihi batas ukuran. Yang lain aman. Naikkan batasnya di Aturan, atau perkecil berkasnya.',
    PHOTO_TOO_LARGE:
      'Foto terlalu besar. Yang lain aman. Pilih foto di bawah 5 MB dan 8.192 piksel.',
    PHOTO_NOT_READABLE:
      'Ini bukan foto yang dikenal. Yang lain aman. Pakai PNG, JPEG, GIF, atau WebP.',
    GOODS_FULL:
      'Tempat untuk berkas sudah penuh. Yang tersimpan aman. Hapus yang tidak dipakai, atau naikkan batasnya di Aturan.',
    UPLOADS_RUNNING:
      'Terlalu banyak unggahan sekaligus. Yang berjalan aman. Tunggu sebentar, lalu coba lagi.',
    UPLOAD_NOT_FOUND: 'Unggahan itu terputus. Yang lain aman. Unggah lagi dari awal.',
    UPLOAD_BROKEN:
      'Berkas berubah atau terputus saat diunggah. Yang lain aman. Unggah lagi dari awal.',
    RULE_NOT_SAFE:
      'Kalimat ini tidak aman dipakai. Aturan lama tetap berlaku. Periksa tandanya, atau pilih teks lain.',
    RULE_FILE_INVALID:
      'Berkas itu bukan aturan Lunas yang utuh. Tidak ada yang berubah. Pilih berkas lain.',
    BACKUP_EXISTS: 'Cadangan dengan nama itu sudah ada. Cadangan lama aman. Pakai nama lain.',
    BACKUP_FAILED: 'Cadangan gagal dibuat. Data toko aman. Coba simpan ke tempat lain.',
    PICTURE_TOO_LARGE: 'Gambar terlalu besar. QRIS lama tetap dipakai. Pilih gambar di bawah 5 MB.',
    PICTURE_NOT_READABLE:
      'Gambar tidak bisa dibuka. QRIS lama tetap dipakai. Pakai PNG, JPEG, GIF, atau WebP.',
    PICTURE_HAS_NO_QRIS:
      'Tidak ada QRIS di gambar ini. Belum ada yang tersimpan. Foto lebih dekat, lurus, dan terang.',
    QRIS_EMPTY:
      'Isi QRIS masih kosong. Belum ada yang tersimpan. Tempel isi QRIS atau pilih gambar.',
    QRIS_NOT_A_PAYMENT_QR: 'Ini bukan kode pembayaran. Belum ada yang tersimpan. Pakai QRIS toko.',
    QRIS_IN_LINK:
      'Ini tautan, dan QRIS di dalamnya tidak utuh. Belum ada yang tersimpan. Salin hanya bagian dari 000201 sampai akhir kode.',
    QRIS_URL_ENCODED:
      'QRIS ini tertulis dengan tanda % seperti alamat web, dan isinya tidak utuh. Belum ada yang tersimpan. Salin teks QRIS aslinya.',
    QRIS_LINE_BROKEN:
      'QRIS ini terputus baris, dan isinya tidak utuh. Belum ada yang tersimpan. Salin sebagai satu baris, atau pakai gambar.',
    QRIS_QUOTED:
      'Ada tanda kutip atau tulisan di sekitar QRIS, dan isinya tidak utuh. Belum ada yang tersimpan. Salin hanya bagian dari 000201 sampai akhir kode.',
    QRIS_TOO_LONG:
      'Isi QRIS terlalu panjang. Belum ada yang tersimpan. Salin ulang dari sumbernya.',
    QRIS_CHARACTER_MALFORMED:
      'Ada huruf yang tidak sah di QRIS. Belum ada yang tersimpan. Salin ulang, atau pakai gambar.',
    QRIS_ID_MALFORMED:
      'Susunan QRIS rusak. Belum ada yang tersimpan. Salin ulang, atau pakai gambar.',
    QRIS_LENGTH_MALFORMED:
      'Panjang bagian QRIS rusak. Belum ada yang tersimpan. Salin ulang, atau pakai gambar.',
    QRIS_LENGTH_ZERO:
      'Ada bagian QRIS yang kosong. Belum ada yang tersimpan. Minta QRIS baru dari penerbit.',
    QRIS_VALUE_CUT_SHORT:
      'QRIS terpotong. Belum ada yang tersimpan. Salin sampai habis, atau pakai gambar.',
    QRIS_TRAILING_CHARACTERS:
      'Ada tulisan tambahan di belakang QRIS. Belum ada yang tersimpan. Salin kodenya saja.',
    QRIS_DUPLICATE_ID:
      'Ada bagian QRIS yang tertulis dua kali. Belum ada yang tersimpan. Minta QRIS baru dari penerbit.',
    QRIS_CRC_MISSING:
      'Angka pengaman QRIS tidak ada. Belum ada yang tersimpan. Salin sampai habis, atau pakai gambar.',
    QRIS_CRC_NOT_LAST:
      'Angka pengaman QRIS tidak di akhir. Belum ada yang tersimpan. Salin ulang, atau pakai gambar.',
    QRIS_CRC_MALFORMED:
      'Angka pengaman QRIS rusak. Belum ada yang tersimpan. Salin ulang, atau pakai gambar.',
    QRIS_CRC_MISMATCH:
      'QRIS ini berubah dari aslinya. Belum ada yang tersimpan. Salin ulang, atau foto stiker aslinya.',
    QRIS_VERSION_UNKNOWN:
      'Versi QRIS ini belum dikenal. Belum ada yang tersimpan. Minta QRIS baru dari penerbit.',
    QRIS_NOT_INDONESIAN:
      'Kode ini bukan dari Indonesia. Belum ada yang tersimpan. Pakai QRIS toko.',
    QRIS_NOT_RUPIAH: 'Kode ini tidak memakai rupiah. Belum ada yang tersimpan. Pakai QRIS toko.',
    QRIS_FIELD_MISSING:
      'Ada bagian wajib QRIS yang hilang. Belum ada yang tersimpan. Minta QRIS baru dari penerbit.',
    QRIS_NO_ACCOUNT: 'QRIS ini tidak menyebut penerima. Belum ada yang tersimpan. Pakai QRIS toko.',
    QRIS_IS_TRANSFER:
      'Ini kode transfer antarorang, bukan QRIS toko. Belum ada yang tersimpan. Pakai QRIS merchant.',
    QRIS_ALREADY_DYNAMIC:
      'Ini QRIS sekali pakai. Belum ada yang tersimpan. Pakai QRIS statis dari stiker toko.',
    QRIS_INITIATION_UNKNOWN:
      'Jenis QRIS ini belum dikenal. Belum ada yang tersimpan. Pakai QRIS statis toko.',
    QRIS_ALREADY_HAS_AMOUNT:
      'QRIS ini sudah berisi nominal. Belum ada yang tersimpan. Pakai QRIS statis tanpa nominal.',
    QRIS_AMOUNT_INVALID: 'Nominal untuk QRIS tidak sah. Pesanan aman. Periksa jumlahnya.',
    QRIS_AMOUNT_TOO_SMALL: 'Nominal QRIS paling sedikit Rp1. Pesanan aman. Tambah jumlahnya.',
    QRIS_AMOUNT_TOO_LARGE:
      'Nominal melebihi batas QRIS. Pesanan aman. Bagi pesanan, atau terima tunai.',
    QRIS_SELF_CHECK_FAILED:
      'QR yang dibuat tidak lolos pemeriksaan sendiri. Pesanan aman. Terima tunai dan periksa QRIS di Atur.',
  },
}
