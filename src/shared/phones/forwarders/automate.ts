import {
  ADDRESS_LABEL,
  addressOf,
  HEARTBEAT_LABEL,
  heartbeatAddressOf,
  type Recipe,
} from './recipe.ts'

/**
 * Sends no time: the app's documentation of the block Notification posted could not be checked for one, and its
 * function `Now` is the moment of sending.
 */
export const automate: Recipe = {
  id: 'automate',
  name: 'Automate (LlamaLab)',
  about: {
    id: 'Ada di Play Store, gratis sampai 30 blok. Alur dibuat sendiri dari blok.',
    en: 'In the Play Store, free for up to 30 blocks. The flow is built from blocks.',
  },
  heartbeat: 'timer',
  settings: (pairing) => [
    { label: ADDRESS_LABEL, value: addressOf(pairing) },
    {
      label: { id: 'Request content body (rumus, fx)', en: 'Request content body (formula, fx)' },
      value: 'jsonEncode({"app": paket, "title": judul, "text": isi})',
      isLong: true,
    },
    {
      label: HEARTBEAT_LABEL,
      value: heartbeatAddressOf(pairing),
    },
  ],
  steps: [
    {
      id: 'Blok Notification posted: isi Package aplikasi dompet; simpan Package ke variabel paket, Title ke judul, Message ke isi.',
      en: 'Block Notification posted: give the wallet app’s package; store Package in paket, Title in judul, Message in isi.',
    },
    {
      id: 'Blok HTTP request: metode POST, jenis isi application/json, tempel alamat dan rumus, lalu sambungkan kembali ke blok pertama.',
      en: 'Block HTTP request: method POST, content type application/json, paste address and formula, then connect back to the first block.',
    },
  ],
  heartbeatSteps: [
    {
      id: 'Alur kedua: Delay 60 detik, HTTP request POST ke alamat tanda hidup, kembali ke Delay.',
      en: 'A second flow: Delay of 60 seconds, HTTP request POST to the sign-of-life address, back to Delay.',
    },
  ],
  traps: [
    {
      id: 'Sambungkan juga keluaran gagal (NO) ke Delay lalu ke HTTP request lagi, supaya yang gagal diulang.',
      en: 'Connect the failure exit to a Delay and back to the HTTP request, so that what failed is repeated.',
    },
    {
      id: 'Resep ini tidak mengirim jam notifikasi. Kalau HP sempat terputus atau punya antrean, kasir bertanya dulu sebelum pesanan lunas. Jangan menambahkan Now: itu jam pengiriman.',
      en: 'This recipe sends no time of the notification. When the phone was cut off or has a queue, the till asks before an order is paid. Do not add Now: that is the time of sending.',
    },
  ],
  request: (pairing, shown) => ({
    method: 'POST',
    url: addressOf(pairing),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ app: shown.app, title: shown.title, text: shown.text }),
  }),
}
