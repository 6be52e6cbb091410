import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Product } from '../../../../shared/sales/product.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

type ProductRow = Omit<Product, 'isFavourite'> & { isFavourite: number }

const COLUMNS = `id, name, price_rupiah AS price, category, barcode, is_favourite AS isFavourite`

/** The only place where a row becomes a product. */
function toProduct(row: ProductRow): Product {
  return { ...row, isFavourite: row.isFavourite === 1 }
}

/** In order of creation; without removed ones. */
export function listProducts(db: ReadableDb): Product[] {
  return prepared<[], ProductRow>(
    db,
    `SELECT ${COLUMNS} FROM products WHERE removed_at_ms IS NULL ORDER BY created_at_ms, name, id`,
  )
    .all()
    .map(toProduct)
}

/** Categories with a product, in the order of their first use. */
export function listCategories(db: ReadableDb): string[] {
  return prepared<[], string>(
    db,
    `SELECT category FROM products GROUP BY category
     HAVING sum(removed_at_ms IS NULL) > 0 ORDER BY min(created_at_ms), category`,
  )
    .pluck()
    .all()
}

/** undefined for an unknown or removed product. */
export function findProduct(db: ReadableDb, id: string): Product | undefined {
  const row = prepared<[string], ProductRow>(
    db,
    `SELECT ${COLUMNS} FROM products WHERE id = ? AND removed_at_ms IS NULL`,
  ).get(id)
  return row === undefined ? undefined : toProduct(row)
}

export function findProductByBarcode(db: ReadableDb, barcode: string): Product | undefined {
  const row = prepared<[string], ProductRow>(
    db,
    `SELECT ${COLUMNS} FROM products WHERE barcode = ? AND removed_at_ms IS NULL`,
  ).get(barcode)
  return row === undefined ? undefined : toProduct(row)
}

/** The different prices of products from `from` to `to`, both included. */
export function listPricesBetween(
  db: ReadableDb,
  { from, to }: { from: number; to: number },
): number[] {
  return prepared<[number, number], number>(
    db,
    `SELECT DISTINCT price_rupiah FROM products
     WHERE removed_at_ms IS NULL AND price_rupiah BETWEEN ? AND ?`,
  )
    .pluck()
    .all(from, to)
}

export function insertProduct(db: WritableDb, product: Product, now: EpochMs): void {
  prepared(
    db,
    `INSERT INTO products (id, name, price_rupiah, category, barcode, is_favourite, created_at_ms)
     VALUES (@id, @name, @price, @category, @barcode, @isFavourite, @now)`,
  ).run({ ...product, isFavourite: Number(product.isFavourite), now })
}

export function updateProduct(db: WritableDb, product: Product): void {
  prepared(
    db,
    `UPDATE products SET name = @name, price_rupiah = @price, category = @category,
       barcode = @barcode, is_favourite = @isFavourite
     WHERE id = @id`,
  ).run({ ...product, isFavourite: Number(product.isFavourite) })
}

/** Its sales stay; its barcode can be used again. */
export function markProductRemoved(db: WritableDb, id: string, now: EpochMs): void {
  prepared(db, 'UPDATE products SET removed_at_ms = ? WHERE id = ?').run(now, id)
}
