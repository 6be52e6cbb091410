import { describe, expect, it } from 'vitest'
import {
  type Reading,
  readNotification,
  readWithTaught,
} from '../../../../../src/main/engine/money/notifications/read-notification.ts'

const read = (text: string, title = '', app = 'id.dana', bigText = ''): Reading =>
  readNotification({ app, title, text, bigText })
const amount = (...fields: Parameters<typeof read>) => {
  const reading = read(...fields)
  return reading.kind === 'income' ? reading.amount : null
}

describe('the grammar of incoming money', () => {
  it('reads a sentence that no format knows, and asks', () => {
    expect(read('Hore, kamu dapat kiriman Rp25.042 dari BUDI CONTOH')).toEqual({
      kind: 'income',
      amount: 25_042,
      payer: 'BUDI CONTOH',
      formatId: 'grammar',
      settlesAlone: false,
    })
  })

  it.each([
    'Kamu nerima Rp25.042 dari BUDI lewat QRIS',
    'Uang Rp25.042 dari BUDI sudah diterima',
    'Dana sebesar Rp25.042 dari BUDI telah masuk ke saldo kamu',
    'Saldo kamu telah dikreditkan Rp25.042 dari BUDI',
    'Pemasukan Rp25.042 dari BUDI',
    'Penerimaan QRIS sebesar Rp25.042',
    'BUDI CONTOH baru saja mengirimkan Rp25.042 ke kamu',
    'You just received Rp25.042 from BUDI',
    'BUDI has just sent you Rp25.042 via QRIS',
    'Rp25.042 has been added to your balance from BUDI',
    'Your account has been credited with Rp25.042 from BUDI',
  ])('finds the direction by the verb: %s', (text) => {
    expect(amount(text)).toBe(25_042)
  })

  it('finds the verb in the title and the sum in the text, and the other way round', () => {
    expect(amount('Rp25.042 dari BUDI via QRIS', 'Uang masuk!')).toBe(25_042)
    expect(amount('Dari BUDI CONTOH via QRIS', 'Kamu nerima Rp25.042 nih')).toBe(25_042)
    expect(amount('Rp25.042 dari BUDI via QRIS', 'DANA')).toBeNull()
  })

  it('reads the sum that came in beside a balance, a fee, a limit and a total of the day', () => {
    const income = 'Kamu nerima Rp25.042 dari BUDI'
    for (const tail of [
      'Saldo kamu sekarang Rp1.250.042.',
      'Biaya admin Rp500.',
      'Biaya Rp0, bersih Rp25.042',
      'Sisa limit harian Rp9.000.000',
      'Total hari ini Rp1.275.084 dari 12 transaksi.',
    ]) {
      expect(amount(`${income}. ${tail}`), tail).toBe(25_042)
    }
  })

  it.each([
    ['a payee', 'Rp25.042 dari BUDI sudah masuk ke SITI CONTOH'],
    ['a request', 'BUDI minta kamu kirim Rp25.042'],
    ['a bill', 'Tagihan Rp25.042 dari PLN sudah masuk'],
    ['a payment to make', 'Bayar Rp25.042 dari BUDI sudah masuk'],
    ['a failure', 'Rp25.042 dari BUDI gagal masuk ke saldo kamu'],
    ['what is pending', 'Rp25.042 dari BUDI masuk, status pending'],
    ['the future', 'Rp25.042 dari BUDI akan masuk ke saldo kamu'],
    ['a condition', 'Kamu nerima Rp25.042 dari BUDI jika kamu setuju'],
    ['a range', 'Kamu nerima Rp25.042 dari BUDI s.d. besok'],
    ['a promotion', 'Promo: kamu nerima Rp25.042 dari BUDI'],
    ['a prize', 'Menangkan lagi! Kamu nerima Rp25.042 dari BUDI'],
    ['a link to press', 'Kamu nerima Rp25.042 dari BUDI, klik di sini'],
    ['a question', 'Kamu nerima Rp25.042 dari BUDI?'],
    ['an address', 'Kamu nerima Rp25.042 dari BUDI. Cek hadiahku.xyz'],
    ['somebody else who receives', 'Rp25.042 dari BUDI sudah diterima oleh SITI'],
    ['the shop’s own payment', 'Pembayaran kamu Rp25.042 sudah diterima'],
    ['several payments', 'Kamu nerima Rp25.042 dari 2 pembayaran'],
    ['a sum of the day', 'Hari ini kamu nerima Rp25.042 lewat QRIS'],
    ['the wallet as payer', 'Kamu nerima Rp25.042 dari DANA'],
    ['a cashback as payer', 'Kamu nerima Rp25.042 dari Cashback QRIS'],
    ['a one-time code', 'Kode OTP untuk nerima Rp25.042 dari BUDI'],
    ['an unknown word beside the sum', 'Kamu nerima zonk Rp25.042 dari BUDI'],
  ])('refuses %s: %s', (_, text) => {
    expect(amount(text)).toBeNull()
  })

  it.each([
    ['two sums that could be the payment', 'Kamu nerima Rp25.042 Rp30.000 dari BUDI'],
    ['two payments', 'Kamu nerima Rp25.042 dari BUDI. Kamu nerima Rp25.042 dari ANI'],
    ['a sum that is cut', 'Kamu nerima dari BUDI Rp25.0…'],
    ['a sum at the end that may be cut', 'Kamu nerima transfer QRIS Rp1.250'],
    ['a cut text', 'Kamu nerima Rp25.042 dari BUD…'],
    ['sen', 'Kamu nerima Rp25.042,50 dari BUDI'],
    ['a sum in thousands', 'Kamu nerima Rp25rb dari BUDI'],
    ['a sum without its currency', 'Kamu nerima 25.042 dari BUDI'],
    ['another currency', 'Kamu nerima USD 25.042 dari BUDI'],
  ])('refuses %s: %s', (_, text) => {
    expect(amount(text)).toBeNull()
  })

  it('agrees in title, text and big text, or does not read', () => {
    const text = 'Kamu nerima Rp25.042 dari BUDI'
    expect(amount(text, 'DANA', 'id.dana', `${text}. Cek saldo kamu.`)).toBe(25_042)
    expect(amount(`${text.slice(0, 24)}…`, 'DANA', 'id.dana', `${text}. Cek saldo.`)).toBe(25_042)
    expect(amount(text, 'DANA', 'id.dana', 'Kamu nerima Rp30.000 dari BUDI')).toBeNull()
    expect(amount(text, 'Uang masuk Rp30.000')).toBeNull()
  })

  it('takes a payer’s note for what it is', () => {
    const income = 'Kamu nerima Rp25.042 dari BUDI. Berita:'
    expect(amount(`${income} bayar bakso Rp99.000 promo`)).toBe(25_042)
    expect(amount(`${income} settlement 041225`)).toBeNull()
    expect(amount(`${income} lunas meminta Rp1 dari kamu`)).toBeNull()
  })

  it('reads “berhasil” as incoming only in apps that show nothing but sales', () => {
    const text = 'Transaksi QRIS Rp25.042 dari OVO berhasil'
    expect(amount(text, 'BNI Merchant', 'id.co.bni.merchant')).toBe(25_042)
    expect(amount(text, 'BRImo', 'id.co.bri.brimo')).toBeNull()
  })

  it('reads purchases and chats in Shopee and Gojek only under the wallet’s own title', () => {
    const text = 'Kamu nerima Rp25.042 dari BUDI'
    expect(amount(text, 'GoPay', 'com.gojek.app')).toBe(25_042)
    expect(amount(text, 'Budi Pengemudi', 'com.gojek.app')).toBeNull()
    expect(amount('Pembayaran Rp25.042 sudah diterima', 'Shopee', 'com.shopee.id')).toBeNull()
  })
})

describe('a text message', () => {
  const MESSAGES = 'com.google.android.apps.messaging'
  const text = 'Dana masuk Rp25.042 ke rek xxxx123 dari BUDI'

  it('of a bank asks, in every spelling of the sender', () => {
    for (const sender of ['BCA', 'KlikBCA', 'BANK BRI', 'Bank-Mandiri', 'BNI46']) {
      expect(read(text, sender, MESSAGES), sender).toMatchObject({
        amount: 25_042,
        settlesAlone: false,
      })
    }
  })

  it('of a bank also asks when the owner taught rules for the app of text messages', () => {
    const taught = { formats: [], isNotMoney: () => false }
    const reading = readWithTaught({ app: MESSAGES, title: 'BCA', text }, taught)
    expect(reading).toMatchObject({ amount: 25_042, settlesAlone: false })
    const other = readWithTaught({ app: MESSAGES, title: 'BUDI', text }, taught)
    expect(other).toEqual({ kind: 'unreadable', reason: 'unknown-sentence' })
  })

  it('of any other sender is not read', () => {
    for (const sender of ['+6281234567890', 'BUDI', 'DANA', 'BCA PROMO', '', 'BCAA']) {
      expect(read(text, sender, MESSAGES), sender).toEqual({
        kind: 'unreadable',
        reason: 'unknown-app',
      })
    }
  })

  it('in a chat is not read, whoever the sender claims to be', () => {
    expect(read(text, 'BCA', 'com.whatsapp').kind).toBe('unreadable')
  })
})
