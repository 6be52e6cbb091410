import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CashPane } from '../../../../src/renderer/features/checkout/cash-pane.tsx'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { makeLine, makeOrder, makeTill } from '../../../support/make-screen-data.ts'
import { show } from '../../../support/show.tsx'

const till = makeTill({ order: makeOrder({ lines: [makeLine({ unitPrice: rupiah(37_500) })] }) })

function open(more: Parameters<typeof show>[1] = {}) {
  const onBack = vi.fn()
  const shown = show(<CashPane till={till} onBack={onBack} />, {
    answers: { 'order.payWithCash': () => till },
    ...more,
  })
  const paid = () => shown.sent.filter(({ name }) => name === 'order.payWithCash')
  return { ...shown, onBack, paid }
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

it('cash that is short cannot be taken, and the missing sum is shown', async () => {
  const { user, paid } = open()
  await user.type(screen.getByLabelText('Uang diterima'), '30000{Enter}')
  expect(screen.getByRole('status').textContent).toBe('Kurang Rp7.500')
  expect(button('Terima tunai').disabled).toBe(true)
  expect(paid()).toEqual([])
})

it('a suggested note fills the field, shows the change, and is taken', async () => {
  const { user, paid } = open()
  await user.click(button('Rp50.000'))
  expect(screen.getByLabelText<HTMLInputElement>('Uang diterima').value).toBe('50.000')
  expect(button('Rp50.000').getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByRole('status').textContent).toBe('KembalianRp12.500')
  await user.click(button('Terima tunai'))
  await vi.waitFor(() => expect(paid()).toHaveLength(1))
  expect(paid()[0]?.input).toEqual({ received: 50_000 })
})

it('exact cash is one press and leaves no change', async () => {
  const { user } = open({ language: 'en' })
  await user.click(button('Exact cash'))
  expect(screen.getByLabelText<HTMLInputElement>('Cash received').value).toBe('37.500')
  expect(screen.getByRole('status').textContent).toBe('ChangeRp0')
  expect(button('Take cash').disabled).toBe(false)
})

it('every suggestion covers the total', () => {
  open()
  const suggestions = screen.getAllByRole('button', { name: /^Rp/ })
  expect(suggestions.map(({ textContent }) => textContent)).toEqual([
    'Rp38.000',
    'Rp40.000',
    'Rp50.000',
    'Rp100.000',
  ])
})

it('cash that the engine refuses stays on the screen with the reason', async () => {
  const { user } = open({
    answers: { 'order.payWithCash': () => ({ refused: 'CASH_TOO_LITTLE' }) },
  })
  await user.type(screen.getByLabelText('Uang diterima'), '40000{Enter}')
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Uang yang diterima kurang. Pesanan belum ditutup. Ketik jumlah yang cukup.',
  )
  expect(button('Terima tunai').disabled).toBe(false)
})

it('Escape goes back to the order and takes nothing', async () => {
  const { user, onBack, paid } = open()
  await user.type(screen.getByLabelText('Uang diterima'), '50000{Escape}')
  expect(onBack).toHaveBeenCalledTimes(1)
  expect(paid()).toEqual([])
})
