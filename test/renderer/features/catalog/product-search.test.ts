import { expect, it } from 'vitest'
import {
  findProducts,
  productToAdd,
} from '../../../../src/renderer/features/catalog/product-search.ts'
import { makeProduct } from './make-product.ts'

const products = [
  makeProduct(),
  makeProduct({ id: 'kopi', name: 'Kopi Tubruk', barcode: '8990001', isFavourite: true }),
  makeProduct({ id: 'teh', name: 'Teh Tarik', category: 'Non-kopi' }),
]

it('a search finds products with all its words in any order, in every category', () => {
  const hits = findProducts(products, 'SUSU kopi', { kind: 'one', name: 'Non-kopi' })
  expect(hits.map(({ id }) => id)).toEqual(['es-kopi'])
})

it('an empty search shows the chosen category', () => {
  expect(findProducts(products, '', { kind: 'favourites' }).map(({ id }) => id)).toEqual(['kopi'])
  expect(findProducts(products, ' ', { kind: 'all' })).toHaveLength(3)
})

it('Enter adds the product with that barcode or the only hit, and nothing with several hits', () => {
  expect(productToAdd(products, '8990001')?.id).toBe('kopi')
  expect(productToAdd(products, 'teh')?.id).toBe('teh')
  expect(productToAdd(products, 'kopi')).toBeUndefined()
  expect(productToAdd(products, '  ')).toBeUndefined()
})
