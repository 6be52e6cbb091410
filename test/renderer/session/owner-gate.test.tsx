import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { OwnerGate } from '../../../src/renderer/session/owner-gate.tsx'
import type { Session } from '../../../src/shared/people/session.ts'
import { type Answers, show } from '../../support/show.tsx'

const cashier: Session = {
  role: 'cashier',
  ownerUntilMs: null,
  isShopSetUp: true,
  isLedgerWhole: true,
  ledgerFinding: null,
  troubles: [],
  isDemo: false,
  lanUrl: 'http://192.168.77.2:8720',
}

const answers = (changes: Partial<Session> = {}): Answers => ({
  'session.get': () => ({ ...cashier, ...changes }),
})

it('the owner’s part requires the PIN from a cashier, and sends it once', async () => {
  const { user, sent, answer } = show(<OwnerGate>secret</OwnerGate>, { answers: answers() })
  const pin = await screen.findByLabelText('PIN pemilik')
  expect(screen.queryByText('secret')).toBeNull()
  answer({
    'session.unlockOwner': () => ({ ...cashier, ownerUntilMs: Date.now() + 60_000 }),
    ...answers({ ownerUntilMs: Date.now() + 60_000 }),
  })
  await user.type(pin, '481516{Enter}')
  expect(await screen.findByText('secret')).toBeTruthy()
  expect(sent.filter(({ name }) => name === 'session.unlockOwner')).toEqual([
    { name: 'session.unlockOwner', input: { pin: '481516' } },
  ])
})

it('a wrong PIN shows its error in the form, and the field is empty again', async () => {
  const { user } = show(<OwnerGate>secret</OwnerGate>, {
    answers: { ...answers(), 'session.unlockOwner': () => ({ refused: 'PIN_WRONG' }) },
    language: 'en',
  })
  const pin = await screen.findByLabelText<HTMLInputElement>('Owner PIN')
  await user.type(pin, '111111{Enter}')
  expect(await screen.findByText(/^Wrong PIN/)).toBeTruthy()
  expect(pin.value).toBe('')
})

it('the owner’s part is shown without a question while it is open', async () => {
  show(<OwnerGate>secret</OwnerGate>, { answers: answers({ ownerUntilMs: Date.now() + 60_000 }) })
  expect(await screen.findByText('secret')).toBeTruthy()
})
