/** Pages that make a phone a soundbox. */
export const soundbox = {
  title: 'Kotak suara',
  pair: 'Jadikan HP ini kotak suara',
  pairHelp:
    'HP ini akan menyebut jumlah uang yang masuk ke {{shop}}. Hanya itu: tidak bisa melihat transaksi atau mengubah apa pun.',
  start: 'Jadikan kotak suara',
  closed: 'Kode sudah tidak berlaku',
  closedHelp: 'Buka lagi "Tambah kotak suara" di kasir, lalu pindai kode yang baru.',
  unknown: 'Pasangkan HP ini dulu',
  unknownHelp:
    'Di layar kasir buka Atur, Suara, lalu "Tambah kotak suara", dan pindai kodenya dengan HP ini.',
}
