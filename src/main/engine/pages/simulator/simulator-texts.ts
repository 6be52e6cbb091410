import type { Language } from '../../../../shared/base/language.ts'
import type { Scenario } from '../../../../shared/sites/simulator.ts'

/** Every word of the simulator's page; those the script says travel with it. */
export interface SimulatorTexts {
  title: string
  band: string
  intro: string
  key: string
  enter: string
  forget: string
  wallet: string
  scenario: string
  scenarios: Record<Scenario, string>
  amount: string
  delay: string
  qr: string
  payQr: string
  open: string
  none: string
  pay: string
  results: string
  wrongKey: string
  liveKey: string
  unreachable: string
  waits: string
  answered: string
  stands: string
  statuses: Record<string, string>
}

export const SIMULATOR_TEXTS: Record<Language, SimulatorTexts> = {
  id: {
    title: 'Simulator pembayaran',
    band: 'MODE UJI – bukan uang sungguhan',
    intro: 'Bayar pembayaran uji seperti pelanggan. Notifikasinya lewat pintu yang sama dengan HP.',
    key: 'Kunci uji (pk_test_…)',
    enter: 'Masuk',
    forget: 'Lupakan kunci',
    wallet: 'Dompet',
    scenario: 'Kejadian',
    scenarios: {
      exact: 'Bayar pas',
      late: 'Bayar terlambat',
      short: 'Bayar kurang',
      over: 'Bayar lebih',
      twice: 'Notifikasi terkirim dua kali',
      grouped: 'Dua pembayaran dalam satu notifikasi',
      offline: 'HP tidak tersambung dulu',
    },
    amount: 'Jumlah yang dibayar (boleh kosong)',
    delay: 'Terputus berapa detik',
    qr: 'Teks QR (000201…)',
    payQr: 'Bayar QR ini',
    open: 'Pembayaran uji yang terbuka',
    none: 'Belum ada. Buat satu dengan kunci uji.',
    pay: 'Bayar',
    results: 'Hasil',
    wrongKey: 'Kunci ini tidak dikenal.',
    liveKey: 'Ini kunci asli. Simulator hanya menerima kunci uji.',
    unreachable: 'Kasir tidak terjangkau. Periksa Wi-Fi.',
    waits: 'HP tidak tersambung, dikirim nanti',
    answered: 'Jawaban ke HP',
    stands: 'Pembayaran sekarang',
    statuses: {
      pending: 'menunggu',
      paid: 'lunas',
      expired: 'waktu habis',
      cancelled: 'dibatalkan',
      late: 'terlambat',
    },
  },
  en: {
    title: 'Payment simulator',
    band: 'TEST MODE – not real money',
    intro: 'Pay test payments as customers do. The notification takes the same door as a phone.',
    key: 'Test key (pk_test_…)',
    enter: 'Enter',
    forget: 'Forget the key',
    wallet: 'Wallet',
    scenario: 'What happens',
    scenarios: {
      exact: 'Paid exactly',
      late: 'Paid late',
      short: 'Paid too little',
      over: 'Paid too much',
      twice: 'Notification sent twice',
      grouped: 'Two payments in one notification',
      offline: 'Phone is offline first',
    },
    amount: 'Amount paid (may stay empty)',
    delay: 'Offline for how many seconds',
    qr: 'QR text (000201…)',
    payQr: 'Pay this QR',
    open: 'Open test payments',
    none: 'None yet. Make one with the test key.',
    pay: 'Pay',
    results: 'Results',
    wrongKey: 'Nobody knows this key.',
    liveKey: 'This is a live key. The simulator takes test keys only.',
    unreachable: 'The till cannot be reached. Check the Wi-Fi.',
    waits: 'Phone is offline, sent later',
    answered: 'Answer to the phone',
    stands: 'The payment now',
    statuses: {
      pending: 'waiting',
      paid: 'paid',
      expired: 'expired',
      cancelled: 'cancelled',
      late: 'late',
    },
  },
}
