import { crc32, deflateSync } from 'node:zlib'
import type { Raster } from './raster.ts'

export interface PngLook {
  /** 0 grey, 2 colour, 3 palette of 16 greys, 4 grey with alpha, 6 colour with alpha. */
  colourType?: 0 | 2 | 3 | 4 | 6
  bitDepth?: 1 | 2 | 4 | 8 | 16
  isInterlaced?: boolean
  /** Number of the filter for every line, or 5 to alternate between all. */
  filter?: 0 | 1 | 2 | 3 | 4 | 5
  /** Grey level that chunk tRNS makes transparent, for types 0 to 3. */
  seeThroughLevel?: number
  /** Compression level, from 0 to 9. */
  level?: number
}

const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

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

/** A PNG of any kind that the format knows. */
export function encodePng(raster: Raster, look: PngLook = {}): Buffer {
  const { colourType = 6, bitDepth = 8, isInterlaced = false } = look
  const lines = (isInterlaced ? ADAM7 : WHOLE).flatMap((pass) => linesOf(raster, pass, look))
  const header = pngHeader({ ...raster, bitDepth, colourType, isInterlaced })
  return pngOf([
    ['IHDR', header],
    ...(colourType === 3 ? [['PLTE', greyPalette(bitDepth)] as const] : []),
    ...(look.seeThroughLevel === undefined ? [] : [['tRNS', transparencyOf(look)] as const]),
    ['IDAT', deflateSync(Buffer.concat(lines), { level: look.level ?? 6 })],
  ])
}

/** A PNG of these chunks, checksums and end included. */
export function pngOf(chunks: (readonly [type: string, data: Buffer])[]): Buffer {
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const end = ['IEND', Buffer.alloc(0)] as const
  return Buffer.concat([signature, ...[...chunks, end].map(chunk)])
}

export function pngHeader(look: {
  width: number
  height: number
  bitDepth: number
  colourType: number
  isInterlaced?: boolean
}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(look.width, 0)
  header.writeUInt32BE(look.height, 4)
  header.writeUInt8(look.bitDepth, 8)
  header.writeUInt8(look.colourType, 9)
  header.writeUInt8(look.isInterlaced ? 1 : 0, 12)
  return header
}

function chunk([type, data]: readonly [string, Buffer]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

function linesOf(
  raster: Raster,
  [x, y, stepX, stepY]: readonly [number, number, number, number],
  { colourType = 6, bitDepth = 8, filter = 0 }: PngLook,
): Buffer[] {
  const width = Math.ceil((raster.width - x) / stepX)
  if (width <= 0) return []
  const step = Math.max(1, (bitDepth * SAMPLES[colourType]) / 8)
  const lines: Buffer[] = []
  let above: Buffer = Buffer.alloc(0)
  for (let row = y; row < raster.height; row += stepY) {
    const pixels = Array.from({ length: width }, (_, column) => {
      const at = (row * raster.width + x + column * stepX) * 4
      return [...raster.data.subarray(at, at + 4)]
    })
    const line = packed(
      pixels.flatMap((pixel) => samplesOf(pixel, colourType)),
      { bitDepth, isIndex: colourType === 3 },
    )
    lines.push(filtered(line, { above, step, filter: filter === 5 ? lines.length % 5 : filter }))
    above = line
  }
  return lines
}

function samplesOf([red, green, blue, alpha]: number[], colourType: number): number[] {
  const all = { 0: [red], 2: [red, green, blue], 3: [red], 4: [red, alpha] }
  return (all[colourType as keyof typeof all] ?? [red, green, blue, alpha]) as number[]
}

/** Samples of 0 to 255 as numbers of `bitDepth` bits; in a palette of greys a level is its own index. */
function packed(samples: number[], look: { bitDepth: number; isIndex: boolean }): Buffer {
  const { bitDepth, isIndex } = look
  if (bitDepth === 16) return Buffer.from(samples.flatMap((sample) => [sample, sample]))
  if (bitDepth === 8) return Buffer.from(isIndex ? samples.map((sample) => sample >> 4) : samples)
  const line = Buffer.alloc(Math.ceil((samples.length * bitDepth) / 8))
  samples.forEach((sample, index) => {
    const bit = index * bitDepth
    line[bit >> 3]! |= (sample >> (8 - bitDepth)) << (8 - bitDepth - (bit & 7))
  })
  return line
}

function filtered(
  line: Buffer,
  { above, step, filter }: { above: Buffer; step: number; filter: number },
): Buffer {
  const result = Buffer.alloc(line.length + 1, filter)
  for (let index = 0; index < line.length; index++) {
    const left = line[index - step] ?? 0
    const up = above[index] ?? 0
    const upLeft = above[index - step] ?? 0
    const nearest = [left, up, upLeft].sort(
      (one, other) => Math.abs(left + up - upLeft - one) - Math.abs(left + up - upLeft - other),
    )[0]!
    const predictions = [0, left, up, Math.floor((left + up) / 2), nearest]
    result[index + 1] = line[index]! - predictions[filter]!
  }
  return result
}

function greyPalette(bitDepth: number): Buffer {
  const entries = bitDepth === 8 ? 16 : 2 ** bitDepth
  return Buffer.from(
    Array.from({ length: entries }, (_, entry) =>
      Math.round((entry * 255) / (entries - 1)),
    ).flatMap((level) => [level, level, level]),
  )
}

function transparencyOf({ colourType, bitDepth = 8, seeThroughLevel = 0 }: PngLook): Buffer {
  if (colourType === 3) {
    const entry = bitDepth === 8 ? seeThroughLevel >> 4 : seeThroughLevel >> (8 - bitDepth)
    return Buffer.from(Array.from({ length: entry + 1 }, (_, index) => (index === entry ? 0 : 255)))
  }
  const stored = bitDepth === 16 ? seeThroughLevel * 257 : seeThroughLevel >> (8 - bitDepth)
  const key = Buffer.alloc(colourType === 2 ? 6 : 2)
  for (let at = 0; at < key.length; at += 2) key.writeUInt16BE(stored, at)
  return key
}
