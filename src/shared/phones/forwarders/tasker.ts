import {
  ADDRESS_LABEL,
  addressOf,
  fill,
  HEARTBEAT_LABEL,
  heartbeatAddressOf,
  type Recipe,
} from './recipe.ts'

/**
 * Variables of AutoNotification Intercept; its source is closed. `%antime` is described as the notification's time in
 * milliseconds by those who use it; a version without it sends the name itself, which counts as no time. Tasker's
 * `%TIMEMS` would be the moment of sending.
 */
const QUERY = ['app:%anpackage', 'title:%antitle', 'text:%antext', 'ts:%antime'].join('\n')

export const tasker: Recipe = {
  id: 'tasker',
  name: 'Tasker + AutoNotification',
  about: {
    id: 'Berbayar, untuk yang sudah memakai Tasker. AutoNotification menangkap notifikasi, Tasker mengirimnya.',
    en: 'Paid, for people who already use Tasker. AutoNotification catches the notification, Tasker sends it.',
  },
  heartbeat: 'timer',
  settings: (pairing) => [
    { label: ADDRESS_LABEL, value: addressOf(pairing) },
    {
      label: { id: 'Query Parameters', en: 'Query parameters' },
      value: QUERY,
      isLong: true,
    },
    {
      label: HEARTBEAT_LABEL,
      value: `${heartbeatAddressOf(pairing)}?battery=%BATT`,
    },
  ],
  steps: [
    {
      id: 'Profil: Event, Plugin, AutoNotification Intercept, hanya aplikasi dompet toko.',
      en: 'Profile: Event, Plugin, AutoNotification Intercept, only the shop’s wallet app.',
    },
    {
      id: 'Tugas: Net, HTTP Request, metode POST, tempel alamat dan Query Parameters.',
      en: 'Task: Net, HTTP Request, method POST, paste address and query parameters.',
    },
  ],
  heartbeatSteps: [
    {
      id: 'Profil kedua: Time, tiap 2 menit, tugas HTTP Request POST ke alamat tanda hidup.',
      en: 'A second profile: Time, every 2 minutes, with an HTTP Request POST to the sign-of-life address.',
    },
  ],
  traps: [
    {
      id: 'Tasker tidak mengulang yang gagal kecuali tugasnya dibuat berulang.',
      en: 'Tasker does not repeat what failed unless the task is made to.',
    },
    {
      id: 'Jangan ganti %antime menjadi %TIMEMS: itu jam pengiriman, bukan jam uangnya masuk.',
      en: 'Do not change %antime to %TIMEMS: that is the time of sending, not the time the money came.',
    },
  ],
  request(pairing, shown) {
    const places = {
      '%anpackage': shown.app,
      '%antitle': shown.title,
      '%antext': shown.text,
      '%antime': String(shown.postedAtMs),
    }
    const query = QUERY.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return `${line.slice(0, colon)}=${encodeURIComponent(fill(line.slice(colon + 1), places))}`
    })
    return {
      method: 'POST',
      url: `${addressOf(pairing)}?${query.join('&')}`,
      headers: {},
      body: '',
    }
  },
}
