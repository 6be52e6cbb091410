import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { TeachingForm } from '../../../../src/renderer/features/teaching/teaching-form.tsx'
import type {
  TeachPreview,
  TeachSample,
  TeachToken,
  TokenKind,
} from '../../../../src/shared/inbox/teaching.ts'
import { SCREEN_NOW_MS, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const word = (text: string, kind: TokenKind = 'word'): TeachToken => ({
  text,
  kind,
  isApart: true,
  isSum: text.startsWith('Rp'),
  isPunctuation: false,
})

const sample: TeachSample = {
  notificationNumber: 12,
  app: 'id.dompet.nusantara',
  title: 'Dompet Nusantara',
  receivedAtMs: SCREEN_NOW_MS,
  tokens: [
    word('Dana'),
    word('masuk'),
    word('Rp18.000', 'amount'),
    word('dari'),
    word('SITI', 'payer'),
    word('Rp99.000', 'other'),
  ],
  isFromPhone: true,
  isAutomatic: false,
}

const preview: TeachPreview = {
  problems: [],
  title: [],
  body: [],
  hits: {
    count: 1,
    shown: [
      {
        number: 12,
        title: '',
        text: 'Dana masuk Rp18.000 dari SITI',
        receivedAtMs: SCREEN_NOW_MS,
        amount: 18_000,
        payer: 'SITI',
        isNotMoney: false,
      },
    ],
  },
  misses: { count: 2, shown: [] },
}

function open(changes: Partial<TeachSample> = {}, answers: Answers = {}) {
  const shown = show(<TeachingForm number={12} />, {
    answers: {
      'shop.get': () => SHOP,
      'teach.open': () => ({ ...sample, ...changes }),
      'teach.preview': () => preview,
      'teach.save': () => ({ refused: 'RULE_NOT_SAFE' }),
      ...answers,
    },
  })
  const kinds = () => {
    const asked = shown.sent.filter(({ name }) => name === 'teach.preview').at(-1)
    return (asked?.input as { kinds: TokenKind[] } | undefined)?.kinds
  }
  return { ...shown, kinds }
}

const save = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Simpan' })

it('what the rule would read is shown before it is saved', async () => {
  open()
  const rule = await screen.findByRole('region', { name: 'Yang akan dikenali' })
  expect(rule.textContent).toContain('Akan terbaca: 1 notifikasi')
  expect(rule.textContent).toContain('Tetap tidak terbaca: 2 notifikasi')
  expect(within(rule).getByRole('cell', { name: 'Rp18.000 SITI' })).toBeTruthy()
})

it('there is one sum: another tap moves it and the first becomes something that changes', async () => {
  const { user, kinds } = open()
  await user.click(await screen.findByRole('button', { name: 'Rp99.000: Berubah-ubah' }))
  expect(await screen.findByRole('button', { name: 'Rp99.000: Nominal' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Rp18.000: Berubah-ubah' })).toBeTruthy()
  await vi.waitFor(() =>
    expect(kinds()).toEqual(['word', 'word', 'other', 'word', 'payer', 'amount']),
  )
})

it('a second tap with the same meaning makes a plain word again', async () => {
  const { user, kinds } = open()
  await user.click(await screen.findByRole('button', { name: 'Pembayar' }))
  await user.click(screen.getByRole('button', { name: 'SITI: Pembayar' }))
  await vi.waitFor(() => expect(kinds()?.[4]).toBe('word'))
})

it('a rule that could take another sum for the payment is not saved', async () => {
  open({}, { 'teach.preview': () => ({ ...preview, problems: ['loose-sum'] }) })
  expect(await screen.findByText(/jadi bisa tertukar\.$/)).toBeTruthy()
  expect((await save()).disabled).toBe(true)
})

it('a rule that the engine refuses stays on the screen with the reason', async () => {
  const { user, sent } = open()
  await user.click(await save())
  expect((await screen.findByRole('alert')).textContent).toMatch(/tidak aman/i)
  expect(sent.find(({ name }) => name === 'teach.save')?.input).toEqual({
    notificationNumber: 12,
    kinds: sample.tokens.map(({ kind }) => kind),
    isAutomatic: true,
  })
})

it('an app whose text did not come from the shop’s phone cannot become automatic', async () => {
  const { user, sent } = open({ isFromPhone: false })
  await user.click(await save())
  await screen.findByRole('alert')
  expect(screen.queryByRole('switch')).toBeNull()
  expect(sent.find(({ name }) => name === 'teach.save')?.input).toMatchObject({
    isAutomatic: false,
  })
})

it('a text that is no money is marked and the inbox is shown', async () => {
  const { user, sent, address } = open({}, { 'teach.mark': () => null })
  await user.click(await screen.findByRole('button', { name: 'Bukan uang masuk' }))
  expect(await screen.findByText('Ditandai bukan uang masuk')).toBeTruthy()
  await vi.waitFor(() => expect(address()).toBe('/inbox'))
  expect(sent).toContainEqual({
    name: 'teach.mark',
    input: { notificationNumber: 12, isNotMoney: true },
  })
})

it('a text that is gone says so', async () => {
  open({}, { 'teach.open': () => ({ refused: 'NOT_FOUND' }) })
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Yang dicari tidak ada lagi/)
})
