import {
  ADDRESS_LABEL,
  addressOf,
  fill,
  HEARTBEAT_LABEL,
  heartbeatAddressOf,
  insideJson,
  type PairingDetails,
  type Recipe,
} from './recipe.ts'

/**
 * When the app received the notification, with the phone's zone. `[timestamp]` would be the moment of sending, also when
 * an entry of the app's log is sent again. Source: pppscn/SmsForwarder, WebhookUtils.kt (`[timestamp]` is
 * `System.currentTimeMillis()`; `[receive_time:PATTERN]` formats `msgInfo.date` with SimpleDateFormat), SendUtils.kt
 * (sending again takes the stored `msg.time`) and NotificationService.kt (`msgInfo.date` is made when it is shown).
 */
const RECEIVED_AT = "[receive_time:yyyy-MM-dd'T'HH:mm:ssZ]"

/**
 * The app fills and escapes its own placeholders because the template begins with a brace. `{{PACKAGE_NAME}}`,
 * `{{TITLE}}` and `[org_content]`: MsgInfo.kt and WebhookUtils.kt of the same source.
 */
function template({ deviceName }: PairingDetails): string {
  return JSON.stringify(
    {
      app: '{{PACKAGE_NAME}}',
      title: '{{TITLE}}',
      message: '[org_content]',
      device_id: deviceName,
      posted_at: RECEIVED_AT,
    },
    null,
    2,
  )
}

export const smsForwarder: Recipe = {
  id: 'smsforwarder',
  name: 'SmsForwarder',
  about: {
    id: 'Paling banyak dipakai. Meneruskan notifikasi aplikasi lewat pengirim jenis Webhook.',
    en: 'The most used one. Forwards app notifications with a sender of the kind Webhook.',
  },
  heartbeat: 'timer',
  settings: (pairing) => [
    { label: ADDRESS_LABEL, value: addressOf(pairing) },
    {
      label: { id: 'Isi pesan (Params)', en: 'Message (Params)' },
      value: template(pairing),
      isLong: true,
    },
    {
      label: HEARTBEAT_LABEL,
      value: heartbeatAddressOf(pairing),
    },
  ],
  steps: [
    {
      id: 'Buat pengirim (Sender) jenis Webhook, metode POST, tempel alamat dan isi pesan.',
      en: 'Create a sender of the kind Webhook, method POST, and paste address and message.',
    },
    {
      id: 'Isi “Request retry” paling sedikit 5. Bawaannya 0: satu kali gagal, kabarnya hilang.',
      en: 'Set “Request retry” to at least 5. Its default is 0: one failure and the news is lost.',
    },
    {
      id: 'Buat aturan App notification untuk aplikasi dompet toko, dengan pengirim tadi.',
      en: 'Create an App notification rule for the shop’s wallet app, with that sender.',
    },
    {
      id: 'Matikan “hanya saat layar terkunci”.',
      en: 'Switch “only when the screen is locked” off.',
    },
  ],
  heartbeatSteps: [
    {
      id: 'Buat pengirim Webhook kedua dengan alamat tanda hidup.',
      en: 'Create a second Webhook sender with the sign-of-life address.',
    },
    {
      id: 'Buat tugas terjadwal (Tasks) jenis Cron tiap menit yang mengirim lewat pengirim kedua.',
      en: 'Create a scheduled task of the kind Cron, every minute, that sends through the second sender.',
    },
  ],
  traps: [
    {
      id: 'Tidak ada antrean yang bertahan: kalau Wi-Fi putus lama, kabarnya harus dikirim ulang dari catatan aplikasi. Kabar lama tetap membawa jamnya sendiri, jadi tidak melunasi pesanan baru.',
      en: 'There is no lasting queue: after a long Wi-Fi cut, send the news again from the app’s log. Old news keeps its own time, so it does not pay a new order.',
    },
    {
      id: 'Jangan ganti posted_at menjadi [timestamp]: itu jam pengiriman, bukan jam uangnya masuk.',
      en: 'Do not change posted_at to [timestamp]: that is the time of sending, not the time the money came.',
    },
  ],
  request: (pairing, shown) => ({
    method: 'POST',
    url: addressOf(pairing),
    headers: { 'content-type': 'application/json' },
    body: fill(
      template(pairing),
      {
        '{{PACKAGE_NAME}}': shown.app,
        '{{TITLE}}': shown.title,
        '[org_content]': shown.text,
        [RECEIVED_AT]: inJakarta(shown.postedAtMs),
        '[timestamp]': String(shown.sentAtMs),
      },
      insideJson,
    ),
  }),
}

/** As the app writes it on a phone in Western Indonesia. */
function inJakarta(atMs: number): string {
  return `${new Date(atMs + 7 * 3_600_000).toISOString().slice(0, 19)}+0700`
}
