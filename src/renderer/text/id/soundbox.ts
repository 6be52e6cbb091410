/** The page of a soundbox; it is loaded without the rest of the words. */
export const soundboxText = {
  title: 'Kotak suara',
  connected: 'Tersambung ke kasir',
  disconnected: 'Terputus. Menyambung lagi…',
  ended: 'Izin HP ini dicabut. Pasangkan lagi dari layar kasir.',
  turnOn: 'Nyalakan suara',
  blocked: 'Suara belum menyala. Ketuk tombol ini sekali, lalu biarkan halaman terbuka.',
  on: 'Suara menyala',
  muted: 'Suara dimatikan di HP ini',
  mute: 'Matikan suara',
  unmute: 'Hidupkan suara',
  try: 'Coba suara',
  volume: 'Keras suara',
  quiet: 'Menunggu pembayaran',
  quietHelp: 'Jumlahnya akan disebut di sini begitu uang masuk.',
  kinds: {
    paid: 'Lunas',
    question: 'Uang masuk, untuk pesanan ini?',
    unmatched: 'Uang masuk, belum cocok',
    'phone-offline': 'HP kasir tidak terhubung',
  },
  awake: 'Layar dijaga tetap menyala.',
  mayFallAsleep: 'Atur layar HP agar tidak mati sendiri: HP yang tertidur tidak bersuara.',
}

/** What the cashier's screen says of sounds and soundboxes. */
export const soundbox = {
  sound: {
    thisComputer: 'Suara komputer ini',
    on: 'Hidup',
    off: 'Mati',
    volume: 'Keras suara',
    try: 'Coba',
    help: 'Setiap pembayaran lunas disebut jumlahnya. Uang yang belum cocok dan HP yang tidak terhubung punya nada sendiri.',
    blocked: 'Peramban menahan suara sampai layar ini disentuh sekali.',
    what: 'Yang disebutkan',
    counterOnly: 'Kasir saja',
    everything: 'Kasir dan semua situs',
  },
  soundboxes: {
    title: 'Kotak suara lain',
    help: 'HP lama atau tablet di Wi-Fi toko bisa ikut menyebut jumlahnya. HP itu hanya bisa mendengar jumlah.',
    add: 'Tambah kotak suara',
    connected: 'Tersambung',
    disconnected: 'Terputus',
    revoke: 'Cabut',
    revokeText: 'HP ini langsung berhenti bersuara. Untuk memakainya lagi, pasang ulang.',
    qrLabel: 'Kode QR untuk memasang kotak suara',
    waiting: 'Menunggu HP membuka kode ini',
    pairedHelp: 'Ketuk "Nyalakan suara" di HP itu dan biarkan halamannya terbuka.',
    steps: {
      wifi: 'Sambungkan HP ke Wi-Fi toko.',
      scan: 'Pindai kode ini dengan kamera HP.',
      turnOn: 'Tekan "Jadikan kotak suara", lalu "Nyalakan suara".',
    },
  },
}
