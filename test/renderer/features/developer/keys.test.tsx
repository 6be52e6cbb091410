import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { KeysCard } from '../../../../src/renderer/features/developer/keys-card.tsx'
import { SecretsCard } from '../../../../src/renderer/features/developer/secrets-card.tsx'
import { TestWebhookCard } from '../../../../src/renderer/features/developer/test-webhook-card.tsx'
import type { SiteKey } from '../../../../src/shared/sites/merchant.ts'
import type { TestWebhookResult } from '../../../../src/shared/sites/webhook-delivery.ts'
import { makeOwner, makeSite, SCREEN_NOW_MS, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const key: SiteKey = {
  id: 'key-1',
  name: 'Server kedua',
  lastFour: '1f2e',
  mode: 'live',
  scope: 'read',
  createdAtMs: SCREEN_NOW_MS,
  lastUsedAtMs: null,
}

function openKeys(keys: SiteKey[], answers: Answers = {}) {
  const onFreshKey = vi.fn()
  const shown = show(<KeysCard site={makeSite()} onFreshKey={onFreshKey} />, {
    answers: {
      'shop.get': () => SHOP,
      'session.get': makeOwner,
      'merchants.keys': () => keys,
      ...answers,
    },
  })
  return { ...shown, onFreshKey }
}

it('a site without a key shows that it cannot create a QRIS', async () => {
  openKeys([])
  expect(await screen.findByText(/^Tidak ada kunci yang berlaku/)).toBeTruthy()
})

it('a key shows its last four characters, its kind and its right', async () => {
  openKeys([key])
  const row = await screen.findByRole('listitem')
  expect(row.textContent).toContain('Server kedua …1f2eAsli · Hanya baca · dibuat')
  expect(row.textContent).toContain('belum pernah dipakai')
})

it('a new key is shown once, given to the examples, and gone when it was copied', async () => {
  const { user, sent, onFreshKey } = openKeys([], {
    'merchants.createKey': () => ({ api_key: 'pk_live_abc' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Buat kunci' }))
  const dialog = await screen.findByRole('dialog', { name: 'Kunci baru untuk Toko Daring' })
  await user.type(within(dialog).getByLabelText('Nama kunci (boleh kosong)'), ' Server kedua ')
  await user.click(within(dialog).getByRole('button', { name: 'Asli' }))
  await user.click(within(dialog).getByRole('button', { name: 'Hanya baca' }))
  await user.click(within(dialog).getByRole('button', { name: 'Buat kunci' }))
  expect(await within(dialog).findByText('pk_live_abc')).toBeTruthy()
  expect(onFreshKey).toHaveBeenCalledWith('pk_live_abc')
  expect(sent.find(({ name }) => name === 'merchants.createKey')?.input).toEqual({
    id: 'site-1',
    mode: 'live',
    scope: 'read',
    name: 'Server kedua',
  })
  await user.keyboard('{Escape}')
  expect(screen.getByText('pk_live_abc')).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Sudah saya salin' }))
  await vi.waitFor(() => expect(screen.queryByText('pk_live_abc')).toBeNull())
})

it('a key is revoked after the question', async () => {
  const { user, sent } = openKeys([key], { 'merchants.revokeKey': () => null })
  await user.click(await screen.findByRole('button', { name: 'Cabut kunci Server kedua …1f2e' }))
  expect(sent.some(({ name }) => name === 'merchants.revokeKey')).toBe(false)
  const dialog = await screen.findByRole('dialog', { name: 'Cabut kunci ini?' })
  await user.click(await within(dialog).findByRole('button', { name: 'Cabut' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({
      name: 'merchants.revokeKey',
      input: { id: 'site-1', keyId: 'key-1' },
    }),
  )
})

it('a replaced secret that had leaked ends the old one at once', async () => {
  const { user, sent } = show(<SecretsCard site={makeSite()} />, {
    answers: {
      'shop.get': () => SHOP,
      'merchants.rotateSecret': () => ({
        secret: 'whsec_new',
        testSecret: 'whsec_test_new',
        oldEndsAtMs: SCREEN_NOW_MS,
      }),
    },
  })
  await user.click(screen.getByRole('button', { name: 'Ganti webhook_secret' }))
  const dialog = await screen.findByRole('dialog', { name: 'Ganti webhook_secret' })
  await user.click(within(dialog).getByLabelText(/^Sudah bocor/))
  await user.click(within(dialog).getByRole('button', { name: 'Ganti sekarang' }))
  expect(await within(dialog).findByText('whsec_new')).toBeTruthy()
  expect(within(dialog).getByText('whsec_test_new')).toBeTruthy()
  expect(dialog.textContent).toContain('Yang lama sudah tidak berlaku.')
  expect(sent.find(({ name }) => name === 'merchants.rotateSecret')?.input).toEqual({
    id: 'site-1',
    kind: 'webhook-secret',
    isCompromised: true,
  })
})

const site = makeSite({ webhookUrl: 'http://192.168.7.7:8080/hook' })
const result = (changes: Partial<TestWebhookResult>): TestWebhookResult => ({
  url: 'http://192.168.7.7:8080/hook',
  delivered: false,
  statusCode: null,
  error: null,
  redirectUrl: null,
  durationMs: 12,
  ...changes,
})

it.each([
  [
    'status',
    result({ delivered: true, statusCode: 200 }),
    /^Diterima situs: jawaban 200 dalam 12 md/,
  ],
  ['alert', result({ statusCode: 500 }), /^Situs menjawab 500/],
  ['alert', result({ error: 'ECONNREFUSED' }), /^Tidak sampai: Tidak ada yang menjawab/],
] as const)('the answer to a test webhook is said as a %s', async (role, answer, words) => {
  const { user } = show(<TestWebhookCard site={site} />, {
    answers: { 'webhooks.sendTest': () => answer },
  })
  await user.click(screen.getByRole('button', { name: 'Kirim webhook uji' }))
  expect((await screen.findByRole(role)).textContent).toMatch(words)
})

it('a site without a webhook address cannot be sent a test', () => {
  show(<TestWebhookCard site={makeSite()} />)
  const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Kirim webhook uji' })
  expect(send.disabled).toBe(true)
})
