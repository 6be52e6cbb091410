import { AUTOSTART, BATTERY, type Guide, RECENTS, WIFI } from './guide.ts'

export const vivo: Guide = {
  id: 'vivo',
  name: 'vivo, iQOO',
  alsoFor: 'Funtouch OS, OriginOS',
  sections: [
    {
      title: AUTOSTART,
      steps: [
        {
          id: 'Pengaturan, Aplikasi, Izin, Mulai otomatis: nyalakan untuk aplikasi penerus. Di versi lama ada di aplikasi i Manager.',
          en: 'Settings, Apps, Permissions, Autostart: switch it on for the forwarder app. Older versions have it in the app i Manager.',
        },
      ],
    },
    {
      title: BATTERY,
      steps: [
        {
          id: 'Pengaturan, Baterai, Manajemen konsumsi latar belakang: pilih penerus, Izinkan konsumsi daya latar belakang tinggi.',
          en: 'Settings, Battery, Background power management: choose the forwarder, Allow high background power use.',
        },
        {
          id: 'Matikan Mode daya rendah dan mode tidur malam.',
          en: 'Switch low-power mode and the sleep mode at night off.',
        },
      ],
    },
    {
      title: RECENTS,
      steps: [
        {
          id: 'Buka daftar aplikasi terakhir, tarik kartu penerus ke bawah sampai muncul gembok.',
          en: 'Open the recent apps and pull the forwarder’s card down until the padlock shows.',
        },
      ],
    },
    {
      title: WIFI,
      steps: [
        {
          id: 'Pengaturan, Wi-Fi: matikan pindah jaringan otomatis ke data seluler.',
          en: 'Settings, Wi-Fi: switch off the automatic move to mobile data.',
        },
      ],
    },
  ],
}
