import type { DigitalGoods } from '../../../../src/main/engine/sales/digital-goods/digital-goods.ts'
import { CHUNK_BYTES } from '../../../../src/main/engine/sales/digital-goods/uploads.ts'
import type { DigitalGoodsItem } from '../../../../src/shared/digital-goods/digital-goods.ts'

/** Bytes that depend on their position, so that a misplaced chunk is detected. */
export function makeBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + (at >> 8)) & 0xff
  return bytes
}

/** Sends a file as the owner's screen does: begin, pieces in order, finish. */
export async function upload(
  goods: DigitalGoods,
  merchantId: string,
  { name = 'ebook.pdf', bytes = makeBytes(1_000), kind = 'file' as 'file' | 'image' } = {},
): Promise<DigitalGoodsItem> {
  const input = { kind, merchantId, name, sizeBytes: bytes.length }
  const { uploadId } = await goods.uploads.begin(input)
  for (let position = 0; position * CHUNK_BYTES < bytes.length; position += 1) {
    const piece = bytes.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES)
    await goods.uploads.add(uploadId, position, piece)
  }
  return goods.finishUpload(uploadId)
}
