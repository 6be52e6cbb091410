import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { RulesSection } from '../../../../src/renderer/features/settings/rules-section.tsx'
import { SETTINGS, type SettingKey, type SettingRow } from '../../../../src/shared/settings.ts'
import { type Answers, show } from '../../../support/show.tsx'

function row(key: SettingKey, value: SettingRow['value'] = SETTINGS[key].default): SettingRow {
  const { default: usual, unit, about } = SETTINGS[key]
  return { key, value, default: usual, unit, about }
}

function open(rows: SettingRow[], answers: Answers = {}, language: 'id' | 'en' = 'id') {
  const shown = show(<RulesSection />, {
    answers: {
      'settings.list': () => rows,
      'settings.set': ({ key, value }) => row(key as SettingKey, value),
      ...answers,
    },
    language,
  })
  const set = () =>
    shown.sent.filter(({ name }) => name === 'settings.set').map(({ input }) => input)
  return { ...shown, set }
}

const NAME = 'Nominal QRIS terbesar'
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: NAME })

it('a number is grouped at rest, plain while it is typed, and saved with Enter', async () => {
  const { user, set } = open([row('maxPaymentRupiah', 5_000_000)])
  const input = await field()
  expect(input.value).toBe('5.000.000')
  await user.click(input)
  expect(input.value).toBe('5000000')
  await user.clear(input)
  await user.type(input, ' 250000 {Enter}')
  expect(await screen.findByText('Tersimpan')).toBeTruthy()
  expect(set()).toEqual([{ key: 'maxPaymentRupiah', value: '250000' }])
})

it('rupiah are grouped the Indonesian way in English too, other numbers are not', async () => {
  open([row('maxPaymentRupiah'), row('restAfterEndedSeconds')], {}, 'en')
  const values = (await screen.findAllByRole<HTMLInputElement>('textbox')).map(({ value }) => value)
  expect(values).toEqual(['10.000.000', '1,800'])
})

it('a value beyond the limits is refused at its field and stays to be corrected', async () => {
  const { user } = open([row('maxPaymentRupiah')], {
    'settings.set': () => ({ refused: 'SETTING_INVALID' }),
  })
  const input = await field()
  await user.clear(input)
  await user.type(input, '0{Enter}')
  expect(
    await screen.findByText('Nilai itu di luar batas. Nilai lama tetap dipakai. Ketik nilai lain.'),
  ).toBeTruthy()
  expect(input.value).toBe('0')
  expect(screen.queryByText('Tersimpan')).toBeNull()
})

it('an unchanged value is not sent, and its default cannot be restored', async () => {
  const { user, set } = open([row('maxPaymentRupiah')])
  await user.type(await field(), '{Enter}')
  const saves = ['Simpan', 'Kembalikan'].map((word) =>
    screen.getByRole<HTMLButtonElement>('button', { name: new RegExp(`^${word} ${NAME}`) }),
  )
  expect(saves.map(({ disabled }) => disabled)).toEqual([true, true])
  expect(set()).toEqual([])
})

it('a changed value goes back to its default', async () => {
  const { user, set } = open([row('maxPaymentRupiah', 250_000)])
  await user.click(await screen.findByRole('button', { name: `Kembalikan ${NAME} ke bawaan` }))
  await vi.waitFor(() => expect(set()).toEqual([{ key: 'maxPaymentRupiah', value: null }]))
})

it('an emptied life of a QR means that each kind of site has its own', async () => {
  const { user, set } = open([row('paymentTtlSeconds', 600)])
  const life = await screen.findByRole('textbox', { name: /^Umur QR/ })
  expect(screen.getByText('Ikut jenis situs')).toBeTruthy()
  await user.clear(life)
  await user.type(life, '{Enter}')
  await vi.waitFor(() => expect(set()).toEqual([{ key: 'paymentTtlSeconds', value: null }]))
})

it('a switch is saved at the touch', async () => {
  const { user, set } = open([row('storeIsOpen', 0)])
  const store = await screen.findByRole('switch', { name: 'Katalog bersama terbuka' })
  await user.click(store)
  await vi.waitFor(() => expect(set()).toEqual([{ key: 'storeIsOpen', value: '1' }]))
  const cells = within(screen.getAllByRole('row')[1] as HTMLElement).getAllByRole('cell')
  expect(cells[1]?.textContent).toBe('Tidak')
})

it('a switch that is refused says why beside it', async () => {
  const { user } = open([row('storeIsOpen', 0)], {
    'settings.set': () => ({ refused: 'FORBIDDEN' }),
  })
  const store = await screen.findByRole<HTMLInputElement>('switch')
  await user.click(store)
  expect(await screen.findByText(/^Bagian ini khusus pemilik/)).toBeTruthy()
  expect(store.checked).toBe(false)
})
