/** The page at the bare address of the Wi-Fi: where each kind of visitor finds what they came for. */
export const startPage = {
  customer: 'Pelanggan',
  customerHelp: 'Lihat katalog dan pesan dari HP Anda.',
  catalogue: 'Buka katalog',
  catalogueClosed: 'Katalog sedang tutup. Silakan pesan langsung di kasir.',
  phone: 'HP kasir',
  phoneHelp:
    'Untuk memasangkan HP yang menerima notifikasi uang masuk: di layar kasir buka “Sambungkan HP”, lalu pindai kodenya dengan HP itu.',
  awake: 'Supaya HP tidak tertidur',
  developer: 'Pengembang',
  developerHelp: 'Sambungkan situs ke kasir ini: alamat, contoh, dan simulator.',
  docs: 'Dokumentasi',
}
