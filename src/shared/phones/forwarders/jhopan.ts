import {
  ADDRESS_LABEL,
  addressOf,
  HEARTBEAT_LABEL,
  heartbeatAddressOf,
  type Recipe,
} from './recipe.ts'

export const jhopan: Recipe = {
  id: 'jhopan',
  name: 'NotifListen Payment (jhopan)',
  about: {
    id: 'Gratis dan terbuka. Punya antrean dua hari dan penjaga sendiri. Nominal yang ia baca sendiri diabaikan; Lunas membaca kalimatnya.',
    en: 'Free and open. Has a queue of two days and a watchdog. The amount it reads itself is ignored; Lunas reads the sentence.',
  },
  heartbeat: 'none',
  settings: (pairing) => [
    { label: ADDRESS_LABEL, value: addressOf(pairing) },
    { label: { id: 'Token (Bearer)', en: 'Token (Bearer)' }, value: pairing.token },
    { label: HEARTBEAT_LABEL, value: heartbeatAddressOf(pairing) },
  ],
  steps: [
    {
      id: 'Tempel alamat dan token di pengaturan server, lalu simpan.',
      en: 'Paste address and token into the server settings, then save.',
    },
    { id: 'Pilih aplikasi dompet yang diteruskan.', en: 'Choose the wallet apps to forward.' },
    { id: 'Beri aplikasi akses notifikasi.', en: 'Give the app notification access.' },
  ],
  heartbeatSteps: [],
  traps: [
    {
      id: 'Kesalahan server diulang paling banyak delapan kali. Kalau kasir lama mati, cek Uang masuk dan aplikasi dompet.',
      en: 'Server errors are repeated at most eight times. If the till was off for long, check Money in and the wallet app.',
    },
    {
      id: 'Aplikasi ini tidak mengirim tanda hidup ke kasir, jadi lampunya tidak bisa dipantau. Tambahkan timer MacroDroid ke alamat tanda hidup.',
      en: 'This app sends the till no sign of life, so its light cannot be watched. Add a MacroDroid timer to the sign-of-life address.',
    },
  ],
  request: (pairing, shown) => ({
    method: 'POST',
    url: addressOf(pairing),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${pairing.token}` },
    // `created_at` is when the app caught the notification, kept in its outbox over all attempts. Source: its README,
    // and MainActivity.kt, which fills the same column of the outbox.
    body: JSON.stringify({
      id: 17,
      pkg: shown.app,
      title: shown.title,
      text: shown.text,
      amount: null,
      source: 'notification',
      created_at: Math.floor(shown.postedAtMs / 1_000),
    }),
  }),
}
