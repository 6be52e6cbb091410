import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { ParkedStrip } from '../../../../src/renderer/features/checkout/parked-strip.tsx'
import { useParkedOrderNotices } from '../../../../src/renderer/features/checkout/use-parked-news.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Payment } from '../../../../src/shared/payments/payment.ts'
import type { ParkedOrder } from '../../../../src/shared/sales/order.ts'
import {
  makeOrder,
  makePayment,
  makePaymentView,
  makeTill,
  SCREEN_NOW_MS,
} from '../../../support/make-screen-data.ts'
import { show } from '../../../support/show.tsx'

const park = (dayNumber: number, payment: Partial<Payment>): ParkedOrder => ({
  order: makeOrder({ id: `order-${dayNumber}`, dayNumber, status: 'paying' }),
  payment: makePayment({ id: `pay-${dayNumber}`, ...payment }),
})

it('parked orders show their number, sum and state, and open again', async () => {
  const onResume = vi.fn()
  const parked = [
    park(3, {}),
    park(4, { total: rupiah(25_500), status: 'paid' }),
    park(5, { expiresAtMs: SCREEN_NOW_MS }),
  ]
  const { user } = show(<ParkedStrip parked={parked} nowMs={SCREEN_NOW_MS} onResume={onResume} />)
  const buttons = screen.getAllByRole('button')
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    '003Rp18.00010:00',
    '004Rp25.500Lunas',
    '005Rp18.000Kedaluwarsa',
  ])
  await user.click(screen.getByRole('button', { name: 'Pesanan 004, Rp25.500, Lunas. Buka lagi' }))
  expect(onResume).toHaveBeenCalledWith('order-4')
})

it('without parked orders there is no strip', () => {
  show(<ParkedStrip parked={[]} nowMs={SCREEN_NOW_MS} onResume={() => {}} />)
  expect(screen.queryByRole('list', { name: 'Menunggu QRIS' })).toBeNull()
})

function Till({ after }: { after: ParkedOrder[] }) {
  const [parked, setParked] = useState([park(3, {})])
  useParkedOrderNotices(makeTill({ parked }))
  return (
    <button type="button" onClick={() => setParked(after)}>
      time passes
    </button>
  )
}

it.each([
  [
    'is paid by somebody',
    { status: 'paid', payerName: 'BUDI SANTOSO' },
    ['Pesanan 003 lunas Rp18.000', 'Dibayar BUDI SANTOSO.'],
  ],
  [
    'is paid by nobody named',
    { status: 'paid', payerName: null },
    ['Pesanan 003 lunas Rp18.000', 'Uangnya sudah masuk.'],
  ],
  [
    'ran out',
    { status: 'expired' },
    ['QR pesanan 003 sudah tidak berlaku', 'Kalau uangnya datang belakangan, lihat Uang masuk.'],
  ],
] as const)('a parked order that %s says so', async (_, ended, words) => {
  const { user } = show(<Till after={[park(3, ended)]} />, {
    answers: { 'payments.get': ({ id }) => makePaymentView({ id, ...ended }) },
  })
  await user.click(screen.getByRole('button', { name: 'time passes' }))
  for (const each of words) expect(await screen.findByText(each)).toBeTruthy()
})
