import { AUTOSTART, BATTERY, type Guide, RECENTS, WIFI } from './guide.ts'

export const xiaomi: Guide = {
  id: 'xiaomi',
  name: 'Xiaomi, Redmi, POCO',
  alsoFor: 'HyperOS, MIUI',
  sections: [
    {
      title: AUTOSTART,
      steps: [
        {
          id: 'Pengaturan, Aplikasi, Izin, Mulai otomatis di latar belakang: nyalakan untuk aplikasi penerus.',
          en: 'Settings, Apps, Permissions, Background autostart: switch it on for the forwarder app.',
        },
      ],
    },
    {
      title: BATTERY,
      steps: [
        {
          id: 'Tekan lama ikon penerus, Info aplikasi, Penghemat baterai: pilih Tanpa pembatasan.',
          en: 'Hold the forwarder’s icon, App info, Battery saver: choose No restrictions.',
        },
        {
          id: 'Pengaturan, Baterai: matikan mode hemat baterai dan “bersihkan memori saat layar mati”.',
          en: 'Settings, Battery: switch battery saver and “clear memory when locked” off.',
        },
      ],
    },
    {
      title: RECENTS,
      steps: [
        {
          id: 'Buka daftar aplikasi terakhir, tekan lama kartu penerus, ketuk gambar gembok.',
          en: 'Open the recent apps, hold the forwarder’s card, tap the padlock.',
        },
      ],
    },
    {
      title: WIFI,
      steps: [
        {
          id: 'Pengaturan, Wi-Fi, Pengaturan tambahan: Wi-Fi tetap tersambung saat layar mati.',
          en: 'Settings, Wi-Fi, Additional settings: keep Wi-Fi connected while the screen is off.',
        },
        {
          id: 'Matikan Asisten Wi-Fi yang pindah sendiri ke data seluler.',
          en: 'Switch off the Wi-Fi assistant that moves to mobile data by itself.',
        },
      ],
    },
  ],
}
