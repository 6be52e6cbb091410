import { expect, it } from 'vitest'
import { openTestEngine } from '../../../support/test-engine.ts'

/** Wordings that programs of others expect, and that no phone has shown: by app, title and text. */
const EXPECTED: [app: string, title: string, text: string, amount: number][] = [
  ['id.dana', 'DANA', 'Kamu berhasil menerima Rp10000 via Gopay ke akunmu. Cek yuk!', 10_000],
  ['id.dana', '', 'Kamu berhasil menerima Rp10.000 via BCA ke akunmu. Cek yuk!', 10_000],
  ['id.dana', 'Kamu berhasil menerima', 'Kamu berhasil menerima Rp99.947 dari BUDI', 99_947],
  [
    'com.gojek.gopaymerchant',
    'GoPay Merchant',
    'Pembayaran QRIS statis diterima: Rp 18.017 di WARUNG CONTOH.',
    18_017,
  ],
]

it.each(EXPECTED)('C11 %s, %j, %j: the cashier is asked', async (app, title, text, amount) => {
  const shop = await openTestEngine()
  const { counter, phone } = await shop.setUpCounter()
  const payment = await shop.create(counter, { amount })
  expect(payment.total).toBe(amount)
  const received = await shop.notify(phone, amount, { app, title, text })
  expect(received).toMatchObject({ kind: 'unmatched', amount, reason: 'wording-not-proven' })
  expect(shop.payment(payment.id).status).toBe('pending')
  const proposed = shop.engine.proposals.forPayment(payment)
  expect(proposed).toMatchObject({ number: received.number, amount })
})
