import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid, refused } = samplesOf('id.co.bri.brimo')

export const briSamples: Sample[] = [
  paid(
    1_000_451,
    'BRImo',
    'Sobat BRI! Dana Rp1.000.451 masuk ke rekening 000000000000001 pada 05/12/2025 11:14:59 KET.:TRANSFER DARI JANE DOE',
    'JANE DOE',
  ),
  paid(
    2_000_000,
    null,
    'Sobat BRI! Dana Rp2.000.000 masuk ke rekening ... pada 28/04/2026 09:53:51',
  ),
  paid(
    500_000,
    null,
    'Sobat BRI! Dana Rp 500.000,00 masuk ke rekening Ket.: TRF DARI BUDI - BCA',
    'BUDI - BCA',
  ),
  notPaid(null, 'NBMB QRIS TOKO CONTOH Rp 35.000,00'),
  notPaid(null, 'Penarikan Tunai ATM BRI Rp 300.000,00'),
  notPaid(
    null,
    '26/09/2026 19:23:41 - Transaksi Pembelian QRIS sebesar Rp13.000,00 BERHASIL. Info lebih lanjut hubungi Call Center BRI 1500017',
  ),
  notPaid(
    'BRImo',
    '28/09/2026 08:46:16 Transaksi Pembelian QRIS sebesar Rp8.000,00 BERHASIL. Info lebih lanjut hubungi Call Center BRI 1500017',
  ),
  notPaid(
    null,
    '08/12/2022 11:23:48 - Transaksi Top Up OVO 08999999999 sebesar Rp20.000,00 BERHASIL. Info lebih lanjut hubungi Call Center BRI 14017',
  ),
  paid(150_000, 'BRImo', 'Transfer Masuk: Rp 150.000 dari BUDI ke rek 9876***', 'BUDI'),
  notPaid(null, 'Transaksi Keluar: Rp 25.042'),
  notPaid('BRImo', 'Debit kartu Rp150.000 di TOKO ABC berhasil'),
  notPaid('BRImo', 'QRIS berhasil sebesar Rp45.000 di Warung Kopi'),
  refused(750_000, null, 'BRImo - Transfer masuk sebesar Rp 750000'),
  paid(
    1_000,
    'BRImo',
    'Sobat BRI! Dana Rp1.000 masuk ke rekening 000000000000001 pada 20/11/2026 10:15:23 KET.:Dana Rp25.042 masuk',
  ),
  notPaid(
    'BRImo',
    '20/11/2026 10:15:23 - Transfer dari XXXXXX1533 ke JOHN DOE sebesar Rp25.042,00 BERHASIL.',
  ),
  paid(
    25_042,
    'BRImo',
    'Sobat BRI! Dana Rp25.042 masuk ke rekening 000000000000001 pada 05/12/2025 11:14:59 KET.:bayar bakso Rp99.000',
  ),
  paid(750_000, null, 'BRImo - Transfer masuk sebesar Rp 750.000'),
  notPaid(
    null,
    'Transfer dari XXXXXX1533 dengan nomor rekening tujuan 000000000000002 sebesar Rp200.549,00 BERHASIL.',
  ),
  notPaid(
    'BRImo',
    'Sobat BRI! Dana Rp1.250.000 masuk ke rekening 000000000000001 pada 05/12/2025 11:14:59 KET.:SETTLEMENT QRIS 041225',
  ),
]
