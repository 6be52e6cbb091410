import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid, refused } = samplesOf('com.bca.mybca.omni.android')
const inBcaMobile = samplesOf('com.bca')

export const bcaSamples: Sample[] = [
  paid(
    500_000,
    'Financial Diary',
    'Pemasukan sebesar IDR 500,000.00 dari ***UDI **NT ***SOO di kategori Transfer Rekening.',
    '***UDI **NT ***SOO',
  ),
  paid(
    500_000,
    'Financial Diary',
    'You received IDR 500,000.00 from ***UDI **NT ***SOO at Account Transfer category.',
    '***UDI **NT ***SOO',
  ),
  inBcaMobile.notPaid(
    'm-Transfer',
    'Financial Diary: Pengeluaran sebesar IDR 75,000.00 di kategori Makanan.',
  ),
  refused(1_500_000, null, 'Catatan Finansial\nPemasukan 1,500,000.00'),
  inBcaMobile.paid(
    500_000,
    null,
    'Pemasukan sebesar IDR 500,000.00 dari RAKA FIKSI di kategori Transfer Rekening.',
    'RAKA FIKSI',
  ),
  inBcaMobile.notPaid(null, 'You spent IDR 500000.00 at Payment.'),
  inBcaMobile.notPaid(null, 'You spent IDR 50,000.00 at Payment. Saldo IDR 950,000.00'),
  inBcaMobile.notPaid(null, 'Transfer Rp50.000 ke BCA'),
  inBcaMobile.paid(
    500_000,
    'm-BCA',
    'm-Transfer: Rp 500.000,00 dari BUDI CONTOH telah masuk ke rek 1234567890',
    'BUDI CONTOH',
  ),
  inBcaMobile.notPaid('m-BCA', 'm-Transfer: Berhasil transfer ke Budi sebesar Rp 50.000'),
  paid(250_000, 'myBCA', 'Transfer Masuk sebesar Rp 250.000 dari SITI CONTOH', 'SITI CONTOH'),
  inBcaMobile.notPaid(null, 'm-Transfer ke JOHN DOE BERHASIL Rp25.042'),
  inBcaMobile.notPaid(null, 'Pembayaran QR Rp25.042 di TOKO MAJU berhasil'),
  inBcaMobile.paid(500_000, 'Transfer Masuk', 'Dana masuk Rp 500.000 dari John Doe', 'John Doe'),
  inBcaMobile.paid(
    500_000,
    null,
    'Dana masuk sebesar Rp 500.000 dari BUDI CONTOH via BCA Mobile',
    'BUDI CONTOH',
  ),
  inBcaMobile.notPaid(
    'Security Alert',
    'Your OTP is 491021. Do not share this one time password with anyone.',
  ),
  inBcaMobile.notPaid(null, 'm-Transfer: 19/09 50000 ke Rek 1234'),
  inBcaMobile.notPaid('BCA Mobile', 'Verifikasi akun Anda telah berhasil.'),
  inBcaMobile.notPaid('BCA Mobile', 'Pembayaran QRIS ke KEDAI CONTOH berhasil. Rp 45.000'),
  inBcaMobile.paid(
    500_000,
    'BCA mobile',
    'Anda menerima Rp 500.000 dari BUDI CONTOH',
    'BUDI CONTOH',
  ),
  inBcaMobile.notPaid('BCA mobile', 'Anda menerima transfer dari BUDI CONTOH'),
  inBcaMobile.notPaid('BCA mobile', 'Tarik tunai berhasil sebesar Rp500.000'),
  paid(
    1_250_000,
    'Financial Diary',
    'You received IDR 1,250,000.00 from JOHN DOE at Account Transfer category.',
    'JOHN DOE',
  ),
  notPaid('myBCA', 'Pengeluaran sebesar IDR 25,042.00 di kategori Belanja.'),
  notPaid(
    'Financial Diary',
    'Pemasukan sebesar IDR 25,042.00 dari KR OTOMATIS LLG-CONTOH QRIS di kategori Lainnya.',
  ),
  notPaid('Financial Diary', 'Pengeluaran sebesar IDR 500,000.00 di kategori Pembayaran.'),
  notPaid('Financial Diary', 'You spent IDR 500,000.00 at Payment category.'),
  notPaid('Catatan Finansial', 'Pengeluaran sebesar IDR 25,042.00 di kategori Transfer Rekening.'),
  notPaid(
    'Financial Diary',
    'Pemasukan sebesar IDR 25,042.00 dari KR OTOMATIS LLG-CONTOH QRIS di kategori Transfer Rekening.',
  ),
  paid(
    25_042,
    null,
    'Financial Diary: Pemasukan sebesar IDR 25,042.00 dari BUDI CONTOH di kategori Transfer Rekening.',
    'BUDI CONTOH',
  ),
  paid(
    25_042,
    'Catatan Finansial',
    'Pemasukan sebesar IDR 25,042.00 dari BUDI CONTOH di kategori Transfer Rekening.',
    'BUDI CONTOH',
  ),
]
