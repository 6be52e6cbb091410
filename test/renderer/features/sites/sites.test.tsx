import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import {
  NewSiteDialog,
  WebhookDialog,
} from '../../../../src/renderer/features/sites/site-dialogs.tsx'
import { SitesSection } from '../../../../src/renderer/features/sites/sites-section.tsx'
import type { CreatedMerchant } from '../../../../src/shared/sites/merchant.ts'
import { makeSite, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const keys: CreatedMerchant = {
  merchant_id: 'mer_1',
  api_key: 'pk_live_1',
  test_api_key: 'pk_test_1',
  api_secret: 'sk_1',
  webhook_secret: 'whsec_1',
  test_api_secret: 'sk_test_1',
  test_webhook_secret: 'whsec_test_1',
  test_callback_token: 'token_test_1',
  callback_secret: 'cb_1',
  callback_token: 'token_1',
}

function openNew(answers: Answers = { 'merchants.create': () => keys }) {
  const onClose = vi.fn()
  const shown = show(<NewSiteDialog onClose={onClose} />, {
    answers: { 'shop.get': () => SHOP, 'merchants.list': () => [], ...answers },
  })
  return { ...shown, onClose }
}

const make = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Buat kunci' })

it('a new site needs a name, and its money goes to the shop’s QRIS', async () => {
  const { user, sent } = openNew()
  expect(await screen.findByText('WARUNG SENJA')).toBeTruthy()
  expect(make().disabled).toBe(true)
  await user.type(screen.getByLabelText('Nama situs'), ' Toko Daring ')
  await user.click(make())
  expect(await screen.findByRole('dialog', { name: 'Kunci untuk Toko Daring' })).toBeTruthy()
  expect(sent.find(({ name }) => name === 'merchants.create')?.input).toEqual({
    name: 'Toko Daring',
    qris: '00020101021126',
  })
})

it('a site’s keys are shown once and are closed by their button only', async () => {
  const { user, onClose } = openNew()
  await screen.findByText('WARUNG SENJA')
  await user.type(screen.getByLabelText('Nama situs'), 'Toko Daring{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Kunci untuk Toko Daring' })
  expect(within(dialog).getByRole('status').textContent).toMatch(/^Hanya tampil sekali/)
  const values = within(dialog)
    .getAllByRole('listitem')
    .map((row) => row.querySelectorAll('p')[1]?.textContent)
  expect(new Set(values)).toEqual(new Set(Object.values(keys)))
  await user.keyboard('{Escape}')
  expect(within(dialog).queryByRole('button', { name: 'Tutup' })).toBeNull()
  expect(onClose).not.toHaveBeenCalled()
  await user.click(within(dialog).getByRole('button', { name: 'Sudah saya salin' }))
  expect(onClose).toHaveBeenCalledTimes(1)
})

it('a secret is copied with one press, and the button says so', async () => {
  const { user } = openNew()
  await screen.findByText('WARUNG SENJA')
  await user.type(screen.getByLabelText('Nama situs'), 'Toko Daring{Enter}')
  const copy = await screen.findByRole('button', { name: 'Salin: webhook_secret' })
  await user.click(copy)
  expect(await screen.findByRole('button', { name: 'Tersalin' })).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe('whsec_1')
})

it('a site with a wrong webhook address is refused in words and no key is shown', async () => {
  const { user } = openNew({ 'merchants.create': () => ({ refused: 'WEBHOOK_URL_NOT_ALLOWED' }) })
  await screen.findByText('WARUNG SENJA')
  await user.type(screen.getByLabelText('Nama situs'), 'Toko Daring{Enter}')
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Alamat webhook itu tidak diizinkan/,
  )
  expect(screen.queryByText('Sudah saya salin')).toBeNull()
})

it('an emptied webhook address is taken away', async () => {
  const onClose = vi.fn()
  const site = makeSite({ webhookUrl: 'http://192.168.7.7:8080/hook' })
  const { user, sent } = show(<WebhookDialog site={site} onClose={onClose} />, {
    answers: { 'merchants.setWebhook': () => makeSite(), 'merchants.list': () => [] },
    language: 'en',
  })
  await user.clear(screen.getByRole('textbox'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
  expect(sent[0]).toEqual({
    name: 'merchants.setWebhook',
    input: { id: 'site-1', webhookUrl: null },
  })
})

it('sites are listed without the counter, and one can be suspended', async () => {
  const { user, sent } = show(<SitesSection />, {
    answers: {
      'merchants.list': () => [
        makeSite({ id: 'counter', name: 'Kasir ini', isCounter: true }),
        makeSite({ accountId: null }),
      ],
      'merchants.suspend': () => makeSite({ status: 'suspended' }),
      'codes.list': () => [],
    },
  })
  const row = await screen.findByRole('listitem')
  expect(row.textContent).toContain('Aktif · Belum ada QRIS: hanya bisa uji · Tanpa webhook')
  await user.click(within(row).getByRole('button', { name: 'Hentikan Toko Daring' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({ name: 'merchants.suspend', input: { id: 'site-1' } }),
  )
})
