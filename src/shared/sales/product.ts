import type { Rupiah } from '../base/money.ts'

export interface Product {
  id: string
  name: string
  price: Rupiah
  category: string
  barcode: string | null
  isFavourite: boolean
}

export interface Catalog {
  /** In the order in which the category chips are shown. */
  categories: string[]
  products: Product[]
}
