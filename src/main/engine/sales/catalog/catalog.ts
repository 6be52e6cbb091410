import { cleanText } from '../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Catalog, Product } from '../../../../shared/sales/product.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import {
  findProduct,
  findProductByBarcode,
  insertProduct,
  listCategories,
  listProducts,
  markProductRemoved,
  updateProduct,
} from './product-store.ts'

/** Input of a product; without an id it is a new one. */
export type ProductToSave = Omit<Product, 'id'> & { id?: string }

/** The products of the shop. */
export interface ProductCatalog {
  get: () => Catalog
  /** Throws PRODUCT_NOT_FOUND for an unknown id, INPUT_INVALID for a blank name or a barcode in use. */
  save(product: ProductToSave): Promise<Product>
  /** Removes it from the catalogue; past sales keep it. Throws PRODUCT_NOT_FOUND. */
  remove(productId: string): Promise<void>
}

export function createCatalog({
  database,
  clock,
  random,
  broadcastToScreens,
}: Platform): ProductCatalog {
  const onChanged = () => broadcastToScreens('catalog.changed')
  return {
    get: () => ({
      categories: listCategories(database.read),
      products: listProducts(database.read),
    }),
    save: (input) =>
      database.write((db) => {
        const product = cleaned({ ...input, id: input.id ?? `prd_${random.text(16)}` })
        assertBarcodeFree(db, product)
        if (input.id === undefined) insertProduct(db, product, clock.now())
        else {
          assertThere(db, input.id)
          updateProduct(db, product)
        }
        afterCommit(db, onChanged)
        return product
      }),
    remove: (productId) =>
      database.write((db) => {
        assertThere(db, productId)
        markProductRemoved(db, productId, clock.now())
        afterCommit(db, onChanged)
      }),
  }
}

function assertThere(db: ReadableDb, id: string): void {
  if (!findProduct(db, id)) throw new AppError('PRODUCT_NOT_FOUND', `no product ${id}`)
}

function assertBarcodeFree(db: ReadableDb, product: Product): void {
  const other = product.barcode === null ? undefined : findProductByBarcode(db, product.barcode)
  if (!other || other.id === product.id) return
  throw new AppError('INPUT_INVALID', `barcode ${product.barcode} is on "${other.name}" already`)
}

/** Trims and collapses spaces, so that one category does not appear as two chips; scanners may send blanks. */
function cleaned(product: Product): Product {
  const name = singleSpaced(product.name)
  const category = singleSpaced(product.category)
  if (name === '' || category === '') {
    throw new AppError('INPUT_INVALID', 'a product needs a name and a category')
  }
  return { ...product, name, category, barcode: product.barcode?.trim() || null }
}

function singleSpaced(text: string): string {
  return (cleanText(text) ?? '').replace(/\s+/g, ' ')
}
