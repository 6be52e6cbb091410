import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { WaitingPane } from '../../../../src/renderer/features/checkout/waiting-pane.tsx'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import type { Till } from '../../../../src/shared/sales/till.ts'
import {
  makeOrder,
  makePayment,
  makeTill,
  SCREEN_NOW_MS,
} from '../../../support/make-screen-data.ts'
import { show } from '../../../support/show.tsx'

interface Opening extends NonNullable<Parameters<typeof show>[1]> {
  payment?: Partial<Payment>
  till?: Partial<Till>
}

function open({ payment = {}, till = {}, ...more }: Opening = {}) {
  const onCash = vi.fn()
  const waiting = makeTill({
    order: makeOrder({ status: 'paying' }),
    payment: makePayment(payment),
    ...till,
  })
  const shown = show(
    <WaitingPane
      till={waiting}
      payment={makePayment(payment)}
      nowMs={SCREEN_NOW_MS + 168_000}
      onCash={onCash}
    />,
    {
      answers: {
        'order.cancelPayment': () => makeTill(),
        'order.next': () => makeTill({ order: makeOrder({ id: 'order-2', lines: [] }) }),
        'till.get': () => waiting,
      },
      ...more,
    },
  )
  const commands = () =>
    shown.sent.map(({ name }) => name).filter((name) => name.startsWith('order.'))
  return { ...shown, onCash, commands }
}

it('a waiting QRIS shows its code, its price, its word and how long it lives', () => {
  open()
  const pane = screen.getByRole('region', { name: 'Pembayaran' })
  expect(screen.getByRole('img', { name: 'Kode QRIS Rp18.000' })).toBeTruthy()
  expect(screen.getByRole('timer').textContent).toBe('Sisa 7:12')
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('72')
  expect(pane.textContent).toContain('Pesanan 007')
  expect(pane.textContent).toContain('Harga pas')
  expect(pane.textContent).toContain('melati')
})

it.each([
  [-3, 'Diskon pas -Rp3'],
  [25, 'Termasuk kode unik Rp25'],
])('a price that differs by %i from the goods says so', (uniqueCode, words) => {
  open({ payment: { uniqueCode: rupiah(uniqueCode), total: rupiah(18_000 + uniqueCode) } })
  expect(screen.getByText(words)).toBeTruthy()
})

it('the next order is begun and the QRIS is not cancelled', async () => {
  const { user, commands } = open()
  await user.click(screen.getByRole('button', { name: 'Pesanan berikutnya' }))
  await vi.waitFor(() => expect(commands()).toEqual(['order.next']))
})

it('cash instead opens the cash pane only once the QRIS is cancelled', async () => {
  const { user, answer, onCash, commands } = open({
    answers: {
      'order.cancelPayment': () => ({ refused: 'PAYMENT_NOT_PENDING' }),
      'till.get': () => makeTill(),
    },
  })
  await user.click(screen.getByRole('button', { name: 'Ganti tunai' }))
  expect(await screen.findByText(/^Transaksi itu sudah berakhir/)).toBeTruthy()
  expect(onCash).not.toHaveBeenCalled()
  answer({ 'order.cancelPayment': () => makeTill() })
  await user.click(screen.getByRole('button', { name: 'Ganti tunai' }))
  await vi.waitFor(() => expect(onCash).toHaveBeenCalledTimes(1))
  expect(commands()).toEqual(['order.cancelPayment', 'order.cancelPayment'])
})

it('a silent phone is named with what to do, a well one only offers help', () => {
  open({ till: { phone: { ...makeTill().phone, colour: 'red', reason: 'silent' } } })
  const pane = screen.getByRole('region', { name: 'Pembayaran' })
  expect(pane.textContent).toContain('HP kasir tidak menjawab')
  expect(pane.textContent).toContain('lihat uangnya di aplikasi dompet, lalu tekan Manual')
  expect(screen.queryByText('Uang belum terbaca?')).toBeNull()
})

it('a phone that is well gives no advice but an answer to the question', () => {
  open({ language: 'en' })
  expect(screen.getByText('Shop phone connected')).toBeTruthy()
  expect(screen.getByText('Money not read yet?')).toBeTruthy()
})
