import {
  ADDRESS_LABEL,
  addressOf,
  HEARTBEAT_LABEL,
  heartbeatAddressOf,
  type Recipe,
} from './recipe.ts'

/**
 * The only ready-made app found with a persistent queue; it forwards the apps listed in the till's catalogue.
 */
export const saquone: Recipe = {
  id: 'saquone',
  name: 'Android Notification Listener (Saquone)',
  about: {
    id: 'Gratis dan terbuka. Kabar yang gagal terkirim disimpan dan diulang sampai berhasil. Daftar dompet diambil sendiri dari kasir.',
    en: 'Free and open. What could not be sent is kept and repeated until it arrives. The list of wallets comes from the till.',
  },
  heartbeat: 'none',
  isSigning: true,
  settings: (pairing) => [
    { label: ADDRESS_LABEL, value: addressOf(pairing) },
    { label: { id: 'Secret', en: 'Secret' }, value: pairing.signingSecret },
    { label: HEARTBEAT_LABEL, value: heartbeatAddressOf(pairing) },
  ],
  steps: [
    {
      id: 'Buka pengaturan aplikasi, tempel alamat dan secret, lalu simpan.',
      en: 'Open the app’s settings, paste address and secret, then save.',
    },
    {
      id: 'Tekan perbarui gateway supaya daftar dompet dari kasir terbaca.',
      en: 'Press refresh gateways so that the till’s list of wallets is read.',
    },
    {
      id: 'Beri aplikasi akses notifikasi.',
      en: 'Give the app notification access.',
    },
  ],
  heartbeatSteps: [],
  traps: [
    {
      id: 'Setelah tersambung lagi, notifikasi lama ikut terkirim. Lunas mengenalinya dan tidak menghitungnya dua kali.',
      en: 'After a reconnect old notifications come along. Lunas knows them and does not count them twice.',
    },
    {
      id: 'Aplikasi ini tidak mengirim tanda hidup, jadi lampunya tidak bisa dipantau. Tambahkan timer MacroDroid ke alamat tanda hidup.',
      en: 'This app sends no sign of life, so its light cannot be watched. Add a MacroDroid timer to the sign-of-life address.',
    },
  ],
  request: (pairing, shown) => ({
    method: 'POST',
    url: addressOf(pairing),
    headers: { 'content-type': 'application/json' },
    // The app sends text and big text joined; they are mostly the same. `posted_at` is Android's `postTime`, kept in
    // its outbox over all attempts. Source: isenganim/android-notification-listener, SaquoneNotificationListener.kt.
    body: JSON.stringify({
      package_name: shown.app,
      title: shown.title,
      text: `${shown.text} ${shown.text}`,
      posted_at: shown.postedAtMs,
    }),
  }),
}
