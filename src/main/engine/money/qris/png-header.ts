import { Readable } from 'node:stream'
import { createInflate } from 'node:zlib'

/** The chunks of a PNG before its pixels are decompressed. */
export interface PngHeader {
  width: number
  height: number
  bitsPerPixel: number
  /** Whether it may have transparency. */
  isSeeThrough: boolean
  /** The compressed pixels, in pieces. */
  data: Uint8Array[]
}

/** Samples per pixel: grey, colour, palette, grey with alpha, colour with alpha. */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Deflate compresses at most about 1,032 to 1, so a file this small cannot decompress to a harmful size. */
const HARMLESS_PACKED_BYTES = 65_536
const INFLATE_CHUNK_BYTES = 1 << 20

/** Bits of one pixel by the two bytes of a PNG's header; undefined for a combination that does not exist. */
export function pngBitsPerPixel(bitDepth: number, colourType: number): number | undefined {
  const samples = SAMPLES[colourType]
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(bitDepth)) return undefined
  return bitDepth * samples
}

/** Reads a PNG without decompressing it; undefined for an invalid header. Does not verify checksums. */
export function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = chunksOf(view, bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header?.length !== 13) return undefined
  const [bitDepth = 0, colourType = 0] = header.subarray(8)
  const bitsPerPixel = pngBitsPerPixel(bitDepth, colourType)
  if (bitsPerPixel === undefined) return undefined
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitsPerPixel,
    isSeeThrough:
      colourType === 4 || colourType === 6 || chunks.some(({ type }) => type === 'tRNS'),
    data: chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
  }
}

/** Whether a PNG decompresses to more than its header states (decompression bomb). */
export async function isPngBomb(header: PngHeader): Promise<boolean> {
  const packedBytes = header.data.reduce((sum, piece) => sum + piece.length, 0)
  if (packedBytes <= HARMLESS_PACKED_BYTES) return false
  const most = mostUnpackedBytes(header)
  const inflate = createInflate({ chunkSize: INFLATE_CHUNK_BYTES })
  let unpacked = 0
  try {
    for await (const piece of Readable.from(header.data).pipe(inflate)) {
      unpacked += (piece as Uint8Array).length
      if (unpacked > most) return true
    }
  } catch {
    // Damaged data also fails in the decoder, which reports it.
  }
  return false
}

/**
 * Upper bound of the decompressed size. An interlaced picture has up to two lines for each line, each with a
 * filter byte and a partly filled last byte.
 */
function mostUnpackedBytes({ width, height, bitsPerPixel }: PngHeader): number {
  return (Math.ceil((width * bitsPerPixel) / 8) + 4) * (height + 8)
}

function chunksOf(view: DataView, bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const chunks: { type: string; data: Uint8Array }[] = []
  let at = 8
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}
