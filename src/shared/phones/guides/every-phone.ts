import type { GuideSection } from './guide.ts'

/** Steps that every Android phone needs, of any maker. */
export const EVERY_PHONE: GuideSection[] = [
  {
    title: { id: 'Akses notifikasi', en: 'Notification access' },
    steps: [
      {
        id: 'Pengaturan, Notifikasi, Akses notifikasi perangkat: nyalakan untuk aplikasi penerus.',
        en: 'Settings, Notifications, Device notification access: switch it on for the forwarder app.',
      },
      {
        id: 'Android 13 ke atas menahan aplikasi dari luar Play Store. Buka Info aplikasi, titik tiga, Izinkan setelan terbatas, lalu ulangi langkah di atas.',
        en: 'Android 13 and later hold back apps from outside the Play Store. Open App info, three dots, Allow restricted settings, then repeat the step above.',
      },
    ],
  },
  {
    title: { id: 'Isi notifikasi disembunyikan (Android 15)', en: 'Hidden content (Android 15)' },
    steps: [
      {
        id: 'Kalau kasir menerima “konten sensitif disembunyikan”, matikan Notifikasi yang ditingkatkan di Pengaturan, Notifikasi.',
        en: 'If the till receives “sensitive content hidden”, switch Enhanced notifications off in Settings, Notifications.',
      },
      {
        id: 'Masih tersembunyi? Orang yang paham bisa memberi izin lewat komputer: adb shell cmd appops set --user 0 NAMA.PAKET RECEIVE_SENSITIVE_NOTIFICATIONS allow',
        en: 'Still hidden? Somebody with a computer can allow it: adb shell cmd appops set --user 0 PACKAGE.NAME RECEIVE_SENSITIVE_NOTIFICATIONS allow',
      },
    ],
  },
  {
    title: { id: 'Notifikasi dompet', en: 'The wallet’s notifications' },
    steps: [
      {
        id: 'Nyalakan semua jenis notifikasi aplikasi dompet, dan biarkan aplikasinya tetap masuk akun.',
        en: 'Switch on all kinds of notifications of the wallet app, and stay signed in.',
      },
      {
        id: 'Matikan Jangan ganggu, mode fokus dan mode tidur di HP ini.',
        en: 'Switch Do not disturb, focus modes and bedtime mode off on this phone.',
      },
      {
        id: 'Nyalakan tanggal dan waktu otomatis.',
        en: 'Switch automatic date and time on.',
      },
    ],
  },
  {
    title: { id: 'Jaringan toko', en: 'The shop’s network' },
    steps: [
      {
        id: 'HP dan komputer kasir memakai Wi-Fi yang sama, bukan Wi-Fi tamu.',
        en: 'Phone and till use the same Wi-Fi, not the guest one.',
      },
      {
        id: 'Di router, pesan (reservasi DHCP) alamat komputer kasir supaya tidak berganti.',
        en: 'In the router, reserve the till’s address (DHCP reservation) so that it does not change.',
      },
    ],
  },
  {
    title: { id: 'Setelah itu', en: 'After that' },
    steps: [
      {
        id: 'Colokkan HP ke pengisi daya dan taruh di dekat kasir.',
        en: 'Keep the phone on its charger, near the till.',
      },
      {
        id: 'Buka lagi aplikasi penerus setiap kali HP dinyalakan ulang atau diperbarui.',
        en: 'Open the forwarder app again after every restart or update of the phone.',
      },
    ],
  },
]
