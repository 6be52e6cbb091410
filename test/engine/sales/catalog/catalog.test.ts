import { describe, expect, it } from 'vitest'
import type { ProductToSave } from '../../../../src/main/engine/sales/catalog/catalog.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { refusedWith } from '../../../support/refused-with.ts'
import { openTestTill, type TestTill } from '../till/support/test-till.ts'

function makeProduct(change: Partial<ProductToSave> = {}): ProductToSave {
  return {
    name: 'Kopi Tubruk',
    price: rupiah(12_000),
    category: 'Kopi',
    barcode: null,
    isFavourite: false,
    ...change,
  }
}

/** Saves products one minute apart. */
async function saveAll({ catalog, clock }: TestTill, changes: Partial<ProductToSave>[]) {
  const saved = []
  for (const change of changes) {
    saved.push(await catalog.save(makeProduct(change)))
    clock.advance(60_000)
  }
  return saved
}

describe('the catalogue', () => {
  it('is empty in a new shop', async () => {
    const { catalog } = await openTestTill()
    expect(catalog.get()).toEqual({ categories: [], products: [] })
  })

  it('lists products in the order they were made, and categories in the order of first use', async () => {
    const shop = await openTestTill()
    await saveAll(shop, [
      { name: 'Nasi', category: 'Makanan' },
      { name: 'Es Teh', category: 'Minuman' },
      { name: 'Bakso', category: 'Makanan' },
    ])
    expect(shop.catalog.get()).toMatchObject({
      categories: ['Makanan', 'Minuman'],
      products: [{ name: 'Nasi' }, { name: 'Es Teh' }, { name: 'Bakso' }],
    })
  })

  it('lists products that were made in the same moment by name', async () => {
    const { catalog } = await openTestTill()
    await Promise.all(['Teh', 'Air', 'Kopi'].map((name) => catalog.save(makeProduct({ name }))))
    expect(catalog.get().products.map(({ name }) => name)).toEqual(['Air', 'Kopi', 'Teh'])
  })

  it('keeps a category in its place when its first product goes, and drops it with its last', async () => {
    const shop = await openTestTill()
    const [first, , second] = await saveAll(shop, [
      { name: 'Nasi', category: 'Makanan' },
      { name: 'Es Teh', category: 'Minuman' },
      { name: 'Bakso', category: 'Makanan' },
    ])
    await shop.catalog.remove(first!.id)
    expect(shop.catalog.get().categories).toEqual(['Makanan', 'Minuman'])
    await shop.catalog.remove(second!.id)
    expect(shop.catalog.get().categories).toEqual(['Minuman'])
  })

  it('notifies the screens of every change, and of nothing else', async () => {
    const { catalog, changes } = await openTestTill()
    const { id } = await catalog.save(makeProduct())
    await catalog.save(makeProduct({ id, name: 'Kopi Hitam' }))
    await refusedWith(catalog.remove('nothing'))
    await catalog.remove(id)
    expect(changes.catalog).toBe(3)
  })
})

describe('a product', () => {
  it('keeps its position when it is changed', async () => {
    const shop = await openTestTill()
    const [first] = await saveAll(shop, [{ name: 'Nasi' }, { name: 'Bakso' }])
    const changed = { ...first!, name: 'Nasi Goreng', price: rupiah(20_000), isFavourite: true }
    expect(await shop.catalog.save(changed)).toEqual(changed)
    expect(shop.catalog.get().products[0]).toEqual(changed)
  })

  it('is stored without surplus spaces', async () => {
    const { catalog } = await openTestTill()
    const product = makeProduct({ name: '  Kopi   Susu ', category: ' Kopi ', barcode: ' 899 ' })
    expect(await catalog.save(product)).toMatchObject({
      name: 'Kopi Susu',
      category: 'Kopi',
      barcode: '899',
    })
    expect((await catalog.save(makeProduct({ barcode: '  ' }))).barcode).toBeNull()
  })

  it('needs a visible name and category', async () => {
    const { catalog } = await openTestTill()
    expect(await refusedWith(catalog.save(makeProduct({ name: '  ' })))).toBe('INPUT_INVALID')
    expect(await refusedWith(catalog.save(makeProduct({ category: ' ' })))).toBe('INPUT_INVALID')
  })

  it('has its barcode for itself, until it is removed', async () => {
    const { catalog } = await openTestTill()
    const first = await catalog.save(makeProduct({ barcode: '899' }))
    const other = makeProduct({ name: 'Teh', barcode: '899' })
    await expect(catalog.save(other)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'barcode 899 is on "Kopi Tubruk" already',
    })
    expect(await catalog.save({ ...first, name: 'Kopi Hitam' })).toMatchObject({ barcode: '899' })
    await catalog.remove(first.id)
    expect(await catalog.save(other)).toMatchObject({ barcode: '899' })
  })

  it('that does not exist can be neither changed nor removed, nor removed twice', async () => {
    const { catalog } = await openTestTill()
    const { id } = await catalog.save(makeProduct())
    await catalog.remove(id)
    expect(await refusedWith(catalog.remove(id))).toBe('PRODUCT_NOT_FOUND')
    expect(await refusedWith(catalog.save(makeProduct({ id })))).toBe('PRODUCT_NOT_FOUND')
    expect(await refusedWith(catalog.save(makeProduct({ id: 'new' })))).toBe('PRODUCT_NOT_FOUND')
  })
})
