import type { Product } from '../../../shared/sales/product.ts'

/** What the category chips choose: everything, the favourites, or one category by name. */
export type CategoryChoice =
  | { kind: 'all' }
  | { kind: 'favourites' }
  | { kind: 'one'; name: string }

/** The products to show. A search term ignores the chosen chip and searches the whole catalogue. */
export function findProducts(
  products: readonly Product[],
  term: string,
  choice: CategoryChoice,
): Product[] {
  const words = term.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  if (words.length > 0) return products.filter((product) => isHit(product, words, term.trim()))
  if (choice.kind === 'all') return [...products]
  if (choice.kind === 'favourites') return products.filter((product) => product.isFavourite)
  return products.filter((product) => product.category === choice.name)
}

function isHit(product: Product, words: readonly string[], code: string): boolean {
  if (product.barcode === code) return true
  const name = product.name.toLocaleLowerCase('id')
  return words.every((word) => name.includes(word))
}

/** What Enter in the search field adds: the product with that barcode, or the only hit. */
export function productToAdd(products: readonly Product[], term: string): Product | undefined {
  const code = term.trim()
  if (code === '') return undefined
  const byBarcode = products.find((product) => product.barcode === code)
  if (byBarcode) return byBarcode
  const hits = findProducts(products, code, { kind: 'all' })
  return hits.length === 1 ? hits[0] : undefined
}
