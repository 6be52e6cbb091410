import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DoneList } from '../../../../src/renderer/features/inbox/done-list.tsx'
import { OpenList } from '../../../../src/renderer/features/inbox/open-list.tsx'
import type {
  InboxAct,
  InboxEntry,
  InboxSuggestion,
} from '../../../../src/shared/inbox/notification.ts'
import type { PaymentRow } from '../../../../src/shared/payments/payment-view.ts'
import {
  makeInboxEntry,
  makeNotificationRow,
  makePaymentRow,
  SCREEN_NOW_MS,
  SHOP,
} from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const suggest = (
  fit: InboxSuggestion['fit'],
  payment: Partial<PaymentRow> = {},
): InboxSuggestion => ({
  kind: 'ended-total',
  fit,
  payment: makePaymentRow({ status: 'cancelled', endedAtMs: Date.now() - 180_000, ...payment }),
})

function open(entry: Partial<InboxEntry>, answers: Answers = {}, language: 'id' | 'en' = 'id') {
  const shown = show(<OpenList />, {
    answers: {
      'shop.get': () => SHOP,
      'inbox.list': () => [makeInboxEntry(entry)],
      ...answers,
    },
    language,
  })
  const attached = () =>
    shown.sent.filter(({ name }) => name === 'inbox.attach').map(({ input }) => input)
  return { ...shown, attached }
}

const attachDialog = () => screen.findByRole('dialog', { name: 'Cocokkan uang masuk' })

it('when all money is matched the inbox says so', async () => {
  show(<OpenList />, { answers: { 'inbox.list': () => [] }, language: 'en' })
  expect(await screen.findByText('All incoming money is matched')).toBeTruthy()
})

it('unmatched money shows the sum, the payer, the reason, the phone’s words and a suggestion', async () => {
  open({ suggestions: [suggest('exact')] })
  const money = await screen.findByRole('region', { name: 'Uang' })
  expect(money.textContent).toContain('Rp18.000')
  expect(money.textContent).toContain('Dari BUDI')
  expect(money.textContent).toContain('Tidak ada QRIS sebesar ini.')
  expect(money.textContent).toContain('Rp18.000 diterima dari BUDI.')
  expect(money.textContent).toContain('DANA · HP meja kasir')
  expect(
    screen.getByRole('button', {
      name: 'Cocokkan Rp18.000 dengan transaksi 41. Total sama, dibatalkan 3 mnt lalu, pas',
    }),
  ).toBeTruthy()
})

it('money that resembles no payment can be searched for, sold, given back or set aside', async () => {
  open({})
  const money = await screen.findByRole('region', { name: 'Uang' })
  expect(money.textContent).toContain('Belum ada transaksi yang mirip.')
  const buttons = within(money).getAllByRole('button')
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    'Cari transaksi',
    'Penjualan baru',
    'Dikembalikan',
    'Bukan penjualan',
  ])
})

it('a text without a sum cannot become money, but it can be taught', async () => {
  open({ amount: null, payerName: null, disposition: 'unread', reason: 'unknown-sentence' })
  const texts = await screen.findByRole('region', { name: 'Teks yang belum terbaca' })
  expect(texts.textContent).toContain('Nominal tidak terbaca')
  const buttons = within(texts).getAllByRole('button')
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Bukan penjualan'])
  expect(within(texts).getByRole('link', { name: 'Ajari' }).getAttribute('href')).toMatch(
    /teach-12$/,
  )
})

it('exact money is matched with the PIN alone', async () => {
  const { user, attached } = open(
    { suggestions: [suggest('exact')] },
    { 'inbox.attach': () => null },
  )
  await user.click(await screen.findByRole('button', { name: /^Cocokkan Rp18.000/ }))
  const dialog = await attachDialog()
  expect(dialog.textContent).toContain('Bisa diurungkan sampai hari ini berakhir.')
  await user.type(within(dialog).getByLabelText('PIN pemilik'), '481516{Enter}')
  expect(await screen.findByText('Uang Rp18.000 dicocokkan')).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('link', { name: 'Urungkan' }).getAttribute('href')).toMatch(/undo-12$/)
  expect(attached()).toEqual([
    { notificationNumber: 12, paymentId: 'pay-1', pin: '481516', acceptsDifference: false },
  ])
})

it.each([
  ['over', 20_000, 'Uangnya lebih Rp2.000', /^Ya, cocokkan walau lebih Rp2.000/],
  ['under', 15_000, 'Uangnya kurang Rp3.000', /^Ya, terima walau kurang Rp3.000/],
] as const)(
  'money that is %s is matched only after the difference is accepted',
  async (fit, amount, title, accept) => {
    const { user, attached } = open(
      { amount, suggestions: [suggest(fit)] },
      { 'inbox.attach': () => null },
    )
    await user.click(await screen.findByRole('button', { name: /^Cocokkan Rp/ }))
    const dialog = await attachDialog()
    expect(dialog.textContent).toContain(title)
    const pin = within(dialog).getByLabelText('PIN pemilik')
    await user.type(pin, '481516{Enter}')
    expect(attached()).toEqual([])
    await user.click(within(dialog).getByLabelText(accept))
    await user.type(pin, '{Enter}')
    await vi.waitFor(() => expect(attached()).toHaveLength(1))
    expect(attached()).toMatchObject([{ acceptsDifference: true }])
  },
)

it('less than a site’s total is shown but cannot be matched', async () => {
  open({
    amount: 15_000,
    suggestions: [suggest('under-refused', { dialect: 'webqris', merchantName: 'Toko Daring' })],
  })
  expect(await screen.findByText('Kurang dari total: situs tidak diberi tahu lunas.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Cocokkan/ })).toBeNull()
})

it('a wrong PIN leaves the money unmatched and the dialog open', async () => {
  const { user } = open(
    { suggestions: [suggest('exact')] },
    { 'inbox.attach': () => ({ refused: 'PIN_WRONG' }) },
    'en',
  )
  await user.click(await screen.findByRole('button', { name: /^Match Rp18.000/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Match incoming money' })
  await user.type(within(dialog).getByLabelText('Owner PIN'), '111111{Enter}')
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(/^Wrong PIN/)
})

it('matching with a site’s payment warns that it cannot be undone', async () => {
  const { user } = open({ suggestions: [suggest('exact', { dialect: 'webqris' })] })
  await user.click(await screen.findByRole('button', { name: /^Cocokkan Rp18.000/ }))
  expect((await attachDialog()).textContent).toContain('Tidak bisa diurungkan')
})

it('a payment that was not suggested is searched for and matched', async () => {
  const { user, attached } = open(
    {},
    {
      'inbox.candidates': ({ search }) =>
        search === 'budi'
          ? [{ fit: 'exact', payment: makePaymentRow({ id: 'pay-8', number: 8 }) }]
          : [],
      'inbox.attach': () => null,
    },
  )
  await user.click(await screen.findByRole('button', { name: 'Cari transaksi untuk Rp18.000' }))
  expect(await screen.findByText(/^Tidak ada transaksi belum lunas yang cocok/)).toBeTruthy()
  await user.type(screen.getByLabelText(/^Nominal, nama, nomor transaksi/), 'budi')
  await user.click(
    await screen.findByRole('button', { name: /^Cocokkan Rp18.000 dengan transaksi 8/ }),
  )
  await user.type(within(await attachDialog()).getByLabelText('PIN pemilik'), '481516{Enter}')
  await vi.waitFor(() => expect(attached()).toMatchObject([{ paymentId: 'pay-8' }]))
})

it('money without a payment becomes a sale that has a name', async () => {
  const { user, sent } = open({}, { 'inbox.sell': () => null })
  await user.click(await screen.findByRole('button', { name: 'Jadikan Rp18.000 penjualan baru' }))
  const name = await screen.findByLabelText<HTMLInputElement>('Nama penjualan')
  expect(name.value).toBe('Penjualan QRIS')
  await user.clear(name)
  const pin = screen.getByLabelText('PIN pemilik')
  await user.type(pin, '481516{Enter}')
  expect(sent.some(({ name: command }) => command === 'inbox.sell')).toBe(false)
  await user.type(name, 'Kopi meja 4')
  await user.type(pin, '{Enter}')
  expect(await screen.findByText('Uang Rp18.000 menjadi penjualan')).toBeTruthy()
  expect(sent.find(({ name: command }) => command === 'inbox.sell')?.input).toEqual({
    notificationNumber: 12,
    name: 'Kopi meja 4',
    pin: '481516',
  })
})

it('money that went back is noted with how it went back', async () => {
  const { user, sent } = open({}, { 'inbox.giveBack': () => null })
  await user.click(await screen.findByRole('button', { name: 'Tandai Rp18.000 dikembalikan' }))
  await user.click(await screen.findByRole('button', { name: 'Transfer' }))
  await user.type(screen.getByLabelText('Catatan (boleh kosong)'), ' ke BUDI ')
  await user.type(screen.getByLabelText('PIN pemilik'), '481516{Enter}')
  expect(await screen.findByText('Uang Rp18.000 tercatat dikembalikan')).toBeTruthy()
  expect(sent.find(({ name }) => name === 'inbox.giveBack')?.input).toEqual({
    notificationNumber: 12,
    way: 'transfer',
    note: 'ke BUDI',
    pin: '481516',
  })
})

const act = (changes: Partial<InboxAct>): InboxAct => ({
  number: 5,
  kind: 'attached',
  atMs: SCREEN_NOW_MS,
  undoneAtMs: null,
  returnedBy: null,
  note: '',
  notification: makeNotificationRow({ disposition: 'attached' }),
  payment: makePaymentRow(),
  undoUntilMs: SCREEN_NOW_MS + 3_600_000,
  refusal: null,
  ...changes,
})

const done = (changes: Partial<InboxAct>, undoing: number | null, answers: Answers = {}) =>
  show(<DoneList undoing={undoing} />, {
    answers: { 'shop.get': () => SHOP, 'inbox.acts': () => [act(changes)], ...answers },
  })

it('undoing says what will be as before, and is sent with the PIN', async () => {
  const { user, sent } = done({}, 12, { 'inbox.undo': () => null })
  const dialog = await screen.findByRole('dialog', { name: 'Urungkan?' })
  expect(dialog.textContent).toContain(
    'Dicocokkan dengan transaksi 41. Uang Rp18.000 kembali ke Perlu dilihat.',
  )
  expect(dialog.textContent).toContain('Transaksi 41 kembali seperti sebelumnya.')
  await user.type(within(dialog).getByLabelText('PIN pemilik'), '481516{Enter}')
  expect(await screen.findByText('Diurungkan, kembali ke Perlu dilihat')).toBeTruthy()
  expect(sent.find(({ name }) => name === 'inbox.undo')?.input).toEqual({
    actNumber: 5,
    pin: '481516',
  })
})

it('undoing a sale says that the sale is kept as void', async () => {
  done({ kind: 'sold' }, 12)
  const dialog = await screen.findByRole('dialog', { name: 'Urungkan?' })
  expect(dialog.textContent).toContain('Penjualannya ditandai batal dan tetap tersimpan.')
})

it('an undo that comes too late is refused in words', async () => {
  const { user } = done({}, 12, { 'inbox.undo': () => ({ refused: 'ACT_NOT_UNDOABLE' }) })
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('PIN pemilik'), '481516{Enter}')
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(
    /^Ini tidak bisa diurungkan lagi/,
  )
})

it('what can no longer be undone says why and offers no button', async () => {
  done({ undoUntilMs: null, refusal: 'told-outside' }, 12)
  expect(
    await screen.findByText(
      'Situs atau pelanggan sudah diberi tahu lunas, jadi tidak bisa diurungkan.',
    ),
  ).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Urungkan/ })).toBeNull()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('a given back sum says how it went back and until when that can be undone', async () => {
  done({ kind: 'returned', payment: null, returnedBy: 'cash', note: 'di meja' }, null)
  const row = await screen.findByRole('listitem')
  expect(row.textContent).toContain('Tunai dari laci · di meja · Dari BUDI')
  await vi.waitFor(() => expect(row.textContent).toContain('Bisa diurungkan sampai 15.02'))
})

it('nothing dealt with yet is said', async () => {
  show(<DoneList undoing={null} />, { answers: { 'inbox.acts': () => [] } })
  expect(await screen.findByText('Belum ada yang diurus')).toBeTruthy()
})
