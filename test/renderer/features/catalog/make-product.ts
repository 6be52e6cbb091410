import { rupiah } from '../../../../src/shared/base/money.ts'
import type { Product } from '../../../../src/shared/sales/product.ts'

export const makeProduct = (part: Partial<Product> = {}): Product => ({
  id: 'es-kopi',
  name: 'Es Kopi Susu',
  price: rupiah(22_000),
  category: 'Kopi',
  barcode: null,
  isFavourite: false,
  ...part,
})
