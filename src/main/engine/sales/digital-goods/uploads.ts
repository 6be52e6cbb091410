import { createHash, type Hash } from 'node:crypto'
import { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type {
  DigitalGoodsKind,
  DigitalGoodsUpload,
} from '../../../../shared/digital-goods/digital-goods.ts'
import { type PictureFormat, readPictureHeader } from '../../money/qris/picture-header.ts'
import type { Platform } from '../../platform/platform.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { deleteChunks, insertChunk } from './chunk-store.ts'
import { storedBytes } from './digital-goods-store.ts'
import { cleanFileName } from './file-name.ts'

/** A chunk is saved in one commit and sent in one write: small enough not to delay a sale. */
export const CHUNK_BYTES = 524_288

/** Largest photo in bytes, and its longest side in pixels, so that every phone can show it. */
export const PICTURE_MAX_BYTES = 5_000_000
const PICTURE_MAX_SIDE = 8_192

const MEGABYTE = 1_000_000
const UPLOADS_AT_ONCE = 4
/** An upload without activity for this long is abandoned, in milliseconds. */
const PATIENCE_MS = 10 * 60_000

const MEDIA_TYPES: Record<PictureFormat, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

export interface UploadRequest {
  kind: Exclude<DigitalGoodsKind, 'content'>
  merchantId: string
  name: string
  sizeBytes: number
}

/** A complete upload: its chunks are stored, but no item refers to them yet. */
export interface FinishedUpload extends UploadRequest {
  blobId: string
  sha256: string
  mediaType: string | null
}

interface OpenUpload extends UploadRequest {
  blobId: string
  hash: Hash
  mediaType: string | null
  /** Chunks stored or being stored. */
  pieces: number
  lastActivityAtMs: EpochMs
}

/**
 * Uploads in progress, chunk by chunk. Kept in memory: after a power cut their chunks are deleted at the next
 * start.
 */
export interface Uploads {
  /** Throws INPUT_INVALID, GOODS_TOO_LARGE, PHOTO_TOO_LARGE, GOODS_FULL and UPLOADS_RUNNING. */
  begin(request: UploadRequest): Promise<DigitalGoodsUpload>
  /** Adds the next chunk; the last one may be sent again. Throws UPLOAD_NOT_FOUND and UPLOAD_BROKEN. */
  add(uploadId: string, position: number, bytes: Buffer): Promise<void>
  /** Passes the complete upload to `keep` in one transaction. Throws UPLOAD_NOT_FOUND and UPLOAD_BROKEN. */
  finish<Result>(
    uploadId: string,
    keep: (db: WritableDb, upload: FinishedUpload) => Result,
  ): Promise<Result>
  /** Cancels it. Does nothing for an unknown upload. */
  cancel(uploadId: string): Promise<void>
  /** Abandons uploads without recent activity. */
  cleanUp(): Promise<void>
}

export function createUploads({ database, settings, clock, random }: Platform): Uploads {
  const open = new Map<string, OpenUpload>()

  function get(uploadId: string): OpenUpload {
    const upload = open.get(uploadId)
    if (!upload) throw new AppError('UPLOAD_NOT_FOUND', 'no such upload is running')
    upload.lastActivityAtMs = clock.now()
    return upload
  }

  async function giveUp(upload: OpenUpload): Promise<void> {
    open.delete(upload.blobId)
    await database.write((db) => deleteChunks(db, upload.blobId))
  }

  async function tidy(): Promise<void> {
    const now = clock.now()
    for (const upload of open.values()) {
      if (Math.abs(now - upload.lastActivityAtMs) > PATIENCE_MS) await giveUp(upload)
    }
  }

  function assertFits({ kind, sizeBytes }: UploadRequest): void {
    const largest = settings.get('goodsFileMaxMegabytes') * MEGABYTE
    if (kind === 'image' && sizeBytes > PICTURE_MAX_BYTES) {
      throw new AppError('PHOTO_TOO_LARGE', `${sizeBytes} bytes, at most ${PICTURE_MAX_BYTES}`)
    }
    if (sizeBytes > largest) {
      throw new AppError('GOODS_TOO_LARGE', `${sizeBytes} bytes, at most ${largest}`)
    }
    const coming = [...open.values()].reduce((sum, upload) => sum + upload.sizeBytes, 0)
    const room = settings.get('goodsTotalMaxMegabytes') * MEGABYTE
    if (storedBytes(database.read) + coming + sizeBytes > room) {
      throw new AppError('GOODS_FULL', `all files together may have ${room} bytes`)
    }
  }

  return {
    cleanUp: tidy,
    async begin(request) {
      await tidy()
      if (open.size >= UPLOADS_AT_ONCE) {
        throw new AppError('UPLOADS_RUNNING', `${open.size} uploads are running`)
      }
      const name = cleanFileName(request.name)
      if (name === null) throw new AppError('INPUT_INVALID', 'a file needs a name')
      assertFits(request)
      const blobId = `blob_${random.text(25)}`
      const begun = { hash: createHash('sha256'), mediaType: null, pieces: 0 }
      open.set(blobId, { ...request, ...begun, name, blobId, lastActivityAtMs: clock.now() })
      return { uploadId: blobId, pieceBytes: CHUNK_BYTES }
    },
    async add(uploadId, position, bytes) {
      const upload = get(uploadId)
      // Sent again because the response was lost.
      if (position === upload.pieces - 1) return
      assertIsNext(upload, position, bytes)
      if (position === 0 && upload.kind === 'image') upload.mediaType = pictureType(bytes)
      upload.pieces += 1
      upload.hash.update(bytes)
      try {
        await database.write((db) => insertChunk(db, { blobId: upload.blobId, position, bytes }))
      } catch (error) {
        await giveUp(upload)
        throw error
      }
    },
    async finish(uploadId, keep) {
      const upload = get(uploadId)
      if (upload.pieces !== chunksOf(upload.sizeBytes)) {
        throw new AppError('UPLOAD_BROKEN', `${upload.pieces} pieces came`)
      }
      open.delete(uploadId)
      const { kind, merchantId, name, sizeBytes, blobId, mediaType, hash } = upload
      const sha256 = hash.digest('hex')
      try {
        return await database.write((db) =>
          keep(db, { kind, merchantId, name, sizeBytes, blobId, mediaType, sha256 }),
        )
      } catch (error) {
        await giveUp(upload)
        throw error
      }
    },
    async cancel(uploadId) {
      const upload = open.get(uploadId)
      if (upload) await giveUp(upload)
    },
  }
}

export function chunksOf(sizeBytes: number): number {
  return Math.ceil(sizeBytes / CHUNK_BYTES)
}

function assertIsNext(
  { pieces, sizeBytes }: OpenUpload,
  position: number,
  { length }: Buffer,
): void {
  const expected = Math.min(CHUNK_BYTES, sizeBytes - pieces * CHUNK_BYTES)
  if (position === pieces && length === expected && length > 0) return
  throw new AppError(
    'UPLOAD_BROKEN',
    `piece ${position} of ${length} bytes, not piece ${pieces} of ${expected}`,
  )
}

/** Detects the type from the bytes, whatever the name is: only a real picture is ever shown as one. */
function pictureType(bytes: Buffer): string {
  const header = readPictureHeader(bytes)
  if (!header) throw new AppError('PHOTO_NOT_READABLE', 'not a PNG, JPEG, GIF or WebP')
  const { format, width, height } = header
  if (Math.min(width, height) < 1) throw new AppError('PHOTO_NOT_READABLE', 'it has no size')
  if (Math.max(width, height) > PICTURE_MAX_SIDE) {
    throw new AppError('PHOTO_TOO_LARGE', `${width}x${height} pixels`)
  }
  return MEDIA_TYPES[format]
}
