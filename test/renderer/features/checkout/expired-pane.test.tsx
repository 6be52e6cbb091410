import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ExpiredPane } from '../../../../src/renderer/features/checkout/expired-pane.tsx'
import { makeOrder, makePayment, makeTill } from '../../../support/make-screen-data.ts'
import { show } from '../../../support/show.tsx'

const till = makeTill({
  order: makeOrder({ status: 'paying' }),
  payment: makePayment({ status: 'expired' }),
})

function open(more: Parameters<typeof show>[1] = {}) {
  const onCash = vi.fn()
  return { onCash, ...show(<ExpiredPane till={till} onCash={onCash} />, more) }
}

it('a QR that ran out is replaced by a new one of the same total', async () => {
  const { user, sent } = open({ answers: { 'order.payWithQris': () => till } })
  expect(screen.getByRole('heading', { name: 'QR kedaluwarsa' })).toBeTruthy()
  expect(screen.getByText(/^Kalau pelanggan terlanjur membayar/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'QR baru Rp18.000' }))
  await vi.waitFor(() => expect(sent).toEqual([{ name: 'order.payWithQris', input: {} }]))
})

it('a new QR that cannot be made is refused in words and the order stays', async () => {
  const { user } = open({
    answers: {
      'order.payWithQris': () => ({ refused: 'PAYMENT_TOTALS_EXHAUSTED' }),
      'till.get': () => till,
    },
    language: 'en',
  })
  await user.click(screen.getByRole('button', { name: 'New QR Rp18.000' }))
  expect(await screen.findByText(/^Too many QR of this amount are waiting/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'QR expired' })).toBeTruthy()
})

it('after a QR ran out cash is taken once the order is open again', async () => {
  const { user, sent, onCash } = open({ answers: { 'order.cancelPayment': () => makeTill() } })
  await user.click(screen.getByRole('button', { name: 'Ganti tunai' }))
  await vi.waitFor(() => expect(onCash).toHaveBeenCalledTimes(1))
  expect(sent).toEqual([{ name: 'order.cancelPayment', input: {} }])
})
