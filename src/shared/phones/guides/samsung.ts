import { BATTERY, type Guide, RECENTS, WIFI } from './guide.ts'

export const samsung: Guide = {
  id: 'samsung',
  name: 'Samsung Galaxy',
  alsoFor: 'One UI',
  sections: [
    {
      title: BATTERY,
      steps: [
        {
          id: 'Pengaturan, Aplikasi, pilih penerus, Baterai: pilih Tidak dibatasi.',
          en: 'Settings, Apps, choose the forwarder, Battery: choose Unrestricted.',
        },
        {
          id: 'Pengaturan, Baterai, Batas penggunaan latar belakang: tambahkan penerus ke Aplikasi yang tidak pernah tidur.',
          en: 'Settings, Battery, Background usage limits: add the forwarder to Never sleeping apps.',
        },
        {
          id: 'Di tempat yang sama, pastikan penerus tidak ada di daftar Tidur dan Tidur nyenyak.',
          en: 'In the same place, see that it is in neither Sleeping nor Deep sleeping apps.',
        },
        {
          id: 'Perawatan perangkat, titik tiga, Otomatisasi: matikan Mulai ulang otomatis.',
          en: 'Device care, three dots, Automation: switch Auto restart off.',
        },
      ],
    },
    {
      title: RECENTS,
      steps: [
        {
          id: 'Buka daftar aplikasi terakhir, ketuk ikon penerus di atas kartunya, Biarkan terbuka.',
          en: 'Open the recent apps, tap the forwarder’s icon above its card, Keep open.',
        },
      ],
    },
    {
      title: WIFI,
      steps: [
        {
          id: 'Pengaturan, Koneksi, Wi-Fi, Wi-Fi Cerdas: matikan Beralih ke data seluler.',
          en: 'Settings, Connections, Wi-Fi, Intelligent Wi-Fi: switch Switch to mobile data off.',
        },
      ],
    },
  ],
}
