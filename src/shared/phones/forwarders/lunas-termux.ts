import { addressOf, type PairingDetails, type Recipe } from './recipe.ts'

function ofBestLine(pairing: PairingDetails): PairingDetails {
  return { ...pairing, origin: pairing.encrypted?.origin ?? pairing.origin }
}

/** With the pin, the download of the script is authenticated too. */
function fetchScript({ origin, encrypted }: PairingDetails): string {
  if (!encrypted) return `curl -fsSL ${origin}/termux/install.sh`
  return `curl -fsSLk --pinnedpubkey ${encrypted.pin} ${encrypted.origin}/termux/install.sh`
}

/** Lunas's own forwarder: a script that runs in Termux, with a queue and heartbeats. */
export const lunasTermux: Recipe = {
  id: 'lunas-termux',
  name: 'Lunas (Termux)',
  about: {
    id: 'Penerus bawaan Lunas. Antre sendiri kalau Wi-Fi putus dan mengirim tanda hidup tiap 15 detik. Perlu aplikasi Termux dan Termux:API dari F-Droid, gratis.',
    en: 'Lunas’s own forwarder. Keeps a queue when the Wi-Fi drops and sends a sign of life every 15 seconds. Needs the apps Termux and Termux:API from F-Droid, free of charge.',
  },
  heartbeat: 'own',
  settings: (pairing) => [
    {
      label: { id: '1. Sekali saja: pasang alatnya', en: '1. Once: install the tools' },
      value: 'pkg install -y nodejs-lts termux-api curl',
    },
    {
      label: {
        id: '2. Pasang dan jalankan penerusnya',
        en: '2. Install and start the forwarder',
      },
      value: `${fetchScript(pairing)} | sh -s -- ${addressOf(ofBestLine(pairing))} ${pairing.signingSecret}`,
    },
  ],
  steps: [
    {
      id: 'Pasang Termux, Termux:API, dan Termux:Boot, semuanya dari F-Droid. Versi Play Store tidak cocok satu sama lain.',
      en: 'Install Termux, Termux:API and Termux:Boot, all from F-Droid. The Play Store versions do not fit each other.',
    },
    {
      id: 'Beri Termux:API akses notifikasi di Pengaturan Android, dan buka Termux:Boot sekali.',
      en: 'Give Termux:API notification access in Android’s settings, and open Termux:Boot once.',
    },
    {
      id: 'Tempel dua perintah di atas satu per satu di Termux.',
      en: 'Paste the two commands above into Termux, one after another.',
    },
  ],
  heartbeatSteps: [],
  traps: [
    {
      id: 'Kalau baris kedua memakai https, jalurnya terenkripsi dan HP hanya percaya kunci kasir ini; salin baris itu utuh. Kalau memakai http, tidak terenkripsi: pakai Wi-Fi toko yang tidak dipakai pelanggan.',
      en: 'When the second line says https, the line is encrypted and the phone trusts this till’s key only; copy it whole. When it says http, it is not encrypted: use a shop Wi-Fi that customers are not on.',
    },
    {
      id: 'Tanpa Termux:Boot, tempel lagi perintah kedua setelah HP dinyalakan ulang.',
      en: 'Without Termux:Boot, paste the second command again after the phone was restarted.',
    },
  ],
  // `posted_at` is Android's `when` of the notification, which Termux:API prints in the phone's zone. Source:
  // termux/termux-api, NotificationListAPI.java.
  request: (pairing, shown) => ({
    method: 'POST',
    url: addressOf(pairing),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      app: shown.app,
      title: shown.title,
      text: shown.text,
      posted_at: shown.postedAtMs,
    }),
  }),
}
