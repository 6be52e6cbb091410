import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { WebhooksSection } from '../../../../src/renderer/features/webhooks/webhooks-section.tsx'
import type {
  DeliveryLogRow,
  DeliveryLogView,
  FailingEndpoint,
} from '../../../../src/shared/sites/webhook-delivery.ts'
import { makeSite, SCREEN_NOW_MS, SHOP } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const row = (changes: Partial<DeliveryLogRow> = {}): DeliveryLogRow => ({
  id: 'delivery-1',
  url: 'http://192.168.7.7:8080/hook',
  status: 'failed',
  attempts: 3,
  lastStatusCode: 410,
  lastError: null,
  nextAttemptAtMs: null,
  eventSequence: 9,
  merchantId: 'site-1',
  merchantName: 'Toko Daring',
  paymentId: 'pay-1',
  dialect: 'webqris',
  isTest: false,
  createdAtMs: SCREEN_NOW_MS,
  ...changes,
})

const view = (changes: Partial<DeliveryLogView> = {}): DeliveryLogView => ({
  ...row(),
  body: '{"event":"payment.paid","amount":25000}',
  attemptList: [
    {
      number: 1,
      atMs: SCREEN_NOW_MS,
      durationMs: 31,
      url: 'http://192.168.7.7:8080/hook',
      requestHeaders: { 'X-Webhook-Signature': 'abc' },
      statusCode: 410,
      error: null,
      answerHead: 'Toko sedang tutup',
      redirectUrl: null,
    },
    {
      number: 2,
      atMs: SCREEN_NOW_MS,
      durationMs: 5_000,
      url: null,
      requestHeaders: null,
      statusCode: null,
      error: 'TIMED_OUT',
      answerHead: null,
      redirectUrl: null,
    },
  ],
  ...changes,
})

const open = (answers: Answers = {}) =>
  show(<WebhooksSection />, {
    answers: {
      'shop.get': () => SHOP,
      'merchants.list': () => [makeSite()],
      'webhooks.failingEndpoints': () => [],
      'webhooks.list': () => [row()],
      'webhooks.get': () => view(),
      ...answers,
    },
  })

const openRow = () =>
  screen.findByRole('button', { name: 'Buka kiriman ke Toko Daring tentang pay-1' })

it('without deliveries the list explains what it will show', async () => {
  open({ 'webhooks.list': () => [] })
  expect(await screen.findByText('Belum ada kiriman ke situs')).toBeTruthy()
})

it.each([
  ['was answered badly', {}, 'Gagal', '3 kali dicoba · jawaban 410'],
  [
    'found nothing at the address',
    { lastStatusCode: null, lastError: 'ECONNREFUSED' },
    'Gagal',
    'Tidak ada yang menjawab di alamat itu.',
  ],
  [
    'failed in a rare way',
    { lastStatusCode: null, lastError: 'ESTRANGE' },
    'Gagal',
    'Gagal: ESTRANGE',
  ],
  [
    'is tried again',
    { status: 'pending', nextAttemptAtMs: SCREEN_NOW_MS },
    'Akan dikirim',
    'dicoba lagi 20 Nov',
  ],
  [
    'was a test that arrived',
    { status: 'delivered', lastStatusCode: 200, isTest: true },
    'Terkirim',
    'Uji',
  ],
] as const)('a delivery that %s says so', async (_, changes, state, words) => {
  open({ 'webhooks.list': () => [row(changes)] })
  const { textContent } = await openRow()
  expect(textContent?.startsWith(state)).toBe(true)
  expect(textContent).toContain(words)
})

it('a delivery is shown as it was sent and answered, newest attempt first', async () => {
  const { user } = open()
  await user.click(await openRow())
  const drawer = await screen.findByRole('dialog', { name: 'Kiriman ke Toko Daring' })
  expect(drawer.textContent).toContain('"event": "payment.paid"')
  const attempts = within(drawer).getAllByRole('listitem')
  expect(attempts.map((each) => each.querySelector('p')?.textContent)).toEqual([
    'Percobaan 2: Situs tidak menjawab tepat waktu.',
    'Percobaan 1: jawaban 410',
  ])
  expect(drawer.textContent).toContain('Toko sedang tutup')
  expect(drawer.textContent).toContain('X-Webhook-Signature: abc')
})

it('F12 a redirect shows the owner the address that the site asks for, as text', async () => {
  const [first] = view().attemptList
  const redirectUrl = 'https://toko.example/<b>hook</b>/'
  const attemptList = [{ ...first!, statusCode: 301, redirectUrl }]
  const { user } = open({ 'webhooks.get': () => view({ attemptList }) })
  await user.click(await openRow())
  const drawer = await screen.findByRole('dialog', { name: 'Kiriman ke Toko Daring' })
  expect(drawer.textContent).toContain(`Situs minta dikirim ke alamat lain: ${redirectUrl}`)
  expect(within(drawer).queryByRole('link', { name: /toko.example/ })).toBeNull()
})

it.each([
  ['HPE_HEADER_OVERFLOW', 'Jawaban situs terlalu besar.'],
  ['HPE_INVALID_CONSTANT', 'Jawaban situs bukan HTTP. (HPE_INVALID_CONSTANT)'],
  ['ANSWER_INCOMPLETE', 'Jawaban situs terputus sebelum selesai.'],
  ['CERT_HAS_EXPIRED', 'Sertifikat https situs tidak dapat dipercaya. (CERT_HAS_EXPIRED)'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'Sertifikat https situs tidak dapat dipercaya.'],
  ['EPROTO', 'Di alamat itu tidak ada https. (EPROTO)'],
])('F9 a refused answer with %s has words', async (error, words) => {
  const [first] = view().attemptList
  const attemptList = [{ ...first!, statusCode: null, error }]
  const { user } = open({ 'webhooks.get': () => view({ attemptList }) })
  await user.click(await openRow())
  const drawer = await screen.findByRole('dialog', { name: 'Kiriman ke Toko Daring' })
  expect(drawer.textContent).toContain(`Percobaan 1: ${words}`)
})

it('a delivery is sent again and shows its new answer', async () => {
  const { user, sent } = open({
    'webhooks.redeliver': () => view({ status: 'delivered', lastStatusCode: 200, attempts: 4 }),
  })
  await user.click(await openRow())
  const again = await screen.findByRole('button', { name: 'Kirim ulang' })
  await user.click(again)
  await vi.waitFor(() =>
    expect(sent).toContainEqual({
      name: 'webhooks.redeliver',
      input: { deliveryId: 'delivery-1' },
    }),
  )
})

it('the list is narrowed to a site and to what failed', async () => {
  const { user, sent } = open()
  await openRow()
  await user.selectOptions(screen.getByLabelText('Situs'), 'Toko Daring')
  await user.selectOptions(screen.getByLabelText('Status'), 'Gagal')
  await vi.waitFor(() =>
    expect(sent.filter(({ name }) => name === 'webhooks.list').at(-1)?.input).toEqual({
      limit: 50,
      merchantId: 'site-1',
      status: 'failed',
    }),
  )
})

it('everything that failed in the chosen time is sent again with one button', async () => {
  const { user, sent } = open({ 'webhooks.redeliverFailed': () => ({ count: 3 }) })
  await user.selectOptions(await screen.findByLabelText('Yang gagal sejak'), '7 hari terakhir')
  await user.click(screen.getByRole('button', { name: 'Kirim ulang yang gagal' }))
  expect(await screen.findByText('3 kiriman dikirim ulang.')).toBeTruthy()
  const input = sent.find(({ name }) => name === 'webhooks.redeliverFailed')?.input
  const { merchantId, sinceMs } = input as { merchantId: string | null; sinceMs: number }
  expect(merchantId).toBeNull()
  expect(Math.round((Date.now() - sinceMs) / 86_400_000)).toBe(7)
})

const failing = (pausedAtMs: number | null): FailingEndpoint => ({
  merchantId: 'site-1',
  merchantName: 'Toko Daring',
  endpoint: '192.168.7.7:8080',
  failingSinceMs: SCREEN_NOW_MS,
  pausedAtMs,
})

it('an address that fails is mentioned while it is still tried', async () => {
  open({ 'webhooks.failingEndpoints': () => [failing(null)] })
  expect(await screen.findByText(/belum menjawab dengan baik sejak/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Lanjutkan kiriman' })).toBeNull()
})

it('an address that was given up is resumed by the owner', async () => {
  const { user, sent } = open({
    'webhooks.failingEndpoints': () => [failing(SCREEN_NOW_MS)],
    'webhooks.resume': () => null,
  })
  expect((await screen.findByRole('alert')).textContent).toContain('kiriman ke sana dihentikan')
  await user.click(screen.getByRole('button', { name: 'Lanjutkan kiriman' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({ name: 'webhooks.resume', input: { merchantId: 'site-1' } }),
  )
})
