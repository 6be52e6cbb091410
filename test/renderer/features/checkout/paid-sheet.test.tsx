import { act, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PaidSheet } from '../../../../src/renderer/features/checkout/paid-sheet.tsx'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import type { Order } from '../../../../src/shared/sales/order.ts'
import {
  makeOrder,
  makePayment,
  makeTill,
  SCREEN_NOW_MS,
  SHOP,
} from '../../../support/make-screen-data.ts'
import { show } from '../../../support/show.tsx'

afterEach(() => vi.useRealTimers())

function open(order: Partial<Order>, payment: Payment | null, language: 'id' | 'en' = 'id') {
  const till = makeTill({
    order: makeOrder({ status: 'paid', paidAtMs: SCREEN_NOW_MS, ...order }),
    payment,
  })
  const shown = show(<PaidSheet till={till} />, {
    answers: { 'shop.get': () => SHOP, 'order.next': () => makeTill() },
    language,
  })
  return { ...shown, next: () => shown.sent.filter(({ name }) => name === 'order.next').length }
}

const sheet = () => screen.getByRole('region').textContent

const byNotification = makePayment({
  status: 'paid',
  evidence: 'notification',
  sourceApp: 'id.dana',
  payerName: 'SITI RAHMAWATI',
})

it('a paid sheet names the payer, the wallet that said so, and the shop’s own time', async () => {
  open({ tender: 'qris' }, byNotification)
  expect(await screen.findByText('Pesanan 007 · 14.02')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'LUNAS' })).toBeTruthy()
  expect(sheet()).toContain('Dari SITI RAHMAWATI')
  expect(sheet()).toContain('Terbaca dari notifikasi DANA')
})

it('cash shows what was given and what goes back', () => {
  open({ tender: 'cash', cashReceived: rupiah(20_000), cashChange: rupiah(2_000) }, null)
  expect(sheet()).toContain('Tunai Rp20.000KembalianRp2.000')
})

it('exact cash says that there is no change', () => {
  open({ tender: 'cash', cashReceived: rupiah(18_000), cashChange: rupiah(0) }, null, 'en')
  expect(sheet()).toContain('Exact cash, no change')
})

it.each([
  ['late', 'Uang datang setelah QR berakhir.'],
  ['by-hand', 'Dikonfirmasi manual oleh pemilik, tanpa notifikasi.'],
] as const)('money that is %s is marked on the paid sheet', (exception, words) => {
  open({ tender: 'qris' }, { ...byNotification, exception })
  expect(sheet()).toContain(words)
})

it.each([
  ['four seconds after a QRIS', 4_000, {}],
  ['twelve seconds when change is counted', 12_000, { tender: 'cash', cashChange: rupiah(2_000) }],
] as const)('the next order begins by itself %s', async (_, waitMs, order) => {
  vi.useFakeTimers({ shouldAdvanceTime: false })
  const { next } = open(order, byNotification)
  await act(() => vi.advanceTimersByTimeAsync(waitMs - 50))
  expect(next()).toBe(0)
  await act(() => vi.advanceTimersByTimeAsync(50))
  expect(next()).toBe(1)
})

it('a key that was already on its way does not close the paid sheet, a later one does', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: false })
  const { next } = open({}, byNotification)
  const press = (key: string) =>
    act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key })))
  await press('Enter')
  await act(() => vi.advanceTimersByTimeAsync(700))
  await press('Shift')
  expect(next()).toBe(0)
  await press('Enter')
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(next()).toBe(1)
})
