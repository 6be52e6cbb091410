import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createSoundChoices } from '../../../../src/renderer/features/sound/sound-choices.ts'
import { SoundSection } from '../../../../src/renderer/features/sound/sound-section.tsx'
import type { Speaker } from '../../../../src/renderer/features/sound/speaker.ts'
import { SpeakerContext } from '../../../../src/renderer/features/sound/speaker-context.ts'
import { makeOwner, SCREEN_NOW_MS, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const soundForSites = (value: 0 | 1) => ({
  key: 'soundForSites' as const,
  value,
  default: 0,
  unit: '1 or 0',
  about: '',
})

function open(isReady: boolean, answers: Answers = {}) {
  const tryOut = vi.fn()
  const speaker: Speaker = {
    choices: createSoundChoices(localStorage),
    player: {
      unlock: () => {},
      isReady: () => isReady,
      subscribe: () => () => {},
      loadClips: async () => {},
      play: async () => true,
      setVolume: () => {},
    },
    announce: () => {},
    tryOut,
  }
  const shown = show(
    <SpeakerContext value={speaker}>
      <SoundSection />
    </SpeakerContext>,
    {
      answers: {
        'shop.get': () => SHOP,
        'session.get': makeOwner,
        'settings.list': () => [soundForSites(0)],
        'soundboxes.list': () => [
          {
            id: 'box-1',
            name: 'Tablet dapur',
            pairedAtMs: SCREEN_NOW_MS,
            isRevoked: false,
            isConnected: true,
          },
        ],
        ...answers,
      },
    },
  )
  return { ...shown, speaker, tryOut }
}

it('a window whose sound is off can be neither tried nor made louder', async () => {
  const { user, speaker } = open(true)
  const here = screen.getByRole('group', { name: 'Suara komputer ini' })
  await user.click(within(here).getByRole('button', { name: 'Mati' }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Coba' }).disabled).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('slider').disabled).toBe(true)
  expect(speaker.choices.get().isOn).toBe(false)
  expect(createSoundChoices(localStorage).get().isOn).toBe(false)
})

it('the sound can be tried', async () => {
  const { user, tryOut } = open(true)
  await user.click(screen.getByRole('button', { name: 'Coba' }))
  expect(tryOut).toHaveBeenCalledTimes(1)
})

it.each([
  [false, true],
  [true, false],
])('with sound allowed by the browser: %s, a warning is shown: %s', (isReady, isSaid) => {
  open(isReady)
  const warning = screen.queryByText('Peramban menahan suara sampai layar ini disentuh sekali.')
  expect(warning !== null).toBe(isSaid)
})

it('the owner chooses whether payments of sites are said too', async () => {
  const { user, sent } = open(true, { 'settings.set': () => soundForSites(1) })
  const what = await screen.findByRole('group', { name: 'Yang disebutkan' })
  const counterOnly = within(what).getByRole('button', { name: 'Kasir saja' })
  await vi.waitFor(() => expect(counterOnly.getAttribute('aria-pressed')).toBe('true'))
  await user.click(within(what).getByRole('button', { name: 'Kasir dan semua situs' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({
      name: 'settings.set',
      input: { key: 'soundForSites', value: '1' },
    }),
  )
})

it('a soundbox is revoked after the question', async () => {
  const { user, sent } = open(true, { 'soundboxes.revoke': () => null })
  expect(await screen.findByText(/^Tersambung · Dipasang/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Cabut Tablet dapur' }))
  const dialog = await screen.findByRole('dialog', { name: 'Cabut Tablet dapur?' })
  expect(sent.some(({ name }) => name === 'soundboxes.revoke')).toBe(false)
  await user.click(await within(dialog).findByRole('button', { name: 'Cabut' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({ name: 'soundboxes.revoke', input: { soundboxId: 'box-1' } }),
  )
})
