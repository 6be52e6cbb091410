import { describe, expect, it } from 'vitest'
import type { IncomingText } from '../../../../src/main/engine/money/notifications/inbox/inbox.ts'
import { openTestEngine } from '../../../support/test-engine.ts'
import { openTeachingShop, SAMPLE, WALLET } from './taught/support/teaching-shop.ts'

async function openWithPayment(total = 25_042) {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const payment = await shop.create(counter, { amount: total })
  const shows = (changes: Partial<IncomingText>) => shop.notify(phone, total, changes)
  return { shop, phone, payment, shows, status: () => shop.payment(payment.id).status }
}

describe('a notification on the shop’s own phone', () => {
  it.each([
    ['com.whatsapp', 'DANA'],
    ['org.telegram.messenger', 'DANA'],
    ['com.google.android.apps.messaging', 'DANA'],
    ['id.dana.clone', 'DANA'],
    ['com.example.fake', 'DANA'],
    ['', '', 'app-not-named'],
  ])(
    'T-P6: %j quotes a payment and settles nothing',
    async (app, title, reason = 'unknown-app') => {
      const { shows, status } = await openWithPayment()
      const text = 'Kamu berhasil menerima Rp25.042 dari BUDI'
      expect(await shows({ app, title, text })).toMatchObject({
        kind: 'unread',
        reason,
      })
      expect(status()).toBe('pending')
    },
  )

  it.each([
    'BUDI minta Rp25.042 ke kamu',
    'Kamu berhasil mengirim Rp25.042 ke BUDI',
    'Rp25.042 gagal diterima',
    'Menangkan Rp25.042 hari ini',
    'Kamu berhasil menerima Rp25.042 dari BUDI belum berhasil',
    'Transfer Rp25.042 dari BUDI dibatalkan',
  ])('T-P7: "%s" of the real wallet is no income and settles nothing', async (text) => {
    const { shows, status } = await openWithPayment()
    expect((await shows({ text })).kind).toBe('unread')
    expect(status()).toBe('pending')
  })

  it.each([
    'Kamu berhasil menerima Rp1.000 dari RP25.042 LUNAS',
    'Kamu berhasil menerima Rp1.000 dari BUDI Rp25.042',
  ])('T-P8: an amount in a name is not the received amount: "%s"', async (text) => {
    const { shows, status } = await openWithPayment()
    const received = await shows({ text })
    expect('amount' in received ? received.amount : null).not.toBe(25_042)
    expect(status()).toBe('pending')
  })

  it.each([
    'Kamu berhasil menerima Rp25.0…',
    'Kamu berhasil menerima Rp25.042,50 dari BUDI',
    'Kamu berhasil menerima Rp25.042 dari BUDI\nKamu berhasil menerima Rp25.042 dari ANI',
  ])('T-P7: a cut, broken or stacked amount settles nothing: "%s"', async (text) => {
    const { shows, status } = await openWithPayment()
    expect((await shows({ text })).kind).toBe('unread')
    expect(status()).toBe('pending')
  })

  it('T-P9: one notification pays one of two payments', async () => {
    const { shop, phone, payment, status } = await openWithPayment()
    const other = await shop.create(shop.engine.merchants.shopMerchant()!, { amount: 30_000 })
    await shop.notify(phone, 25_042)
    expect([status(), shop.payment(other.id).status]).toEqual(['paid', 'pending'])
    expect(shop.payment(payment.id).notificationNumber).not.toBeNull()
  })

  it('T-P10: a test is never money, also when it looks like a proposal', async () => {
    const { shop, payment, shows, status } = await openWithPayment()
    await shows({ isTest: true })
    await shows({
      isTest: true,
      app: 'id.co.bankbkemobile.digitalbank',
      title: '',
      text: 'Menerima transfer sebesar Rp25.042 dari BUDI',
    })
    expect(status()).toBe('pending')
    expect(shop.engine.proposals.forPayment(payment)).toBeUndefined()
  })
})

describe('a wallet that was taught', () => {
  const forged: [string, string][] = [
    ['T-P7: outgoing', 'Dana Rp41.000 keluar dari BUDI pada 21/11/2026 09:00'],
    ['T-P7: not yet', 'Dana Rp41.000 masuk dari BUDI belum pada 21/11/2026 09:00'],
    ['T-P7: cut off', 'Dana Rp41.000 masuk dari BUDI pada 21/11…'],
    ['T-P7: a broken sum', 'Dana Rp41.000,50 masuk dari BUDI pada 21/11/2026 09:00'],
    [
      'T-P7: two of them stacked',
      'Dana Rp41.000 masuk dari BUDI pada 21/11/2026 09:00\nDana Rp41.000 masuk dari ANI pada 21/11/2026 09:00',
    ],
    [
      'T-P8: its own sentence in a name',
      'Dana Rp1.000 masuk dari Dana Rp41.000 masuk dari ANI pada 21/11/2026 09:00',
    ],
    ['T-P8: two sums', 'Dana Rp1.000 Rp41.000 masuk dari BUDI pada 21/11/2026 09:00'],
  ]

  it.each(forged)('%s settles nothing', async (_, text) => {
    const { shop, counter, teach, shows } = await openTeachingShop()
    await teach(SAMPLE)
    const payment = await shop.create(counter, { amount: 41_000 })
    await shows(text)
    expect(shop.payment(payment.id).status).toBe('pending')
  })

  it('T-P6: is read from its own package only, whatever app shows the sentence', async () => {
    const { shop, counter, teach, shows } = await openTeachingShop()
    await teach(SAMPLE)
    const payment = await shop.create(counter)
    for (const app of ['com.whatsapp', `${WALLET}.clone`, `x${WALLET}`, 'id.dana', null]) {
      await shows(SAMPLE, { app })
    }
    expect(shop.payment(payment.id).status).toBe('pending')
  })

  it('T-P8: a name that contains a sentence of another rule of the app is rejected', async () => {
    const { teach, shows } = await openTeachingShop()
    await teach(SAMPLE)
    const other = 'Sudah masuk ke toko Rp2.000 oleh BUDI'
    await teach(other)
    const forged = other.replace('BUDI', 'Dana Rp41.000 masuk dari ANI pada 21/11/2026 09:00')
    expect((await shows(forged)).kind).toBe('unread')
    expect((await shows(other.replace('BUDI', 'CITRA'))).kind).toBe('unmatched')
  })

  it('T-P8: an amount in the payer’s name stays a name', async () => {
    const { shop, counter, teach, shows } = await openTeachingShop()
    await teach(SAMPLE)
    const payment = await shop.create(counter, { amount: 41_000 })
    const received = await shows('Dana Rp1.000 masuk dari RP41.000 LUNAS pada 21/11/2026 09:00')
    expect(received).toMatchObject({
      kind: 'unmatched',
      amount: 1_000,
      payerName: 'RP41.000 LUNAS',
    })
    expect(shop.payment(payment.id).status).toBe('pending')
  })
})
