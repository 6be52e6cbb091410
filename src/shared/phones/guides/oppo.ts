import { AUTOSTART, BATTERY, type Guide, RECENTS, WIFI } from './guide.ts'

export const oppo: Guide = {
  id: 'oppo',
  name: 'Oppo, realme, OnePlus',
  alsoFor: 'ColorOS, realme UI, OxygenOS',
  sections: [
    {
      title: AUTOSTART,
      steps: [
        {
          id: 'Pengaturan, Aplikasi, Mulai otomatis: nyalakan untuk aplikasi penerus.',
          en: 'Settings, Apps, Auto launch: switch it on for the forwarder app.',
        },
      ],
    },
    {
      title: BATTERY,
      steps: [
        {
          id: 'Info aplikasi penerus, Penggunaan baterai: izinkan aktivitas latar belakang dan latar depan.',
          en: 'App info of the forwarder, Battery usage: allow background and foreground activity.',
        },
        {
          id: 'Pengaturan, Baterai, Lainnya: matikan Optimasi siaga tidur dan bekukan aplikasi otomatis.',
          en: 'Settings, Battery, More: switch off Sleep standby optimisation and the freezing of apps.',
        },
      ],
    },
    {
      title: RECENTS,
      steps: [
        {
          id: 'Buka daftar aplikasi terakhir, ketuk titik dua di kartu penerus, pilih Kunci.',
          en: 'Open the recent apps, tap the two dots on the forwarder’s card, choose Lock.',
        },
      ],
    },
    {
      title: WIFI,
      steps: [
        {
          id: 'Pengaturan, Wi-Fi, Lanjutan: Wi-Fi tetap nyala saat tidur, dan matikan Asisten Wi-Fi.',
          en: 'Settings, Wi-Fi, Advanced: keep Wi-Fi on during sleep, and switch the Wi-Fi assistant off.',
        },
      ],
    },
  ],
}
