import {
  addressOf,
  fill,
  HEARTBEAT_LABEL,
  heartbeatAddressOf,
  insideJson,
  type PairingDetails,
  type Recipe,
} from './recipe.ts'

function template({ deviceName }: PairingDetails): string {
  return JSON.stringify(
    {
      app: 'PACKAGE',
      title: 'TITLE',
      message: 'TEXT',
      device_id: deviceName,
      timestamp: 'TIME',
    },
    null,
    2,
  )
}

/** Any app that can forward a notification. */
export const other: Recipe = {
  id: 'other',
  name: 'Lainnya',
  about: {
    id: 'Aplikasi apa pun yang bisa mengirim notifikasi ke sebuah alamat (webhook).',
    en: 'Any app that can send notifications to an address (webhook).',
  },
  heartbeat: 'none',
  settings: (pairing) => [
    {
      label: { id: 'Alamat (URL), metode POST', en: 'Address (URL), method POST' },
      value: `${pairing.origin}/api/webhook/payment`,
    },
    {
      label: { id: 'Header Authorization', en: 'Authorization header' },
      value: `Bearer ${pairing.token}`,
    },
    {
      label: {
        id: 'Isi JSON: ganti PACKAGE, TITLE, TEXT, TIME dengan variabel aplikasi',
        en: 'JSON body: put the app’s variables for PACKAGE, TITLE, TEXT, TIME',
      },
      value: template(pairing),
      isLong: true,
    },
    {
      label: { id: 'Tanpa header? Pakai alamat ini', en: 'No headers? Use this address' },
      value: addressOf(pairing),
    },
    {
      label: HEARTBEAT_LABEL,
      value: heartbeatAddressOf(pairing),
    },
  ],
  steps: [
    {
      id: 'TIME adalah jam notifikasinya tampil di HP, bukan jam pengiriman. Kalau aplikasinya tidak punya, hapus baris timestamp.',
      en: 'TIME is when the phone showed the notification, not when it is sent. If the app has no such variable, delete the line timestamp.',
    },
    {
      id: 'Teruskan aplikasi dompet toko saja, dengan nama paket Android dan teks lengkapnya.',
      en: 'Forward only the shop’s wallet app, with its Android package name and the whole text.',
    },
    {
      id: 'Nyalakan pengulangan (retry) dan antrean kalau aplikasinya punya.',
      en: 'Switch retries and the queue on if the app has them.',
    },
  ],
  heartbeatSteps: [],
  traps: [
    {
      id: 'Jangan pakai NotificationForwarder (ItsAzni) untuk GoPay: hanya pembayaran pertama yang pernah terkirim, berikutnya hilang tanpa tanda.',
      en: 'Do not use NotificationForwarder (ItsAzni) with GoPay: only the first payment is ever sent, later ones vanish without a sign.',
    },
    {
      id: 'Satu HP, satu penerus. Dua penerus melaporkan setiap uang dua kali.',
      en: 'One phone, one forwarder. Two of them report all money twice.',
    },
  ],
  request: (pairing, shown) => ({
    method: 'POST',
    url: addressOf(pairing),
    headers: { 'content-type': 'application/json' },
    body: fill(
      template(pairing),
      {
        PACKAGE: shown.app,
        TITLE: shown.title,
        TEXT: shown.text,
        TIME: String(shown.postedAtMs),
      },
      insideJson,
    ),
  }),
}
