import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { PaymentsScreen } from '../../../../src/renderer/features/payments/payments-screen.tsx'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { PaymentView } from '../../../../src/shared/payments/payment-view.ts'
import {
  makeOwner,
  makePaymentRow,
  makePaymentView,
  SCREEN_NOW_MS,
  SHOP,
} from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

function open(answers: Answers, openId: string | null = null, language: 'id' | 'en' = 'id') {
  return show(<PaymentsScreen openId={openId} />, {
    answers: { 'shop.get': () => SHOP, 'payments.list': () => [], ...answers },
    language,
  })
}

const openOne = (changes: Partial<PaymentView>, more: Answers = {}) =>
  open({ 'payments.get': ({ id }) => makePaymentView({ id, ...changes }), ...more }, 'pay-1')

it('without payments the list explains what it will show', async () => {
  open({})
  expect(await screen.findByText('Belum ada transaksi QRIS')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

it('the list names origin, state and evidence of each payment', async () => {
  open({
    'payments.list': () => [
      makePaymentRow({
        id: 'pay-3',
        number: 43,
        status: 'paid',
        exception: 'late',
        evidence: 'notification',
        sourceApp: 'id.dana',
      }),
      makePaymentRow({ id: 'pay-2', number: 42, dialect: 'webqris', merchantName: 'Toko Daring' }),
    ],
  })
  // The shop's time zone comes with the shop, after the first drawing.
  expect(await screen.findAllByText('20 Nov, 14.02.31')).toHaveLength(2)
  const rows = screen.getAllByRole('row').slice(1)
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  )
  expect(cells).toEqual([
    ['20 Nov, 14.02.31', 'Pesanan 007', 'LunasTerlambat', 'Notifikasi dari DANA', 'Rp18.000'],
    ['20 Nov, 14.02.31', 'Toko Daring · webqris', 'Menunggu', '', 'Rp18.000'],
  ])
})

it('the list loads rows older than its last one', async () => {
  const page = Array.from({ length: 50 }, (_, at) =>
    makePaymentRow({ id: `pay-${at}`, number: 100 - at }),
  )
  const { user, sent } = open({
    'payments.list': ({ before }) =>
      before === undefined ? page : [makePaymentRow({ id: 'oldest', number: 1 })],
  })
  await user.click(await screen.findByRole('button', { name: 'Tampilkan lagi' }))
  await vi.waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(52))
  const asked = sent.filter(({ name }) => name === 'payments.list').map(({ input }) => input)
  expect(asked).toEqual([{ limit: 50 }, { limit: 50, before: 51 }])
  expect(screen.queryByRole('button', { name: 'Tampilkan lagi' })).toBeNull()
})

it('a payment that is gone is said in the drawer, in either language', async () => {
  open({ 'payments.get': () => ({ refused: 'PAYMENT_NOT_FOUND' }) }, 'pay-9', 'en')
  expect((await screen.findByRole('alert')).textContent).toBe(
    'That payment was not found. Other data is safe. Reload the list.',
  )
})

it('the drawer shows the phone’s words unchanged, with who sent them and when', async () => {
  openOne({
    status: 'paid',
    evidence: 'notification',
    evidenceText: {
      notificationNumber: 12,
      app: 'id.dana',
      title: 'DANA Bisnis',
      text: 'Rp18.000  diterima\ndari BUDI.',
      amount: 18_000,
      receivedAtMs: SCREEN_NOW_MS,
      postedAtMs: null,
      sourceName: 'HP meja kasir',
      peerAddress: '192.168.77.9',
    },
    events: [
      { sequence: 1, kind: 'payment.created', atMs: SCREEN_NOW_MS },
      { sequence: 2, kind: 'payment.paid', atMs: SCREEN_NOW_MS },
      { sequence: 3, kind: 'payment.dreamt', atMs: SCREEN_NOW_MS },
    ],
  })
  const evidence = await screen.findByRole('figure')
  expect(evidence.textContent).toContain('Rp18.000  diterima\ndari BUDI.')
  expect(evidence.textContent).toContain('DANA · dari HP meja kasir')
  await vi.waitFor(() => expect(evidence.textContent).toContain('diterima 20 Nov, 14.02.31'))
  const history = screen.getByRole('heading', { name: 'Riwayat' }).nextElementSibling
  const kinds = [...(history?.children ?? [])].map((item) => item.firstChild?.textContent)
  expect(kinds).toEqual(['QR dibuat', 'Uang masuk, lunas', 'payment.dreamt'])
  expect(screen.queryByRole('button', { name: 'Konfirmasi manual' })).toBeNull()
})

it('money of another sum than the total is a fact of its own', async () => {
  openOne({
    status: 'paid',
    exception: 'over',
    uniqueCode: rupiah(-3),
    total: rupiah(17_997),
    evidenceText: {
      notificationNumber: 12,
      app: null,
      title: '',
      text: 'Rp20.000',
      amount: 20_000,
      receivedAtMs: SCREEN_NOW_MS,
      postedAtMs: null,
      sourceName: 'HP meja kasir',
      peerAddress: '192.168.77.9',
    },
  })
  const facts = await screen.findAllByRole('term')
  const shown = Object.fromEntries(
    facts.map((fact) => [fact.textContent, fact.nextElementSibling?.textContent]),
  )
  expect(shown).toMatchObject({
    Harga: 'Rp18.000',
    'Diskon pas': '-Rp3',
    'Yang harus masuk': 'Rp17.997',
    'Uang yang datang': 'Rp20.000',
  })
  expect(shown).not.toHaveProperty('Kode unik')
})

it('a payment confirmed by hand shows the reason', async () => {
  openOne({ status: 'paid', evidence: 'by-hand', byHandReason: 'HP kasir mati' })
  expect(await screen.findByText('Alasan: HP kasir mati')).toBeTruthy()
  expect(screen.getByText('Dikonfirmasi manual')).toBeTruthy()
  expect(screen.queryByText('Tidak ada notifikasi untuk transaksi ini.')).toBeNull()
})

it('confirming by hand needs a reason of three letters and the PIN', async () => {
  const { user, sent } = openOne({}, { 'payments.confirmByHand': () => ({ refused: 'PIN_WRONG' }) })
  await user.click(await screen.findByRole('button', { name: 'Konfirmasi manual' }))
  const dialog = await screen.findByRole('dialog', { name: 'Konfirmasi manual' })
  const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Tandai lunas' })
  const pin = within(dialog).getByLabelText<HTMLInputElement>('PIN pemilik')
  await user.type(pin, '481516')
  await user.type(within(dialog).getByLabelText('Alasan'), ' ya ')
  expect(confirm.disabled).toBe(true)
  await user.click(within(dialog).getByRole('button', { name: 'HP kasir mati' }))
  await user.click(confirm)
  expect((await within(dialog).findByRole('alert')).textContent).toBe(
    'PIN salah. Tidak ada yang berubah. Coba lagi.',
  )
  expect(pin.value).toBe('')
  expect(within(dialog).getByLabelText<HTMLInputElement>('Alasan').value).toBe('HP kasir mati')
  expect(sent.at(-1)).toEqual({
    name: 'payments.confirmByHand',
    input: { id: 'pay-1', pin: '481516', reason: 'HP kasir mati' },
  })
})

it('a running payment of a site can be cancelled by the owner', async () => {
  const { user, sent } = openOne(
    { dialect: 'webqris', merchantName: 'Toko Daring' },
    {
      'session.get': makeOwner,
      'payments.cancel': () => makePaymentView({ dialect: 'webqris', status: 'cancelled' }),
    },
  )
  await user.click(await screen.findByRole('button', { name: 'Batalkan transaksi' }))
  const dialog = await screen.findByRole('dialog', { name: 'Batalkan transaksi 41?' })
  await user.click(await within(dialog).findByRole('button', { name: 'Batalkan transaksi' }))
  expect(await screen.findByText('Dibatalkan')).toBeTruthy()
  expect(sent.filter(({ name }) => name === 'payments.cancel')).toHaveLength(1)
})

it('a running payment of the counter is not cancelled from the list', async () => {
  openOne({})
  expect(await screen.findByRole('button', { name: 'Konfirmasi manual' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Batalkan transaksi' })).toBeNull()
})
