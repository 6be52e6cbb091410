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
  /** In the order in which the chips stand. */
  categories: string[]
  products: Product[]
}
