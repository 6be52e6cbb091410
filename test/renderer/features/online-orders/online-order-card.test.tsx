import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { OnlineOrderCard } from '../../../../src/renderer/features/online-orders/online-order-card.tsx'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { OnlineOrder } from '../../../../src/shared/online-shop/online-order.ts'
import { makeLine, SCREEN_NOW_MS } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const NUMBER = 'WA261120-A1B2'

const order = (changes: Partial<OnlineOrder> = {}): OnlineOrder => ({
  number: NUMBER,
  orderId: 'order-1',
  dayNumber: 7,
  customerName: 'Siti',
  customerPhone: '6281234567890',
  status: 'pending',
  total: rupiah(36_000),
  paymentId: null,
  createdAtMs: SCREEN_NOW_MS,
  lines: [makeLine({ quantity: 2 })],
  note: 'tanpa es',
  tender: null,
  paidAtMs: null,
  waLink: null,
  ...changes,
})

const open = (changes: Partial<OnlineOrder>, answers: Answers = {}, language: 'id' | 'en' = 'id') =>
  show(<OnlineOrderCard number={NUMBER} />, {
    answers: { 'store.order': () => order(changes), ...answers },
    language,
  })

const card = () => screen.findByRole('region', { name: NUMBER })
const buttons = async () =>
  within(await card())
    .getAllByRole('button')
    .map(({ textContent }) => textContent)

it('an order names its customer, its lines and its total', async () => {
  open({})
  const { textContent } = await card()
  for (const words of ['Siti', 'HP 6281234567890', '2 × Es Kopi Susu', 'tanpa es', 'TotalRp36.000'])
    expect(textContent).toContain(words)
})

it.each([
  ['pending', ['Terima tunai', 'Batalkan']],
  ['paid', ['Batalkan', 'Siapkan', 'Selesai']],
  ['processing', ['Batalkan', 'Selesai']],
] as const)('an order that is %s can be acted on in these ways only', async (status, names) => {
  open({ status })
  expect(await buttons()).toEqual(names)
})

it.each(['completed', 'cancelled'] as const)(
  'an order that is %s cannot be changed',
  async (status) => {
    open({ status })
    expect(within(await card()).queryAllByRole('button')).toEqual([])
  },
)

it('short cash cannot be taken, more gives change', async () => {
  const { user, sent } = open({}, { 'store.payWithCash': () => order({ status: 'paid' }) })
  const received = await screen.findByLabelText<HTMLInputElement>('Uang diterima')
  const take = screen.getByRole<HTMLButtonElement>('button', { name: 'Terima tunai' })
  expect(received.value).toBe('36.000')
  await user.clear(received)
  await user.type(received, '30000')
  expect(take.disabled).toBe(true)
  await user.clear(received)
  await user.type(received, '50000')
  expect(screen.getByText('Kembalian Rp14.000')).toBeTruthy()
  await user.click(take)
  await vi.waitFor(() =>
    expect(sent).toContainEqual({
      name: 'store.payWithCash',
      input: { number: NUMBER, received: 50_000 },
    }),
  )
})

it('an order that changed meanwhile is refused in words', async () => {
  const { user } = open(
    {},
    { 'store.payWithCash': () => ({ refused: 'ONLINE_ORDER_STATUS' }) },
    'en',
  )
  await card()
  await user.click(screen.getByRole('button', { name: 'Take cash' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/^That order has changed/)
})

it('a paid order is cancelled only after the owner of the money was named', async () => {
  const { user, sent } = open(
    { status: 'paid' },
    { 'store.cancel': () => order({ status: 'cancelled' }) },
  )
  await card()
  await user.click(screen.getByRole('button', { name: 'Batalkan' }))
  const dialog = await screen.findByRole('dialog', { name: `Batalkan pesanan ${NUMBER}?` })
  expect(dialog.textContent).toContain('kembalikan sendiri ke pelanggan')
  await user.click(within(dialog).getByRole('button', { name: 'Biarkan' }))
  expect(sent.some(({ name }) => name === 'store.cancel')).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Batalkan' }))
  const again = await screen.findByRole('dialog')
  await user.click(within(again).getByRole('button', { name: 'Batalkan' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({ name: 'store.cancel', input: { number: NUMBER } }),
  )
})
