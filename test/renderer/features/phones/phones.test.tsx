import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { PairingProgress } from '../../../../src/renderer/features/phones/pairing-progress.tsx'
import { PhonePairing } from '../../../../src/renderer/features/phones/phone-pairing.tsx'
import { PhonesSection } from '../../../../src/renderer/features/phones/phones-section.tsx'
import type { DeviceView } from '../../../../src/shared/phones/device-view.ts'
import { makeDevice, makeOwner, SCREEN_NOW_MS, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const open = (devices: DeviceView[], answers: Answers = {}) =>
  show(<PhonesSection />, {
    answers: {
      'shop.get': () => SHOP,
      'session.get': makeOwner,
      'devices.list': () => devices,
      'devices.wallets': () => ({ accounts: [], phones: [] }),
      ...answers,
    },
  })

it('without a phone a notice says that money is not read automatically', async () => {
  open([])
  expect(await screen.findByText('Belum ada HP yang tersambung.')).toBeTruthy()
  expect(screen.getByText('Tanpa HP, uang masuk tidak terbaca otomatis.')).toBeTruthy()
})

it('a phone’s row shows its light, battery, queue and last reading', async () => {
  const beat = {
    atMs: SCREEN_NOW_MS,
    recentGapsMs: [],
    recentOffsetsMs: [],
    phoneClockMs: null,
    batteryPercent: 81,
    isCharging: false,
    queueLength: 3,
    forwarder: null,
    pins: null,
    protection: 'none' as const,
  }
  const lastReading = {
    atMs: SCREEN_NOW_MS,
    isTest: false,
    app: 'id.dana',
    amount: 25_042,
    delayMs: 2_000,
    protection: null,
  }
  open([
    makeDevice({ lastBeat: beat, lastReading, light: { colour: 'amber', reason: 'queue' } }),
    makeDevice({ id: 'phone-2', name: 'HP lama', isRevoked: true }),
  ])
  const [phone, revoked] = await screen.findAllByRole('listitem')
  expect(phone?.textContent).toContain('Kabar uang menumpuk di HP')
  expect(phone?.textContent).toContain('kabar sampai dalam 2 dtk · baterai 81% · 3 antre di HP')
  expect(phone?.textContent).toContain('Bacaan terakhir Rp25.042')
  expect(phone?.textContent).toContain('Dekatkan HP ke Wi-Fi toko')
  expect(within(revoked ?? document.body).queryAllByRole('button')).toEqual([])
})

it('a phone is revoked after the question, not before', async () => {
  const { user, sent } = open([makeDevice()], { 'devices.revoke': () => null })
  const revokes = () => sent.filter(({ name }) => name === 'devices.revoke')
  await user.click(await screen.findByRole('button', { name: 'Cabut HP meja kasir' }))
  const dialog = await screen.findByRole('dialog', { name: 'Cabut HP meja kasir?' })
  const confirm = await within(dialog).findByRole('button', { name: 'Cabut HP' })
  expect(revokes()).toEqual([])
  await user.click(confirm)
  await vi.waitFor(() =>
    expect(revokes().map(({ input }) => input)).toEqual([{ deviceId: 'phone-1' }]),
  )
})

it('a phone keeps a name: an empty one is not sent', async () => {
  const { user, sent } = open([makeDevice()], { 'devices.rename': () => null })
  await user.click(await screen.findByRole('button', { name: 'Ganti nama HP meja kasir' }))
  const name = await screen.findByLabelText('Nama HP')
  await user.clear(name)
  await user.type(name, '{Enter}')
  await user.type(name, ' HP dapur {Enter}')
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent.filter((each) => each.name === 'devices.rename').map(({ input }) => input)).toEqual([
    { deviceId: 'phone-1', name: 'HP dapur' },
  ])
})

const reading = (amount: number | null, isTest: boolean) =>
  makeDevice({
    lastReading: { atMs: 1, isTest, app: null, amount, delayMs: null, protection: null },
  })

it.each([
  ['is waited for', null, 'Menunggu HP1:59'],
  ['is paired', makeDevice(), 'HP terpasang: HP meja kasirSekarang kirim tes dari HP.'],
  [
    'sent a test without a sum',
    reading(null, true),
    'Tes diterima, tetapi tidak ada nominal di dalamnyaSekarang kirim tes dari HP.',
  ],
  [
    'sent a test',
    reading(25_042, true),
    'Tes diterima: terbaca Rp25.042HP siap. Uang masuk akan terbaca otomatis.',
  ],
  [
    'told of money',
    reading(25_042, false),
    'Notifikasi diterima: terbaca Rp25.042Penerus di HP bekerja. Uang masuk terbaca otomatis.',
  ],
])('pairing says that the phone %s', (_, device, words) => {
  show(
    <section aria-label="pairing">
      <PairingProgress device={device} leftText="1:59" />
    </section>,
  )
  expect(screen.getByRole('region').textContent).toBe(words)
})

it('the owner pairs with the chosen forwarder and sees the code', async () => {
  const { user, sent } = show(<PhonePairing />, {
    answers: {
      'devices.pairing': () => null,
      'devices.list': () => [],
      'devices.openPairing': ({ forwarder }) => ({
        url: 'http://192.168.77.2:8720/pasang/abc',
        expiresAtMs: Date.now() + 120_000,
        forwarder: forwarder ?? null,
        device: null,
      }),
    },
  })
  await user.selectOptions(screen.getByLabelText('Aplikasi penerus di HP'), 'MacroDroid')
  await user.click(screen.getByRole('button', { name: 'Tampilkan kode pasang' }))
  expect(await screen.findByRole('img', { name: 'Kode pasang HP' })).toBeTruthy()
  expect(screen.getByText('Isi MacroDroid dengan yang muncul di HP.')).toBeTruthy()
  expect(screen.getByText('http://192.168.77.2:8720/pasang/abc')).toBeTruthy()
  expect(sent.find(({ name }) => name === 'devices.openPairing')?.input).toEqual({
    forwarder: 'macrodroid',
  })
})

it('pairing that is not the owner’s is refused in words', async () => {
  const { user } = show(<PhonePairing />, {
    answers: {
      'devices.pairing': () => null,
      'devices.openPairing': () => ({ refused: 'FORBIDDEN' }),
    },
    language: 'en',
  })
  await user.click(screen.getByRole('button', { name: 'Show the pairing code' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/^This part is for the owner/)
})

describe('A4: which QRIS the wallets of a phone receive for', () => {
  const accounts = [
    { id: 'acc_shop', name: 'WARUNG CONTOH', merchants: ['Warung Contoh'] },
    { id: 'acc_web', name: 'KEDAI PAGI', merchants: ['Toko daring'] },
  ]
  const walletsOf = (accountId: string | null) => [
    { deviceId: 'phone-1', name: 'HP meja kasir', wallets: [{ app: null, accountId }, DANA] },
  ]
  const DANA = { app: 'id.dana', accountId: null }

  it('is not asked while there is one QRIS', async () => {
    open([makeDevice()], {
      'devices.wallets': () => ({ accounts: accounts.slice(0, 1), phones: walletsOf(null) }),
    })
    await screen.findByText('HP meja kasir')
    expect(screen.queryByRole('region', { name: QUESTION })).toBeNull()
  })

  it('is asked for each app and for all others, and what is chosen is sent', async () => {
    const { user, sent } = open([makeDevice()], {
      'devices.wallets': () => ({ accounts, phones: walletsOf(null) }),
      'devices.chooseAccount': () => null,
    })
    const card = await screen.findByRole('region', { name: QUESTION })
    expect(card.textContent).toContain('Selama belum ditentukan')
    const dana = within(card).getByRole('combobox', { name: 'QRIS untuk DANA di HP meja kasir' })
    await user.selectOptions(dana, 'KEDAI PAGI (Toko daring)')
    await vi.waitFor(() =>
      expect(sent.filter(({ name }) => name === 'devices.chooseAccount')).toMatchObject([
        { input: { deviceId: 'phone-1', app: 'id.dana', accountId: 'acc_web' } },
      ]),
    )
  })

  it('is said once all other apps have a QRIS, in English too', async () => {
    show(<PhonesSection />, {
      language: 'en',
      answers: {
        'shop.get': () => SHOP,
        'session.get': makeOwner,
        'devices.list': () => [makeDevice()],
        'devices.wallets': () => ({ accounts, phones: walletsOf('acc_shop') }),
      },
    })
    const card = await screen.findByRole('region', {
      name: 'Which QRIS do the wallets receive for?',
    })
    expect(card.textContent).not.toContain('pays nothing by itself')
  })
})

const QUESTION = 'Dompet menerima untuk QRIS yang mana?'
