import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ProductDialog } from '../../../../src/renderer/features/catalog/product-dialog.tsx'
import { ProductsSection } from '../../../../src/renderer/features/catalog/products-section.tsx'
import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Product } from '../../../../src/shared/sales/product.ts'
import { makeProduct } from '../../../support/make-screen-data.ts'
import { type Answers, type Shown, show } from '../../../support/show.tsx'

const saving: Answers = {
  'catalog.saveProduct': (input) => ({ ...makeProduct(), ...input }) as Product,
}

function open(product: Product | null = null, more: Parameters<typeof show>[1] = {}) {
  const onClose = vi.fn()
  const shown = show(<ProductDialog product={product} categories={['Kopi']} onClose={onClose} />, {
    answers: saving,
    ...more,
  })
  return { ...shown, onClose }
}

const saved = ({ sent }: Shown) => sent.filter(({ name }) => name === 'catalog.saveProduct')

it('a new product is sent without the spaces around its name, and the dialog closes', async () => {
  const shown = open()
  const { user, onClose } = shown
  await user.type(screen.getByLabelText('Nama barang'), '  Teh Tarik ')
  await user.type(screen.getByLabelText('Harga'), '12500')
  await user.type(screen.getByLabelText('Kategori'), 'Minuman')
  await user.click(screen.getByRole('button', { name: 'Simpan' }))
  expect(await screen.findByText('Teh Tarik tersimpan')).toBeTruthy()
  expect(onClose).toHaveBeenCalledTimes(1)
  expect(saved(shown).map(({ input }) => input)).toEqual([
    { name: 'Teh Tarik', price: 12_500, category: 'Minuman', barcode: null, isFavourite: true },
  ])
})

it('a product without a name is not sent, and only the first missing field is named', async () => {
  const shown = open()
  await shown.user.click(screen.getByRole('button', { name: 'Simpan' }))
  expect(await screen.findByText('Isi nama barang.')).toBeTruthy()
  expect(screen.queryByText('Isi harga, paling sedikit Rp1.')).toBeNull()
  expect(saved(shown)).toEqual([])
})

it('a product that costs nothing is not sent', async () => {
  const shown = open(null, { language: 'en' })
  await shown.user.type(screen.getByLabelText('Item name'), 'Air')
  await shown.user.type(screen.getByLabelText('Price'), '0')
  await shown.user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Enter a price of at least Rp1.')).toBeTruthy()
  expect(saved(shown)).toEqual([])
})

it('a price is grouped while it is typed and has at most nine digits', async () => {
  const { user } = open()
  const price = screen.getByLabelText<HTMLInputElement>('Harga')
  await user.type(price, '12345678901')
  expect(price.value).toBe('123.456.789')
})

it('the name has at most 60 letters and the barcode at most 48', async () => {
  const { user } = open()
  const name = screen.getByLabelText<HTMLInputElement>('Nama barang')
  const barcode = screen.getByLabelText<HTMLInputElement>('Kode batang (boleh kosong)')
  await user.click(name)
  await user.paste('x'.repeat(61))
  await user.click(barcode)
  await user.paste('8'.repeat(49))
  expect([name.value.length, barcode.value.length]).toEqual([60, 48])
})

it('the Enter of a barcode scanner does not save the product', async () => {
  const shown = open(makeProduct())
  const { user } = shown
  await user.type(screen.getByLabelText('Kode batang (boleh kosong)'), '8990000000031{Enter}')
  expect(saved(shown)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Simpan' }))
  await screen.findByText('Es Kopi Susu tersimpan')
  expect(saved(shown)[0]?.input).toMatchObject({ id: 'es-kopi', barcode: '8990000000031' })
})

it('a refused product stays in the dialog with the reason in the shop’s words', async () => {
  const { user, onClose } = open(makeProduct(), {
    answers: { 'catalog.saveProduct': () => ({ refused: 'PRODUCT_NOT_FOUND' }) },
  })
  await user.click(screen.getByRole('button', { name: 'Simpan' }))
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Barang itu sudah dihapus. Pesanan tidak berubah. Pilih barang lain.',
  )
  expect(onClose).not.toHaveBeenCalled()
  expect(screen.getByLabelText<HTMLInputElement>('Nama barang').value).toBe('Es Kopi Susu')
})

it('a product is removed only after the owner said yes', async () => {
  const tea = makeProduct({ id: 'teh', name: 'Teh Tarik', price: rupiah(12_000) })
  const { user, sent } = show(<ProductsSection />, {
    answers: {
      'catalog.get': () => ({ categories: ['Kopi'], products: [makeProduct(), tea] }),
      'catalog.removeProduct': () => null,
    },
  })
  const removals = () => sent.filter(({ name }) => name === 'catalog.removeProduct')
  await user.click(await screen.findByRole('button', { name: 'Hapus Teh Tarik' }))
  await user.click(screen.getByRole('button', { name: 'Batal' }))
  expect(removals()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Hapus Teh Tarik' }))
  await user.click(screen.getByRole('button', { name: 'Hapus' }))
  await vi.waitFor(() => expect(removals()).toHaveLength(1))
  expect(removals()[0]?.input).toEqual({ productId: 'teh' })
})
