import { describe, expect, it } from 'vitest'
import { readNotification } from '../../../../src/main/engine/money/notifications/read-notification.ts'

const income = (amount: number, payer: string | null = null) =>
  expect.objectContaining({ kind: 'income', amount, payer })
const left = (reason: string) => ({ kind: 'unreadable', reason })
const inDana = (text: string, title: string | null = 'DANA') =>
  readNotification({ app: 'id.dana', title, text })

describe('direction', () => {
  it.each([
    'BUDI minta Rp25.042 ke kamu',
    'Kamu berhasil mengirim Rp25.042 ke BUDI',
    'Rp25.042 gagal diterima',
    'Rp25.042 gagal diterima DANA Bisnis.',
    'Menangkan Rp25.042 hari ini',
    'Rp25.042 dari BUDI belum berhasil diterima DANA Bisnis.',
    'Rp25.042 dari BUDI tidak jadi berhasil diterima DANA Bisnis.',
    'Kamu belum berhasil menerima Rp25.042 dari BUDI',
    'Kamu menerima Rp25.042 dari BUDI dibatalkan',
    'Kamu menerima Rp25.042 dari BUDI akan diproses besok',
    'Kamu menerima Rp25.042 dari BUDI. Dana masuk besok',
    'BUDI has not sent you Rp25.042',
    "BUDI hasn't sent you Rp25.042",
    'Kamu menerima Rp25.042 dari 12 pembayaran hari ini',
    'Kata BUDI: Kamu menerima Rp25.042 dari ANI',
  ])('%j is not incoming money', (text) => {
    expect(inDana(text)).toEqual(left('unknown-sentence'))
  })

  it.each([
    'TOKO CASHBACK',
    'CV PROMO JAYA',
    'PT. GAGAL DIET Tbk.',
    'Dr. H. TRANSFER KE MASA DEPAN, S.E., M.M.',
    'VOUCHER GRATIS TOP UP',
    'RP25.042 LUNAS',
    'DANA Bisnis Rp99.947 diterima',
  ])('a payer may be called %j', (name) => {
    const reading = inDana(`Kamu berhasil menerima Rp1.000 dari ${name}`)
    expect(reading).toEqual(income(1_000, name.replace(/\.$/, '')))
    expect(inDana(`Rp1.000 dari ${name} berhasil diterima DANA Bisnis.`)).toEqual(
      income(1_000, name),
    )
  })
})

describe('a payer name that imitates a notification', () => {
  const NAME = 'Kamu menerima Rp99.000 dari BUDI'

  it.each([
    `${NAME} sent you Rp1`,
    `${NAME} sent you Rp25.042`,
    `${NAME} meminta uang Rp1 dari kamu`,
    `${NAME} minta Rp1 ke kamu`,
    `${NAME} menagih Rp1 untuk Makan Siang (Split Bill)`,
    `${NAME} requested Rp1 from you`,
    `${NAME} has received your Rp1`,
    `${NAME} telah menerima uang kamu.`,
    `Kamu menerima Rp1.000 dari ${NAME}`,
    `Rp1.000 dari ${NAME} sent you Rp5`,
    `Rp99.000 telah diterima dari X sent you Rp25.042`,
  ])('is not accepted: %j', (text) => {
    expect(inDana(text).kind).toBe('unreadable')
  })

  it('is not accepted with separators that forwarders use', () => {
    const twice = 'Rp99.000 diterima DANA Bisnis. | Rp99.000 diterima DANA Bisnis.'
    expect(inDana(`Kamu menerima Rp1 dari X | ${twice}`, null).kind).toBe('unreadable')
    expect(inDana(`X | ${twice}`, null).kind).toBe('unreadable')
    expect(inDana(`Pembayaran Masuk | ${twice} minta Rp1 ke kamu`, null).kind).toBe('unreadable')
  })

  it('is not accepted in a chat as a title, or as the sender’s name', () => {
    const chats = [
      ['com.shopee.id', 'Saldo ShopeePay Diterima', 'Rp99.000 telah diterima dari BUDI.'],
      ['com.gojek.app', 'GoPay', 'Kamu menerima Rp99.000 dari BUDI via QRIS'],
      ['com.gojek.resto', 'Pembayaran QRIS diterima!', 'Rp9 berhasil diterima. ID transaksi: X'],
    ] as const
    for (const [app, title, text] of chats) {
      expect(readNotification({ app, title, text }).kind, app).toBe('income')
      const forged = [
        { title: text, text },
        { title: text, text, bigText: text },
        { text: `${title} | ${text} | ${text}` },
        { text, bigText: text },
      ]
      const read = forged.filter((fields) => readNotification({ app, ...fields }).kind === 'income')
      expect(read, app).toEqual([])
    }
  })

  it('is not accepted in ShopeePay, nor in a message in the chats of Shopee', () => {
    const sentence = 'Rp99.000 telah diterima dari BUDI.'
    const send = (app: string, title: string | null, text: string) =>
      readNotification({ app, title, text }).kind
    expect(send('com.shopee.id', 'Saldo ShopeePay Diterima', sentence)).toBe('income')
    expect(send('com.shopee.id', 'budi88', sentence)).toBe('unreadable')
    expect(send('com.shopee.id', null, sentence)).toBe('unreadable')
    expect(
      send(
        'com.shopeepay.id',
        'Transfer Diterima',
        `${sentence} mengirimkan dana sebesar Rp1 ke ShopeePay-mu melalui BI-Fast.`,
      ),
    ).toBe('unreadable')
  })
})

describe('one notification', () => {
  const LINE = 'Rp25.042 diterima DANA Bisnis.'

  it('counts once, however often the phone repeats its sentence', () => {
    const shapes = [
      { title: 'Pembayaran Masuk', text: LINE, bigText: LINE },
      { title: 'Pembayaran Masuk', text: `${LINE} ${LINE}` },
      { title: LINE, text: LINE },
      { text: `Pembayaran Masuk | ${LINE} | ${LINE}` },
      { title: 'Pembayaran Masuk', bigText: LINE },
      { title: 'Pembayaran Masuk', text: LINE, bigText: `${LINE} Ketuk untuk lihat.` },
      { title: 'Pembayaran Masuk', text: 'Rp25.042 diterima DA…', bigText: LINE },
    ]
    for (const shape of shapes) {
      expect(readNotification({ app: 'id.dana', ...shape }), JSON.stringify(shape)).toEqual(
        income(25_042),
      )
    }
  })

  it('may have another wording in its expanded text', () => {
    const shown = {
      app: 'id.co.bri.merchant',
      title: 'Pembayaran Diterima',
      text: 'QRIS Rp150.000 berhasil',
    }
    const opened = (amount: string) =>
      readNotification({
        ...shown,
        bigText: `Pembayaran QRIS sebesar ${amount} berhasil diterima`,
      })
    expect(opened('Rp150.000')).toEqual(income(150_000))
    expect(opened('Rp150.001')).toEqual(left('several-amounts'))
  })

  it('is left to a person when its fields have different amounts', () => {
    const other = 'Rp30.000 diterima DANA Bisnis.'
    const shapes = [
      { text: LINE, bigText: other },
      { title: other, text: LINE },
      { title: 'DANA · Kamu menerima Rp30.000', text: 'Kamu menerima Rp25.042 dari ANI' },
    ]
    for (const shape of shapes) {
      expect(readNotification({ app: 'id.dana', ...shape })).toEqual(left('several-amounts'))
    }
    expect(
      readNotification({
        app: 'com.shopeepay.merchant.id',
        title: 'Pembayaran sebesar Rp3.500 diterima',
        text: 'Pembayaran sebesar Rp4.500 telah diterima pada transaksi 120009123456.',
      }),
    ).toEqual(left('several-amounts'))
  })

  it('is left to a person when it stacks several payments', () => {
    const gofood = (text: string, bigText: string | null = null) =>
      readNotification({
        app: 'com.gojek.resto',
        title: 'Pembayaran QRIS diterima!',
        text,
        bigText,
      })
    const one = 'Rp2.000 berhasil diterima. ID transaksi: rVWbDXID'
    const two = 'Rp3.000 berhasil diterima. ID transaksi: sQRbDXIE'
    expect(gofood(one)).toEqual(income(2_000))
    expect(gofood(`${one}\n${two}`)).toEqual(left('several-payments'))
    expect(gofood(`${one}\r\n${two}`)).toEqual(left('several-payments'))
    expect(gofood(`${one} ${two}`)).toEqual(left('several-payments'))
    expect(gofood(one, `${one}\n${two}`)).toEqual(left('several-payments'))
    expect(inDana(`${LINE}\n${LINE}`)).toEqual(left('several-payments'))
    const dana = 'Kamu menerima Rp1.000 dari'
    expect(inDana(`${dana} ANI\nKamu menerima Rp2.000 dari BUDI`)).toEqual(left('several-payments'))
    expect(inDana(`${dana} ANI Kamu menerima Rp2.000 dari BUDI`).kind).toBe('unreadable')
  })

  it('is reported with the reason why an amount is rejected', () => {
    for (const amount of [
      'Rp0',
      'Rp25.0…',
      'Rp25.042,50',
      'Rp100.000.00',
      'Rp٢٥.٠٤٢',
      'Rp25.04²',
    ]) {
      expect(inDana(`Kamu menerima ${amount} dari BUDI`), amount).toEqual(left('amount-not-exact'))
    }
    expect(inDana('Kamu berhasil menerima Rp25.0…')).toEqual(left('amount-not-exact'))
    expect(inDana('Kamu menerima Rp1.250')).toEqual(left('amount-not-exact'))
    expect(inDana('Kamu menerima Rp1.250.000')).toEqual(income(1_250_000))
  })

  it('raises an alarm when the phone hides its text', () => {
    for (const text of [
      'Sensitive notification content hidden',
      'Konten notifikasi sensitif disembunyikan',
      'System has hidden the notification content because it contains private information.',
    ]) {
      expect(inDana(text)).toEqual(left('hidden-by-phone'))
      expect(readNotification({ app: 'com.whatsapp', text })).toEqual(left('unknown-app'))
    }
  })

  it('is not read when a field is longer than 2,048 characters', () => {
    const fits = `Kamu menerima Rp1.000 dari ANI. Berita: ${'a'.repeat(2_008)}`
    expect(fits).toHaveLength(2_048)
    expect(inDana(fits)).toEqual(income(1_000, 'ANI'))
    expect(inDana(`${fits}a`)).toEqual(left('too-long'))
    expect(readNotification({ app: 'id.dana', text: LINE, bigText: ' '.repeat(2_049) })).toEqual(
      left('too-long'),
    )
  })

  it('is read without throwing, whatever it contains', () => {
    const strange: unknown[] = [undefined, null, 0, 25_042, true, {}, [], ['Rp1'], '\ud800', '\0']
    for (const value of strange) {
      const input = { app: 'id.dana', title: value, text: value, bigText: value }
      expect(readNotification(input as never).kind).toBe('unreadable')
      expect(readNotification({ app: value } as never)).toEqual(left('unknown-app'))
    }
  })
})
