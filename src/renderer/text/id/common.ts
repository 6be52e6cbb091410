export const common = {
  app: { name: 'Lunas', cashier: 'Lunas · Kasir', display: 'Lunas · Layar pelanggan' },
  action: {
    back: 'Kembali',
    cancel: 'Batal',
    close: 'Tutup',
    save: 'Simpan',
    saved: 'Tersimpan',
    next: 'Lanjut',
    add: 'Tambah',
    edit: 'Ubah',
    remove: 'Hapus',
    retry: 'Coba lagi',
    copy: 'Salin',
    copied: 'Tersalin',
    showMore: 'Tampilkan lagi',
    closeNotice: 'Tutup pemberitahuan',
  },
  rail: {
    label: 'Menu utama',
    sell: 'Jual',
    payments: 'Transaksi',
    inbox: 'Uang masuk',
    settings: 'Atur',
    inboxCount: 'Uang masuk, {{count}} belum cocok',
    demo: 'Coba-coba',
    simulator: 'HP tiruan',
    display: 'Layar pelanggan',
  },
  phone: {
    light: {
      beating: 'HP kasir tersambung',
      'heard-lately': 'HP kasir tersambung',
      unwatched: 'HP kasir tidak bisa dipantau',
      'never-heard': 'HP belum pernah lapor',
      revoked: 'Dicabut',
      late: 'HP kasir terlambat lapor',
      silent: 'HP kasir tidak menjawab',
      queue: 'Kabar uang menumpuk di HP',
      battery: 'Baterai HP kasir hampir habis',
      clock: 'Jam HP kasir salah',
      delayed: 'Kabar dari HP terlambat',
      none: 'Belum ada HP',
      'one-silent': 'Satu HP kasir tidak menjawab',
    },
    heard: '{{ago}} lalu',
    battery: 'baterai {{percent}}%',
    queue: '{{count}} antre',
    advice: {
      unwatched:
        'HP ini tidak mengirim tanda hidup, jadi Lunas tidak tahu apakah ia masih bekerja. Kalau uang belum terbaca, lihat aplikasi dompet, lalu tekan Manual.',
      'never-heard':
        'HP sudah dipasangkan tetapi belum mengirim apa pun. Kirim tes dari HP, atau lihat aplikasi dompet lalu tekan Manual.',
      late: 'Tunggu sebentar. Kalau tidak pulih, pastikan HP kasir menyala dan tersambung ke Wi-Fi toko.',
      silent:
        'Pembayaran otomatis tertunda. Periksa Wi-Fi HP kasir dan buka aplikasi penerusnya; sementara itu lihat uangnya di aplikasi dompet, lalu tekan Manual dengan PIN pemilik.',
      queue:
        'HP kasir hidup tetapi kabarnya belum terkirim. Dekatkan HP ke Wi-Fi toko dan buka aplikasi penerusnya.',
      battery:
        'Sambungkan HP kasir ke pengisi daya. Kalau HP mati, uang masuk tidak terbaca otomatis.',
      clock:
        'Nyalakan tanggal dan waktu otomatis di HP kasir. Jam yang salah bisa membuat uang masuk tidak cocok sendiri.',
      delayed:
        'Kabar uang terakhir datang terlambat. Buka aplikasi penerus di HP kasir dan matikan penghemat baterainya.',
      none: 'Tanpa HP, uang masuk tidak terbaca otomatis. Lihat aplikasi dompet, lalu tekan Manual. Sambungkan HP di Atur.',
      'one-silent':
        '{{name}} tidak menjawab; HP lain masih bekerja. Kalau uangnya masuk ke dompet di {{name}}, lihat di sana, lalu tekan Manual.',
    },
    nothingArrives: 'Uang belum terbaca?',
    nothingArrivesHelp:
      'Minta pelanggan menunjukkan bukti, lalu cek aplikasi dompet toko. Kalau uangnya sudah ada, tekan Manual.',
  },
  ago: { seconds: '{{n}} dtk', minutes: '{{n}} mnt', hours: '{{n}} jam', days: '{{n}} hari' },
  state: {
    loading: 'Memuat…',
    lost: 'Sambungan ke mesin kasir terputus. Pesanan aman. Kami terus mencoba lagi.',
    troubles: {
      'storage-full':
        'Disk komputer kasir penuh. Yang sudah tersimpan aman, tetapi yang baru ditolak. Kosongkan ruang; Lunas lanjut sendiri.',
      'log-not-written':
        'Berkas log Lunas tidak bisa ditulis. Penjualan tetap jalan. Minta pemilik memeriksa disk dan folder "logs" di folder data.',
    },
    signedOutTitle: 'Jendela ini perlu dibuka ulang',
    signedOutText:
      'Izin jendela ini sudah berakhir. Pesanan dan transaksi aman tersimpan. Tutup jendela ini, lalu buka Lunas lagi.',
    startFailedTitle: 'Mesin kasir belum menjawab',
    startFailedText:
      'Data toko aman. Layar ini terus mencoba sendiri; kalau lama, buka Lunas lagi.',
    crashedTitle: 'Layar ini berhenti',
    crashedText: 'Pesanan dan transaksi aman tersimpan. Muat ulang layar ini.',
    reload: 'Muat ulang',
  },
  ledger: {
    changed:
      'Catatan uang nomor {{number}} tidak lagi seperti yang ditulis Lunas: diubah, dihapus, atau disisipkan dari luar.',
    missing_one:
      '1 catatan uang terakhir hilang. Data toko berhenti di {{from}}, padahal Lunas sudah mencatat sampai {{until}}.',
    missing_other:
      '{{count}} catatan uang terakhir hilang. Data toko berhenti di {{from}}, padahal Lunas sudah mencatat sampai {{until}}.',
    replaced:
      'Data toko bukan kelanjutan dari yang terakhir: catatan uang sampai {{time}} tidak ada lagi di dalamnya.',
    consequence:
      'Penjualan tetap bisa jalan. Uang masuk disimpan di Uang masuk dan belum dicocokkan otomatis sampai pemilik memeriksanya.',
    open: 'Periksa dan lanjutkan',
    title: 'Lanjutkan setelah catatan berubah?',
    text: 'Cocokkan dulu penjualan dengan riwayat aplikasi dompet. Setelah ini catatan baru dimulai, alasan Anda ditulis di dalamnya untuk selamanya, dan uang yang tertahan dicocokkan lagi.',
    reason: 'Apa yang terjadi',
    reasonHelp: 'Misalnya: cadangan dipulihkan, atau data diubah teknisi.',
    accept: 'Lanjutkan',
  },
  owner: {
    title: 'Khusus pemilik',
    intro: 'Masukkan PIN pemilik untuk membuka bagian ini.',
    pin: 'PIN pemilik',
    showPin: 'Tampilkan atau sembunyikan PIN',
    unlock: 'Buka',
    lock: 'Kunci lagi',
    openFor: 'Terbuka untuk pemilik',
    tryAgainIn: 'Coba lagi dalam {{time}}.',
  },
  status: {
    pending: 'Menunggu',
    paid: 'Lunas',
    expired: 'Kedaluwarsa',
    cancelled: 'Dibatalkan',
  },
  exception: {
    late: 'Terlambat',
    over: 'Lebih bayar',
    under: 'Kurang bayar',
    'by-hand': 'Manual',
  },
  evidence: {
    notification: 'Notifikasi dari {{app}}',
    callback: 'Laporan resmi dari {{app}}',
    'by-hand': 'Dikonfirmasi manual oleh pemilik',
    none: 'Belum ada bukti',
    unknownApp: 'dompet',
  },
  qr: { label: 'Kode QRIS {{amount}}' },
}
