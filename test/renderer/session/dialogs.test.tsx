import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CallError } from '../../../src/renderer/data/client.ts'
import { ConfirmDialog } from '../../../src/renderer/session/confirm-dialog.tsx'
import { PinDialog, type PinDialogProps } from '../../../src/renderer/session/pin-dialog.tsx'
import { makeOwner } from '../../support/make-screen-data.ts'
import { type Answers, show } from '../../support/show.tsx'

function askPin(changes: Partial<PinDialogProps> = {}, language: 'id' | 'en' = 'id') {
  const onPin = vi.fn()
  const onClose = vi.fn()
  const shown = show(
    <PinDialog
      title="Cocokkan"
      confirm="Cocokkan"
      isBusy={false}
      error={null}
      onClose={onClose}
      onPin={onPin}
      {...changes}
    >
      <p>Uang Rp18.000</p>
    </PinDialog>,
    { language },
  )
  return { ...shown, onPin, onClose }
}

it('a PIN is given once and leaves its field', async () => {
  const { user, onPin } = askPin()
  const pin = screen.getByLabelText<HTMLInputElement>('PIN pemilik')
  await user.type(pin, '481516{Enter}')
  expect(onPin.mock.calls).toEqual([['481516']])
  expect(pin.value).toBe('')
})

it.each([
  ['nothing is typed', {}, ''],
  ['the last attempt still runs', { isBusy: true }, '481516'],
  ['something else is missing', { isReady: false }, '481516'],
])('a PIN is not given while %s', async (_, changes, typed) => {
  const { user, onPin } = askPin(changes)
  await user.type(screen.getByLabelText('PIN pemilik'), `${typed}{Enter}`)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Cocokkan' }).disabled).toBe(true)
  expect(onPin).not.toHaveBeenCalled()
})

it('a PIN is hidden until its eye is pressed', async () => {
  const { user } = askPin()
  const pin = screen.getByLabelText<HTMLInputElement>('PIN pemilik')
  await user.type(pin, '481516')
  expect(pin.type).toBe('password')
  await user.click(screen.getByRole('button', { name: 'Tampilkan atau sembunyikan PIN' }))
  expect([pin.type, pin.value]).toEqual(['text', '481516'])
})

it('a locked PIN says in how long it may be tried again', () => {
  askPin({ error: new CallError('PIN_LOCKED', 'locked', 90) }, 'en')
  expect(screen.getByRole('alert').textContent).toMatch(/^The PIN is locked.* Try again in 1:30\.$/)
})

it('a failure without a sentence shows its code', () => {
  askPin({ error: new CallError('SOMETHING_NEW', 'new') })
  expect(screen.getByRole('alert').textContent).toBe(
    'Ada yang tidak berjalan (SOMETHING_NEW). Data aman. Coba lagi.',
  )
})

function confirm(changes: { isOwnerOnly?: boolean; dismiss?: string }, answers: Answers = {}) {
  const onConfirm = vi.fn()
  const onClose = vi.fn()
  const shown = show(
    <ConfirmDialog
      title="Cabut?"
      text="HP ini berhenti."
      confirm="Cabut HP"
      onClose={onClose}
      onConfirm={onConfirm}
      {...changes}
    />,
    { answers },
  )
  return { ...shown, onConfirm, onClose }
}

it('a confirmed question is answered once and closed', async () => {
  const { user, onConfirm, onClose } = confirm({})
  await user.click(screen.getByRole('button', { name: 'Cabut HP' }))
  expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1])
})

it('a dismissed question changes nothing', async () => {
  const { user, onConfirm, onClose } = confirm({ dismiss: 'Biarkan' })
  await user.click(screen.getByRole('button', { name: 'Biarkan' }))
  expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 1])
})

it('a question for the owner is asked only after the PIN', async () => {
  const { user, answer, onConfirm } = confirm(
    { isOwnerOnly: true },
    {
      'session.get': () => ({ ...makeOwner(), ownerUntilMs: null }),
      'session.unlockOwner': makeOwner,
    },
  )
  const pin = await screen.findByLabelText('PIN pemilik')
  expect(screen.queryByRole('button', { name: 'Cabut HP' })).toBeNull()
  answer({ 'session.get': makeOwner })
  await user.type(pin, '481516{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Cabut HP' }))
  expect(onConfirm).toHaveBeenCalledTimes(1)
})
