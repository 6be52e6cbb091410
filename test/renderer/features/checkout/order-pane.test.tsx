import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { OrderPane } from '../../../../src/renderer/features/checkout/order-pane.tsx'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Till } from '../../../../src/shared/sales/till.ts'
import {
  makeLine,
  makeOrder,
  makePayment,
  makeTill,
  SCREEN_NOW_MS,
} from '../../../support/make-screen-data.ts'
import { show } from '../../../support/show.tsx'

const tea = makeLine({ id: 'line-2', name: 'Teh Tarik', unitPrice: rupiah(12_000), quantity: 3 })
const twoLines = makeOrder({ lines: [makeLine(), tea] })

function open(till: Partial<Till> = {}, more: Parameters<typeof show>[1] = {}) {
  const whole = makeTill({ order: twoLines, ...till })
  const onCash = vi.fn()
  const onOpenLine = vi.fn()
  const shown = show(
    <OrderPane
      till={whole}
      openLine={whole.order.lines.at(-1)}
      onOpenLine={onOpenLine}
      onCash={onCash}
    />,
    {
      answers: {
        'till.get': () => whole,
        'order.changeLine': () => whole,
        'order.setNote': () => whole,
        'order.clear': () => whole,
        'order.undo': () => whole,
        'order.payWithQris': () => whole,
      },
      ...more,
    },
  )
  const sentTo = (name: string) =>
    shown.sent.filter((each) => each.name === name).map(({ input }) => input)
  return { ...shown, onCash, onOpenLine, sentTo }
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

it('an empty order can be neither paid nor cleared nor noted', () => {
  open({ order: makeOrder({ lines: [] }) })
  expect(screen.getByText('Pesanan masih kosong')).toBeTruthy()
  const names = ['Tunai', 'QRIS Rp0', 'Kosongkan pesanan', 'Catatan pesanan']
  expect(names.map((name) => button(name).disabled)).toEqual([true, true, true, true])
  expect(screen.queryByRole('button', { name: 'Urungkan' })).toBeNull()
})

it('the total bar counts pieces, not lines, and adds them up', () => {
  open()
  expect(screen.getByText('4 barang').parentElement?.textContent).toBe('4 barangTotalRp54.000')
  expect(button('QRIS Rp54.000').disabled).toBe(false)
})

it('one thing is an item in English, several are items', () => {
  open({ order: makeOrder() }, { language: 'en' })
  expect(screen.getByText('1 item')).toBeTruthy()
})

it('only the line in hand shows its tools', async () => {
  const { user, onOpenLine } = open()
  expect(screen.getByLabelText('Jumlah Teh Tarik')).toBeTruthy()
  expect(screen.queryByLabelText('Jumlah Es Kopi Susu')).toBeNull()
  await user.click(button('Es Kopi Susu, 1 buah, Rp18.000'))
  expect(onOpenLine).toHaveBeenCalledWith(twoLines.lines[0])
})

it('the stepper and the bin send the new quantity of the line', async () => {
  const { user, sentTo } = open()
  await user.click(button('Tambah satu Teh Tarik'))
  await user.click(button('Kurangi satu Teh Tarik'))
  await user.click(button('Hapus Teh Tarik'))
  await vi.waitFor(() => expect(sentTo('order.changeLine')).toHaveLength(3))
  expect(sentTo('order.changeLine')).toEqual([
    { lineId: 'line-2', quantity: 4 },
    { lineId: 'line-2', quantity: 2 },
    { lineId: 'line-2', quantity: 0 },
  ])
})

it.each([
  ['12', [{ lineId: 'line-2', quantity: 12 }]],
  ['3', []],
  ['tiga', []],
])('a typed quantity of "%s" is sent only when it is another number', async (typed, sent) => {
  const { user, sentTo } = open()
  const field = screen.getByLabelText('Jumlah Teh Tarik')
  await user.clear(field)
  await user.type(field, `${typed}{Enter}`)
  // The clear comes after the quantity would have been sent: the till's commands run in order.
  await user.click(button('Kosongkan pesanan'))
  await vi.waitFor(() => expect(sentTo('order.clear')).toHaveLength(1))
  expect(sentTo('order.changeLine')).toEqual(sent)
})

it('a line’s note and the order’s note are sent without spaces around them', async () => {
  const { user, sentTo } = open()
  await user.click(button('Catatan Teh Tarik'))
  await user.type(screen.getByRole('textbox', { name: 'Catatan Teh Tarik' }), ' tanpa gula {Enter}')
  await vi.waitFor(() => expect(sentTo('order.changeLine')).toHaveLength(1))
  expect(sentTo('order.changeLine')).toEqual([{ lineId: 'line-2', note: 'tanpa gula' }])
  await user.click(button('Catatan pesanan'))
  await user.type(screen.getByRole('textbox', { name: 'Catatan pesanan' }), 'meja 4{Enter}')
  await vi.waitFor(() => expect(sentTo('order.setNote')).toEqual([{ note: 'meja 4' }]))
})

it('undo is offered when there is something to undo', async () => {
  const { user, sentTo } = open({ canUndo: true })
  await user.click(button('Urungkan'))
  await vi.waitFor(() => expect(sentTo('order.undo')).toEqual([{}]))
})

it('a QRIS that the shop cannot make is refused in words over the order', async () => {
  const { user } = open(
    {},
    {
      answers: {
        'order.payWithQris': () => ({ refused: 'QRIS_NOT_CONFIGURED' }),
        'till.get': () => makeTill({ order: twoLines }),
      },
    },
  )
  await user.click(button('QRIS Rp54.000'))
  expect(
    await screen.findByText(
      'QRIS toko belum diisi. Pesanan aman. Isi QRIS di Atur, atau terima tunai.',
    ),
  ).toBeTruthy()
  expect(button('QRIS Rp54.000').disabled).toBe(false)
})

it.each([
  [14_000, true],
  [16_000, false],
])('%i ms after its QR was cancelled the order says so: %s', (agoMs, isSaid) => {
  open({ payment: makePayment({ status: 'cancelled', endedAtMs: SCREEN_NOW_MS - agoMs }) })
  expect(screen.queryByText('QR dibatalkan. Pesanan masih terbuka.') !== null).toBe(isSaid)
})

it('money for an earlier QR of a changed order is mentioned before money is asked for again', () => {
  open({ payment: makePayment({ status: 'paid' }) })
  expect(screen.getByText(/^Uang Rp18.000 dari QR sebelumnya sudah masuk/)).toBeTruthy()
})
