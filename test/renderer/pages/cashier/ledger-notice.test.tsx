import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { LedgerNotice } from '../../../../src/renderer/pages/cashier/ledger-notice.tsx'
import type { LedgerFinding } from '../../../../src/shared/base/ledger.ts'
import { makeOwner, SCREEN_NOW_MS, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const rolledBack: LedgerFinding = {
  kind: 'rolled-back',
  knownSequence: 120,
  knownAtMs: SCREEN_NOW_MS,
  newestSequence: 103,
  newestAtMs: SCREEN_NOW_MS - 3_600_000,
}

const answers = (): Answers => ({ 'shop.get': () => SHOP, 'session.get': () => makeOwner() })

it('A10 says how many records are missing, and from when until when', async () => {
  show(<LedgerNotice finding={rolledBack} />, { answers: answers() })
  const text = /17 catatan uang terakhir hilang\..*berhenti di .*13\.02.*sampai .*14\.02/
  expect(await screen.findByText(text)).toBeTruthy()
})

it('A10 says in words that newer records took the place of the missing ones', async () => {
  const replaced = { ...rolledBack, newestSequence: 130 }
  show(<LedgerNotice finding={replaced} />, { answers: answers(), language: 'en' })
  expect(await screen.findByText(/does not follow the last one/)).toBeTruthy()
})

it('A11 the owner goes on with a reason and the PIN', async () => {
  const { user, sent } = show(<LedgerNotice finding={{ kind: 'changed', firstBadSequence: 7 }} />, {
    answers: { ...answers(), 'ledger.accept': () => ({ settledPayments: 2 }) },
  })
  await screen.findByText(/Catatan uang nomor 7 tidak lagi/)
  await user.click(screen.getByRole('button', { name: 'Periksa dan lanjutkan' }))
  await user.type(await screen.findByLabelText(/Apa yang terjadi/), 'cadangan dipulihkan')
  await user.type(screen.getByLabelText('PIN pemilik'), '481516{Enter}')
  await expect
    .poll(() => sent.filter(({ name }) => name === 'ledger.accept'))
    .toEqual([{ name: 'ledger.accept', input: { pin: '481516', reason: 'cadangan dipulihkan' } }])
})

it('A11 a wrong PIN leaves the dialog open, with the reason', async () => {
  const { user } = show(<LedgerNotice finding={{ kind: 'changed', firstBadSequence: 7 }} />, {
    answers: { ...answers(), 'ledger.accept': () => ({ refused: 'PIN_WRONG' }) },
    language: 'en',
  })
  await user.click(await screen.findByRole('button', { name: 'Check and go on' }))
  await user.type(await screen.findByLabelText(/What happened/), 'restored a backup')
  await user.type(screen.getByLabelText('Owner PIN'), '111111{Enter}')
  expect(await screen.findByText(/^Wrong PIN/)).toBeTruthy()
})
