import { Readable } from 'node:stream'
import { createInflate } from 'node:zlib'

/** The chunks of a PNG that make its picture, and what its header says. */
export interface PngParts {
  width: number
  height: number
  /** Bits per sample: 1, 2, 4, 8 or 16. */
  bitDepth: number
  colourType: ColourType
  isInterlaced: boolean
  palette: Uint8Array | undefined
  /** Chunk tRNS: alpha of palette entries, or the one colour that is see-through. */
  transparency: Uint8Array | undefined
  /** The packed pixels, in pieces. */
  data: Uint8Array[]
}

/** A rectangle of pixels that is stored by itself: the whole picture, or one of Adam7's seven. */
export interface PngPass {
  x: number
  y: number
  stepX: number
  stepY: number
  width: number
  height: number
}

export type ColourType = keyof typeof SAMPLES

/** Samples per pixel: grey, colour, palette, grey with alpha, colour with alpha. */
export const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

const WHOLE = [[0, 0, 1, 1]] as const
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Deflate packs at most about 1,032 to 1, so as little as this cannot unpack to anything that hurts. */
const HARMLESS_PACKED_BYTES = 65_536
const INFLATE_CHUNK_BYTES = 1 << 20

/** Takes a PNG apart without unpacking it; undefined when its header is none that exists. Checks no checksums. */
export function readPngParts(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = chunksOf(view, bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header?.length !== 13) return undefined
  const colourType = header[9]
  if (!isColourType(colourType) || ![1, 2, 4, 8, 16].includes(header[8]!)) return undefined
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitDepth: header[8]!,
    colourType,
    isInterlaced: header[12] === 1,
    palette: chunks.find(({ type }) => type === 'PLTE')?.data,
    transparency: chunks.find(({ type }) => type === 'tRNS')?.data,
    data: chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
  }
}

/** The rectangles a picture is stored in, without those that are empty because it is small. */
export function passesOf({ width, height, isInterlaced }: PngParts): PngPass[] {
  return (isInterlaced ? ADAM7 : WHOLE)
    .map(([x, y, stepX, stepY]) => ({
      x,
      y,
      stepX,
      stepY,
      width: Math.ceil((width - x) / stepX),
      height: Math.ceil((height - y) / stepY),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)
}

/** Bytes of one line of a pass, without its filter byte. */
export function lineBytes({ bitDepth, colourType }: PngParts, { width }: PngPass): number {
  return Math.ceil((width * bitDepth * SAMPLES[colourType]) / 8)
}

/** Bytes that the header promises once the picture is unpacked. */
export function unpackedBytes(parts: PngParts): number {
  return passesOf(parts).reduce((sum, pass) => sum + (1 + lineBytes(parts, pass)) * pass.height, 0)
}

/** Whether a PNG unpacks to more than its header promises, which only one made to fill memory does. */
export async function isPngBomb(parts: PngParts): Promise<boolean> {
  const packedBytes = parts.data.reduce((sum, piece) => sum + piece.length, 0)
  if (packedBytes <= HARMLESS_PACKED_BYTES) return false
  const promised = unpackedBytes(parts)
  const inflate = createInflate({ chunkSize: INFLATE_CHUNK_BYTES })
  let unpacked = 0
  try {
    for await (const piece of Readable.from(parts.data).pipe(inflate)) {
      unpacked += (piece as Uint8Array).length
      if (unpacked > promised) return true
    }
  } catch {
    // Damaged data end here for the decoder too, which then says so.
  }
  return false
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

function isColourType(value: number | undefined): value is ColourType {
  return value !== undefined && value in SAMPLES
}
