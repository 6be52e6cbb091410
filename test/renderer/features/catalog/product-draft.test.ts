import { expect, it } from 'vitest'
import {
  draftFault,
  draftOf,
  inputOf,
} from '../../../../src/renderer/features/catalog/product-draft.ts'
import { makeProduct } from './make-product.ts'

it('a draft names the first missing field, and is no input until nothing is missing', () => {
  const draft = draftOf(null)
  expect(draftFault(draft)).toBe('name')
  expect(draftFault({ ...draft, name: 'Teh', price: 0 })).toBe('price')
  expect(inputOf({ ...draft, name: 'Teh', price: 5_000 }, undefined)).toBeNull()
})

it('a product is sent trimmed, with null for an empty barcode', () => {
  const draft = { ...draftOf(makeProduct()), name: ' Es Teh ', barcode: ' ' }
  expect(inputOf(draft, 'p1')).toEqual({
    id: 'p1',
    name: 'Es Teh',
    price: 22_000,
    category: 'Kopi',
    barcode: null,
    isFavourite: false,
  })
})
