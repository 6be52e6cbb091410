import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { prepared } from '../../platform/storage/statement.ts'

export function insertChunk(
  db: WritableDb,
  piece: { blobId: string; position: number; bytes: Buffer },
): void {
  prepared(
    db,
    'INSERT INTO goods_pieces (blob_id, position, bytes) VALUES (@blobId, @position, @bytes)',
  ).run(piece)
}

/** undefined when it does not exist (any more). */
export function findChunk(db: ReadableDb, blobId: string, position: number): Buffer | undefined {
  return prepared<[string, number], Buffer>(
    db,
    'SELECT bytes FROM goods_pieces WHERE blob_id = ? AND position = ?',
  )
    .pluck()
    .get(blobId, position)
}

export function deleteChunks(db: WritableDb, blobId: string): void {
  prepared(db, 'DELETE FROM goods_pieces WHERE blob_id = ?').run(blobId)
}

/** Deletes chunks of uploads that a power cut interrupted. Call before the first upload of this run. */
export function deleteLeftoverChunks(db: WritableDb): void {
  prepared(
    db,
    `DELETE FROM goods_pieces
     WHERE blob_id NOT IN (SELECT blob_id FROM goods WHERE blob_id IS NOT NULL)`,
  ).run()
}
