import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DigitalGoodsSection } from '../../../../src/renderer/features/digital-goods/digital-goods-section.tsx'
import type { DigitalGoodsItem } from '../../../../src/shared/digital-goods/digital-goods.ts'
import { makeSite, SCREEN_NOW_MS } from '../../../support/make-screen-data.ts'
import { type Answers, show } from '../../../support/show.tsx'

const item = (changes: Partial<DigitalGoodsItem>): DigitalGoodsItem => ({
  kind: 'file',
  id: 1,
  merchantId: 'site-1',
  name: 'Buku Kopi.pdf',
  text: null,
  sizeBytes: 1_300_000,
  sha256: null,
  mediaType: null,
  path: null,
  isActive: true,
  downloads: 2,
  createdAtMs: SCREEN_NOW_MS,
  ...changes,
})

const content = item({ kind: 'content', name: 'Kode lisensi', text: 'LISENSI-1', sizeBytes: 9 })

const open = (goods: DigitalGoodsItem[], answers: Answers = {}) =>
  show(<DigitalGoodsSection />, {
    answers: { 'merchants.list': () => [makeSite()], 'goods.list': () => goods, ...answers },
  })

const region = (name: string) => screen.findByRole('region', { name })

it('each kind of goods that is missing says so', async () => {
  open([item({ merchantId: 'another-site' })])
  expect(await screen.findByText('Belum ada berkas.')).toBeTruthy()
  expect(screen.getByText('Belum ada konten rahasia.')).toBeTruthy()
  expect(screen.getByText('Belum ada foto.')).toBeTruthy()
})

it('a file says its number, size, downloads and that it is off', async () => {
  open([item({ isActive: false })])
  const row = await within(await region('Berkas')).findByRole('listitem')
  expect(row.textContent).toContain('No. 1 · 1,3 MB · 2 kali diunduh · Mati')
})

it('goods are switched off at the touch', async () => {
  const { user, sent } = open([item({})], { 'goods.change': () => item({ isActive: false }) })
  await user.click(await screen.findByRole('switch', { name: 'Aktif: Buku Kopi.pdf' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({
      name: 'goods.change',
      input: { kind: 'file', id: 1, isActive: false },
    }),
  )
})

it('a hidden text needs a title and a text before it is saved', async () => {
  const { user, sent } = open([], { 'goods.saveContent': () => content })
  await user.click(await screen.findByRole('button', { name: 'Tulis konten' }))
  const dialog = await screen.findByRole('dialog', { name: 'Konten rahasia baru' })
  await user.click(within(dialog).getByRole('button', { name: 'Simpan' }))
  expect(await within(dialog).findByText('Isi namanya.')).toBeTruthy()
  expect(within(dialog).getByText('Isi teksnya.')).toBeTruthy()
  await user.type(within(dialog).getByLabelText('Judul'), 'Kode lisensi')
  await user.type(within(dialog).getByLabelText('Isi yang dibuka setelah lunas'), 'LISENSI-1')
  await user.click(within(dialog).getByRole('button', { name: 'Simpan' }))
  expect(await screen.findByText('Kode lisensi tersimpan')).toBeTruthy()
  const saved = sent.filter(({ name }) => name === 'goods.saveContent').map(({ input }) => input)
  expect(saved).toEqual([{ merchantId: 'site-1', title: 'Kode lisensi', text: 'LISENSI-1' }])
})

it('a hidden text is edited with what it contains, and a refusal keeps it', async () => {
  const { user } = open([content], { 'goods.saveContent': () => ({ refused: 'GOODS_NOT_FOUND' }) })
  await user.click(await screen.findByRole('button', { name: 'Ubah Kode lisensi' }))
  const dialog = await screen.findByRole('dialog', { name: 'Ubah konten rahasia' })
  const text = within(dialog).getByLabelText<HTMLTextAreaElement>('Isi yang dibuka setelah lunas')
  expect(text.value).toBe('LISENSI-1')
  await user.click(within(dialog).getByRole('button', { name: 'Simpan' }))
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(
    /^Barang digital itu tidak ada lagi/,
  )
  expect(text.value).toBe('LISENSI-1')
})

it('removing goods first says that customers who paid keep them', async () => {
  const { user, sent } = open([item({})], { 'goods.remove': () => null })
  await user.click(await screen.findByRole('button', { name: 'Hapus Buku Kopi.pdf' }))
  const dialog = await screen.findByRole('dialog', { name: 'Hapus Buku Kopi.pdf?' })
  expect(dialog.textContent).toContain('tetap menerimanya')
  expect(sent.some(({ name }) => name === 'goods.remove')).toBe(false)
  await user.click(within(dialog).getByRole('button', { name: 'Hapus' }))
  await vi.waitFor(() =>
    expect(sent).toContainEqual({ name: 'goods.remove', input: { kind: 'file', id: 1 } }),
  )
})

it('a photo that is none is refused in words that can be closed', async () => {
  const { user } = open([], {
    'goods.beginUpload': () => ({ uploadId: 'upload-1', pieceBytes: 100 }),
    'goods.addPiece': () => null,
    'goods.finishUpload': () => ({ refused: 'PHOTO_NOT_READABLE' }),
    'goods.cancelUpload': () => null,
  })
  const wrong = new File(['<svg/>'], 'logo.png', { type: 'image/png' })
  await user.upload(await screen.findByLabelText('Pilih foto'), wrong)
  expect((await screen.findByRole('alert')).textContent).toBe(
    'logo.png tidak terunggah. Ini bukan foto yang dikenal. Yang lain aman. Pakai PNG, JPEG, GIF, atau WebP.',
  )
  await user.click(screen.getByRole('button', { name: 'Tutup pesan logo.png' }))
  expect(screen.queryByRole('alert')).toBeNull()
})
