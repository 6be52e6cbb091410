import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

/** Photo by product id. */
export function listProductPictures(db: ReadableDb): Record<string, number> {
  const rows = prepared<[], { productId: string; imageNumber: number }>(
    db,
    'SELECT product_id AS productId, image_number AS imageNumber FROM product_pictures',
  ).all()
  return Object.fromEntries(rows.map(({ productId, imageNumber }) => [productId, imageNumber]))
}

export function saveProductPicture(db: WritableDb, productId: string, imageNumber: number): void {
  prepared(
    db,
    `INSERT INTO product_pictures (product_id, image_number) VALUES (?, ?)
     ON CONFLICT (product_id) DO UPDATE SET image_number = excluded.image_number`,
  ).run(productId, imageNumber)
}

export function deleteProductPicture(db: WritableDb, productId: string): void {
  prepared(db, 'DELETE FROM product_pictures WHERE product_id = ?').run(productId)
}
