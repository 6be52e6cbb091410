import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { SetupScreen } from '../../../../src/renderer/features/setup/setup-screen.tsx'
import type { QrisPreview } from '../../../../src/shared/payments/qris-preview.ts'
import { makeOwner, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const preview: QrisPreview = {
  text: '00020101021126',
  merchantName: 'WARUNG SENJA',
  city: 'BANDUNG',
  nmid: null,
  nns: null,
  warnings: [{ code: 'NMID_MISSING', message: 'no NMID' }],
}

function open(answers: Answers = {}) {
  const onBegin = vi.fn()
  const onEnd = vi.fn()
  const shown = show(<SetupScreen onBegin={onBegin} onEnd={onEnd} />, {
    answers: {
      'qris.preview': () => preview,
      'shop.setUp': () => SHOP,
      'session.get': makeOwner,
      'session.unlockOwner': makeOwner,
      'devices.pairing': () => null,
      ...answers,
    },
  })
  return { ...shown, onBegin, onEnd }
}

type Open = ReturnType<typeof open>

const step = () => screen.getByRole('list', { name: /^Langkah/ }).getAttribute('aria-label')

async function nameShop({ user }: Open) {
  await user.type(screen.getByLabelText('Nama toko'), '  Warung Senja {Enter}')
}

async function readQris({ user }: Open) {
  await user.click(screen.getByText('Atau tempel isi QRIS'))
  await user.type(screen.getByLabelText('Isi QRIS'), '00020101021126')
  await user.click(screen.getByRole('button', { name: 'Baca' }))
}

async function reachPin(opened: Open) {
  await nameShop(opened)
  await readQris(opened)
  await opened.user.click(await screen.findByRole('button', { name: 'Ya, pakai QRIS ini' }))
}

const again = () => screen.getByLabelText('Ulangi PIN')
const pin = () => screen.getByLabelText('PIN pemilik (6 sampai 12 angka)')

it('a shop without a name does not get past the first step', async () => {
  const { user } = open()
  await user.type(screen.getByLabelText('Nama toko'), '   {Enter}')
  expect(step()).toBe('Langkah 1 dari 4')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lanjut' }).disabled).toBe(true)
})

it('a QRIS is used only after its owner saw whose it is and what is unusual', async () => {
  const opened = open()
  await nameShop(opened)
  await readQris(opened)
  expect(await screen.findByText('Uang akan masuk ke sini. Benar?')).toBeTruthy()
  expect(screen.getByText('WARUNG SENJA')).toBeTruthy()
  expect(
    screen.getByText('NMID tidak tertulis. Cocokkan nama merchant dengan stiker toko.'),
  ).toBeTruthy()
  expect(step()).toBe('Langkah 2 dari 4')
  await opened.user.click(screen.getByRole('button', { name: 'Ya, pakai QRIS ini' }))
  expect(step()).toBe('Langkah 3 dari 4')
})

it('a broken QRIS is refused in words', async () => {
  const opened = open({ 'qris.preview': () => ({ refused: 'QRIS_CRC_MISMATCH' }) })
  await nameShop(opened)
  await readQris(opened)
  expect((await screen.findByRole('alert')).textContent).toMatch(/^QRIS ini berubah dari aslinya/)
  expect(step()).toBe('Langkah 2 dari 4')
})

it('going back from the QRIS keeps the shop’s name', async () => {
  const opened = open()
  await nameShop(opened)
  await opened.user.click(screen.getByRole('button', { name: 'Kembali' }))
  expect(screen.getByLabelText<HTMLInputElement>('Nama toko').value).toBe('Warung Senja')
})

it.each([
  ['12345', '12345', 'PIN terdiri dari 6 sampai 12 angka.'],
  ['481516', '481517', 'Kedua PIN belum sama. Ketik ulang yang kedua.'],
])('the PIN %s repeated as %s does not make a shop', async (first, second, words) => {
  const opened = open()
  await reachPin(opened)
  await opened.user.type(pin(), first)
  await opened.user.type(again(), `${second}{Enter}`)
  expect(await screen.findByText(words)).toBeTruthy()
  expect(opened.sent.some(({ name }) => name === 'shop.setUp')).toBe(false)
})

it('the shop is made with its name, QRIS and PIN, and pairing may wait', async () => {
  const opened = open()
  const { user, sent, onBegin, onEnd } = opened
  await reachPin(opened)
  await user.type(pin(), '481516')
  await user.type(again(), '481516{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Nanti saja' }))
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledTimes(1))
  expect(onBegin).toHaveBeenCalledTimes(1)
  expect(sent.find(({ name }) => name === 'shop.setUp')?.input).toEqual({
    name: 'Warung Senja',
    qris: '00020101021126',
    ownerPin: '481516',
  })
})

it('a shop that cannot be made stays at the PIN with the reason', async () => {
  const opened = open({ 'shop.setUp': () => ({ refused: 'STORAGE_FULL' }) })
  await reachPin(opened)
  await opened.user.type(pin(), '481516')
  await opened.user.type(again(), '481516{Enter}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Disk komputer penuh/)
  expect(step()).toBe('Langkah 3 dari 4')
})
