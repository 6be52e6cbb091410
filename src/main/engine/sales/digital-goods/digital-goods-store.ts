import type { EpochMs } from '../../../../shared/base/time.ts'
import type {
  DigitalGoodsItem,
  DigitalGoodsKind,
} from '../../../../shared/digital-goods/digital-goods.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared, requiredRow } from '../../platform/storage/statement.ts'

/** A stored item. */
export interface StoredDigitalGoods extends Omit<DigitalGoodsItem, 'path'> {
  /** Key of its chunks; null for a text, and after its bytes were deleted. */
  blobId: string | null
  pictureToken: string | null
  removedAtMs: EpochMs | null
}

type GoodsRow = Omit<StoredDigitalGoods, 'isActive'> & { isActive: number }

const COLUMNS = `kind, number AS id, merchant_id AS merchantId, name, text,
  size_bytes AS sizeBytes, sha256, media_type AS mediaType, blob_id AS blobId,
  picture_token AS pictureToken, is_active AS isActive, downloads, created_at_ms AS createdAtMs,
  removed_at_ms AS removedAtMs`

/** The only place where a row becomes an item. */
function toGoods(row: GoodsRow): StoredDigitalGoods {
  return { ...row, isActive: row.isActive === 1 }
}

function toGoodsOrNone(row: GoodsRow | undefined): StoredDigitalGoods | undefined {
  return row === undefined ? undefined : toGoods(row)
}

/** Newest first; without removed ones. */
export function listDigitalGoods(db: ReadableDb): StoredDigitalGoods[] {
  return prepared<[], GoodsRow>(
    db,
    `SELECT ${COLUMNS} FROM goods WHERE removed_at_ms IS NULL
     ORDER BY created_at_ms DESC, number DESC`,
  )
    .all()
    .map(toGoods)
}

/** Includes removed ones: a payment may still have to deliver them. */
export function findDigitalGoods(
  db: ReadableDb,
  kind: DigitalGoodsKind,
  number: number,
): StoredDigitalGoods | undefined {
  return toGoodsOrNone(
    prepared<[string, number], GoodsRow>(
      db,
      `SELECT ${COLUMNS} FROM goods WHERE kind = ? AND number = ?`,
    ).get(kind, number),
  )
}

export function findPicture(db: ReadableDb, pictureToken: string): StoredDigitalGoods | undefined {
  return toGoodsOrNone(
    prepared<[string], GoodsRow>(db, `SELECT ${COLUMNS} FROM goods WHERE picture_token = ?`).get(
      pictureToken,
    ),
  )
}

/** Removed ones keep their row, so a number is never reused. */
export function nextDigitalGoodsNumber(db: ReadableDb, kind: DigitalGoodsKind): number {
  return requiredRow(
    prepared<[string], number>(db, 'SELECT coalesce(max(number), 0) + 1 FROM goods WHERE kind = ?')
      .pluck()
      .get(kind),
  )
}

export function insertDigitalGoods(db: WritableDb, goods: StoredDigitalGoods): void {
  prepared(
    db,
    `INSERT INTO goods (kind, number, merchant_id, name, text, size_bytes, sha256, media_type,
       blob_id, picture_token, is_active, created_at_ms)
     VALUES (@kind, @id, @merchantId, @name, @text, @sizeBytes, @sha256, @mediaType, @blobId,
       @pictureToken, @isActive, @createdAtMs)`,
  ).run({ ...goods, isActive: Number(goods.isActive) })
}

/** Updates the editable fields: name, text, active, removed. */
export function updateDigitalGoods(db: WritableDb, goods: StoredDigitalGoods): void {
  prepared(
    db,
    `UPDATE goods SET name = @name, text = @text, size_bytes = @sizeBytes, is_active = @isActive,
       removed_at_ms = @removedAtMs
     WHERE kind = @kind AND number = @id`,
  ).run({ ...goods, isActive: Number(goods.isActive) })
}

export function countDownload(db: WritableDb, kind: DigitalGoodsKind, number: number): void {
  prepared(db, 'UPDATE goods SET downloads = downloads + 1 WHERE kind = ? AND number = ?').run(
    kind,
    number,
  )
}

/** Total bytes stored, including removed items that are not deleted yet. */
export function storedBytes(db: ReadableDb): number {
  return requiredRow(
    prepared<[], number>(
      db,
      'SELECT coalesce(sum(size_bytes), 0) FROM goods WHERE blob_id IS NOT NULL',
    )
      .pluck()
      .get(),
  )
}

/** Removed items that are not deleted yet, at most `limit`. */
export function listRemovedDigitalGoods(db: ReadableDb, limit: number): StoredDigitalGoods[] {
  return prepared<[number], GoodsRow>(
    db,
    `SELECT ${COLUMNS} FROM goods
     WHERE removed_at_ms IS NOT NULL AND (blob_id IS NOT NULL OR text IS NOT NULL) LIMIT ?`,
  )
    .all(limit)
    .map(toGoods)
}

/** Deletes the content; its row stays. */
export function clearDigitalGoodsContent(db: WritableDb, { kind, id }: StoredDigitalGoods): void {
  prepared(
    db,
    `UPDATE goods SET text = NULL, blob_id = NULL, picture_token = NULL
     WHERE kind = ? AND number = ?`,
  ).run(kind, id)
}
