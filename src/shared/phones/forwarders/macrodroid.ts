import {
  ADDRESS_LABEL,
  addressOf,
  fill,
  HEARTBEAT_LABEL,
  heartbeatAddressOf,
  type Recipe,
  type RecipeSetting,
} from './recipe.ts'

/**
 * Query parameters, because the app escapes quotes in them; in a body it does not. The app's source is closed: the names
 * are those of its own list of magic texts for the trigger Notification Received, where `{not_timestamp}` is the
 * notification's time in milliseconds since 1970. A version without it sends the name itself, which counts as no time.
 */
const PARAMETERS = {
  app: '{not_app_package}',
  title: '{not_title}',
  text: '{notification}',
  big: '{not_text_big}',
  ts: '{not_timestamp}',
} as const

export const macrodroid: Recipe = {
  id: 'macrodroid',
  name: 'MacroDroid',
  about: {
    id: 'Ada di Play Store, gratis sampai lima makro. Tidak perlu memasang APK dari luar.',
    en: 'In the Play Store, free for up to five macros. Nothing has to be installed from elsewhere.',
  },
  heartbeat: 'timer',
  settings: (pairing) => [
    { label: ADDRESS_LABEL, value: addressOf(pairing) },
    ...Object.entries(PARAMETERS).map(
      ([name, value]): RecipeSetting => ({
        label: { id: `Query Params: ${name}`, en: `Query params: ${name}` },
        value,
      }),
    ),
    {
      label: HEARTBEAT_LABEL,
      value: `${heartbeatAddressOf(pairing)}?battery={battery_int}`,
    },
  ],
  steps: [
    {
      id: 'Pemicu: Notifikasi diterima, pilih aplikasi dompet toko saja, isi teks dikosongkan.',
      en: 'Trigger: Notification received, choose only the shop’s wallet app, leave the text empty.',
    },
    {
      id: 'Nyalakan “Prevent multiple triggers”.',
      en: 'Switch “Prevent multiple triggers” on.',
    },
    {
      id: 'Tindakan: HTTP Request, metode POST, tempel alamat, lalu isi lima baris Query Params. Isi (body) dibiarkan kosong.',
      en: 'Action: HTTP Request, method POST, paste the address, then the five query params. Leave the body empty.',
    },
  ],
  heartbeatSteps: [
    {
      id: 'Buat makro kedua: pemicu Interval tetap tiap 1 menit, tindakan HTTP Request POST ke alamat tanda hidup.',
      en: 'Create a second macro: trigger Regular interval of 1 minute, action HTTP Request POST to the sign-of-life address.',
    },
  ],
  traps: [
    {
      id: 'Jangan memakai isi JSON: tanda kutip dalam nama pembayar merusaknya.',
      en: 'Do not use a JSON body: a quote in a payer’s name breaks it.',
    },
    {
      id: 'MacroDroid tidak mengulang dan tidak mengantre. Kalau lampu HP pernah merah, cek aplikasi dompet.',
      en: 'MacroDroid neither repeats nor queues. If the phone’s light was red, check the wallet app.',
    },
  ],
  request(pairing, shown) {
    const query = Object.entries(PARAMETERS).map(([name, place]) => {
      const value = fill(place, {
        '{not_app_package}': shown.app,
        '{not_title}': shown.title,
        '{notification}': shown.text,
        '{not_timestamp}': String(shown.postedAtMs),
      })
      return `${name}=${encodeURIComponent(value)}`
    })
    return {
      method: 'POST',
      url: `${addressOf(pairing)}?${query.join('&')}`,
      headers: {},
      body: '',
    }
  },
}
