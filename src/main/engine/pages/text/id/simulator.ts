import { siteSimulator } from '../../../../../shared/text/id/site-simulator.ts'

/** The simulator that a site’s developer opens in a browser. */
export const simulator = {
  ...siteSimulator,
  title: 'Simulator pembayaran',
  intro: 'Bayar pembayaran uji seperti pelanggan. Notifikasinya lewat pintu yang sama dengan HP.',
  key: 'Kunci uji (pk_test_…)',
  enter: 'Masuk',
  forget: 'Lupakan kunci',
  none: 'Belum ada. Buat satu dengan kunci uji.',
  wrongKey: 'Kunci ini tidak dikenal.',
  liveKey: 'Ini kunci asli. Simulator hanya menerima kunci uji.',
  unreachable: 'Kasir tidak terjangkau. Periksa Wi-Fi.',
}
