/** Pages that the shop's own phones open: pairing, and how to keep a phone awake. */
export const phones = {
  pair: 'Pasangkan HP ini',
  pairFor: 'HP ini akan memberi tahu kasir {{shop}} setiap ada uang masuk.',
  with: 'Penerus yang dipilih pemilik:',
  other: 'aplikasi lain',
  closed: 'Kode sudah tidak berlaku',
  closedHelp: 'Buka lagi “Sambungkan HP” di kasir, lalu pindai kode yang baru.',
  paired: 'HP terpasang',
  once: 'Isikan ini di aplikasi penerus. Halaman ini hanya muncul sekali, jadi jangan ditutup dulu.',
  steps: 'Langkahnya',
  heartbeat: 'Tanda hidup',
  heartbeatHelp:
    'Supaya kasir tahu dalam satu menit kalau HP ini mati, tambahkan tanda hidup berkala.',
  traps: 'Perhatikan',
  test: 'Kirim tes ke kasir',
  testHelp: 'Kasir harus menulis: terbaca Rp25.042. Setelah itu coba juga notifikasi sungguhan.',
  sent: 'Terkirim. Lihat layar kasir.',
  refused: 'Kasir menolak:',
  unreached: 'Kasir tidak terjangkau. Periksa Wi-Fi.',
  copy: 'Salin',
  copied: 'Tersalin',
  guides: 'Supaya HP tidak tertidur',
  guide: {
    title: 'Supaya HP kasir tidak tertidur',
    intro:
      'Android suka menidurkan aplikasi yang jarang dibuka. Pilih merek HP ini, lalu ikuti langkahnya sekali saja.',
    versions: 'Nama menu bisa sedikit berbeda di tiap versi:',
    all: 'Merek lain',
  },
}
