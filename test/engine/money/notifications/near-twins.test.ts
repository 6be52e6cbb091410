import { describe, expect, it } from 'vitest'
import { readNotification } from '../../../../src/main/engine/money/notifications/read-notification.ts'

interface Twins {
  bank: string
  app: string
  title: string | null
  /** Money in. */
  income: string
  amount: number
  /** Nearly the same words, but no customer's payment. */
  twins: string[]
}

const BRI_TIME = '05/12/2025 11:14:59'

const TWINS: Twins[] = [
  {
    bank: 'wondr',
    app: 'id.bni.wondr',
    title: 'wondr by BNI',
    income: 'Transaksi diterima! Kamu baru aja terima Rp600.000. Klik untuk cek detailnya.',
    amount: 600_000,
    twins: [
      'Transaksi Berhasil!! Kamu baru aja transaksi sebesar Rp600.000. Klik untuk cek detailnya.',
      'Transaksi Berhasil!! Kamu baru aja terima Rp600.000. Klik untuk cek detailnya.',
      'Transaksi diterima! Kamu baru aja transaksi sebesar Rp600.000. Klik untuk cek detailnya.',
      'Transaksi diterima! Kamu belum terima Rp600.000. Klik untuk cek detailnya.',
    ],
  },
  {
    bank: 'BRImo',
    app: 'id.co.bri.brimo',
    title: 'BRImo',
    income: `Sobat BRI! Dana Rp200.549,00 masuk ke rekening 000000000000001 pada ${BRI_TIME} KET.:TRANSFER DARI JANE DOE`,
    amount: 200_549,
    twins: [
      'Transfer dari XXXXXX1533 dengan nomor rekening tujuan 000000000000002 sebesar Rp200.549,00 BERHASIL.',
      `${BRI_TIME} - Transfer dari XXXXXX1533 ke JOHN DOE sebesar Rp200.549,00 BERHASIL.`,
      `${BRI_TIME} - Transaksi Pembelian QRIS sebesar Rp200.549,00 BERHASIL. Info lebih lanjut hubungi Call Center BRI 1500017`,
      `Sobat BRI! Dana Rp200.549,00 keluar dari rekening 000000000000001 pada ${BRI_TIME} KET.:TRANSFER DARI JANE DOE`,
      `Sobat BRI! Dana Rp200.549,00 masuk ke rekening 000000000000001 pada ${BRI_TIME} KET.:SETTLEMENT QRIS 041225`,
    ],
  },
  {
    bank: 'myBCA in Indonesian',
    app: 'com.bca.mybca.omni.android',
    title: 'Financial Diary',
    income: 'Pemasukan sebesar IDR 500,000.00 dari BUDI CONTOH di kategori Transfer Rekening.',
    amount: 500_000,
    twins: [
      'Pengeluaran sebesar IDR 500,000.00 di kategori Transfer Rekening.',
      'Pengeluaran sebesar IDR 500,000.00 dari BUDI CONTOH di kategori Transfer Rekening.',
      'Pemasukan sebesar IDR 500,000.00 dari KR OTOMATIS LLG-CONTOH QRIS di kategori Lainnya.',
      'Pemasukan sebesar IDR 500,000.00 dari KR OTOMATIS LLG-CONTOH QRIS di kategori Transfer Rekening.',
      'Pemasukan sebesar IDR 500,000.00 dari BUNGA di kategori Bunga.',
      'Pemasukan sebesar 500,000.00 dari BUDI CONTOH di kategori Transfer Rekening.',
    ],
  },
  {
    bank: 'myBCA in English',
    app: 'com.bca.mybca.omni.android',
    title: 'Financial Diary',
    income: 'You received IDR 500,000.00 from BUDI CONTOH at Account Transfer category.',
    amount: 500_000,
    twins: [
      'You spent IDR 500,000.00 at Account Transfer category.',
      'You spent IDR 500,000.00 from BUDI CONTOH at Account Transfer category.',
      'You received IDR 500,000.00 from BUDI CONTOH at Others category.',
    ],
  },
  {
    bank: 'SeaBank',
    app: 'id.co.bankbkemobile.digitalbank',
    title: 'SeaBank',
    income: 'Kamu menerima transfer sebesar Rp16.000 dari BUDI',
    amount: 16_000,
    twins: [
      'Kamu baru melakukan transfer senilai Rp16.000 kepada BUDI pada 15 Agu 2026 19:24 (WIB).',
      'Pembayaran QRIS untuk BAKSO CONTOH sebesar 16.000 telah berhasil.',
      'Kamu menerima transfer sebesar 16.000 dari BUDI',
      'Transfer sebesar Rp16.000 ke BUDI berhasil.',
      'Saldo rekening Anda Rp16.000',
    ],
  },
  {
    bank: 'Jago in Indonesian',
    app: 'com.jago.digitalBanking',
    title: 'Jago',
    income: 'Kamu menerima Rp25.000 dari GoPay. Buka aplikasi untuk melihat detail.',
    amount: 25_000,
    twins: [
      'Kamu telah membayar Rp25.000 ke GoPay. Buka aplikasi untuk melihat detail.',
      'Kamu telah mengirim Rp25.000 ke GoPay. Buka aplikasi untuk melihat detail.',
      'Pengembalian dana Rp25.000 telah masuk ke Kantong Utama.',
      'Kamu menerima Rp25.000 dari Kantong Tabungan. Buka aplikasi untuk melihat detail.',
      'Anda telah menerima Tabungan by Jago sebanyak Rp25.000.',
    ],
  },
  {
    bank: 'Jago in English',
    app: 'com.jago.digitalBanking',
    title: null,
    income: 'Budi Contoh has sent Rp500.000 to you. Need help? Contact Tanya Jago at 1500 746.',
    amount: 500_000,
    twins: [
      "You've moved Rp500.000 into your Tabungan Pocket.",
      "You've moved Rp500.000 out of your Tabungan Pocket.",
      "You've transferred Rp500.000 to Budi Contoh",
      'You have paid Rp500.000 to Toko Contoh. Need help? Contact Tanya Jago at 1500 746.',
      'You have sent Rp500.000 to Budi. Need help? Contact Tanya Jago at 1500 746.',
    ],
  },
]

describe.each(TWINS)('$bank', ({ app, title, income, amount, twins }) => {
  it('is read as incoming money', () => {
    expect(readNotification({ app, title, text: income })).toMatchObject({ kind: 'income', amount })
  })

  it.each(twins)('is not read from %j', (text) => {
    const reading = { kind: 'unreadable', reason: 'unknown-sentence' }
    expect(readNotification({ app, title, text })).toEqual(reading)
    expect(readNotification({ app, title: null, text })).toEqual(reading)
  })
})

it('GoPay repeats what GoPay Merchant shows, and one payment is read once', () => {
  const shown = {
    title: 'Pembayaran QRIS statis diterima',
    text: 'Rp 25.042 di WARUNG CONTOH, Makanan & Minuman.',
  }
  expect(readNotification({ app: 'com.gojek.gopaymerchant', ...shown }).kind).toBe('income')
  expect(readNotification({ app: 'com.gojek.gopay', ...shown }).kind).toBe('unreadable')
})

it('neobank counts payments in its title, and only a single one is read', () => {
  const text =
    'Pembayaran QRIS diterima, Rp114 akan dikreditkan ke Tabungan Reguler kamu 5859********8988'
  const shown = (count: number) =>
    readNotification({
      app: 'com.bnc.finance',
      title: `Kamu menerima ${count} pembayaran`,
      text,
    })
  expect(shown(1)).toMatchObject({ kind: 'income', amount: 114 })
  expect(shown(2).kind).toBe('unreadable')
})
