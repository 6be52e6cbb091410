import { AUTOSTART, BATTERY, type Guide, RECENTS, WIFI } from './guide.ts'

export const infinix: Guide = {
  id: 'infinix',
  name: 'Infinix, Tecno, itel',
  alsoFor: 'XOS, HiOS',
  sections: [
    {
      title: AUTOSTART,
      steps: [
        {
          id: 'Buka Phone Master, Kelola mulai otomatis: nyalakan untuk aplikasi penerus.',
          en: 'Open Phone Master, Auto-start management: switch it on for the forwarder app.',
        },
      ],
    },
    {
      title: BATTERY,
      steps: [
        {
          id: 'Pengaturan, Aplikasi, pilih penerus, Baterai: pilih Tidak dibatasi.',
          en: 'Settings, Apps, choose the forwarder, Battery: choose Unrestricted.',
        },
        {
          id: 'Pengaturan, Baterai, Power Marathon: matikan, juga pembersihan latar belakang.',
          en: 'Settings, Battery, Power Marathon: switch it off, and the background cleaning too.',
        },
      ],
    },
    {
      title: RECENTS,
      steps: [
        {
          id: 'Buka daftar aplikasi terakhir, ketuk gembok di kartu penerus.',
          en: 'Open the recent apps and tap the padlock on the forwarder’s card.',
        },
      ],
    },
    {
      title: WIFI,
      steps: [
        {
          id: 'Pengaturan, Wi-Fi: Wi-Fi selalu nyala saat layar mati.',
          en: 'Settings, Wi-Fi: keep Wi-Fi always on while the screen is off.',
        },
      ],
    },
  ],
}
