import { addressOf, type Recipe } from './recipe.ts'

/** Our own forwarder: a script that runs in Termux, with a queue and heartbeats. */
export const lunasTermux: Recipe = {
  id: 'lunas-termux',
  name: 'Lunas (Termux)',
  about: {
    id: 'Penerus bawaan Lunas. Antre sendiri kalau Wi-Fi putus dan mengirim tanda hidup tiap 15 detik. Perlu aplikasi Termux dan Termux:API dari F-Droid, gratis.',
    en: 'Lunas’s own forwarder. Keeps a queue when the Wi-Fi drops and sends a sign of life every 15 seconds. Needs the apps Termux and Termux:API from F-Droid, free of charge.',
  },
  heartbeat: 'own',
  settings: (told) => [
    {
      label: { id: '1. Sekali saja: pasang alatnya', en: '1. Once: install the tools' },
      value: 'pkg install -y nodejs-lts termux-api curl',
    },
    {
      label: { id: '2. Ambil penerusnya dari kasir', en: '2. Fetch the forwarder from the till' },
      value: `curl -fsS ${told.origin}/pair/termux.mjs -o lunas.mjs`,
    },
    {
      label: { id: '3. Jalankan', en: '3. Run it' },
      value: `termux-wake-lock; node lunas.mjs ${addressOf(told)}`,
    },
  ],
  steps: [
    {
      id: 'Pasang Termux dan Termux:API, keduanya dari F-Droid. Versi Play Store tidak cocok satu sama lain.',
      en: 'Install Termux and Termux:API, both from F-Droid. The Play Store versions do not fit each other.',
    },
    {
      id: 'Beri Termux:API akses notifikasi di Pengaturan Android.',
      en: 'Give Termux:API notification access in Android’s settings.',
    },
    {
      id: 'Tempel tiga perintah di atas satu per satu di Termux.',
      en: 'Paste the three commands above into Termux, one after another.',
    },
  ],
  heartbeatSteps: [],
  traps: [
    {
      id: 'Jalankan lagi perintah ketiga setelah HP dinyalakan ulang.',
      en: 'Run the third command again after the phone was restarted.',
    },
  ],
  request: (told, shown) => ({
    method: 'POST',
    url: addressOf(told),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      app: shown.app,
      title: shown.title,
      text: shown.text,
      posted_at: shown.postedAtMs,
    }),
  }),
}
