import { inflateSync } from 'node:zlib'
import { overWhite, type Pixels } from './pixels.ts'
import { lineBytes, type PngParts, passesOf, SAMPLES, unpackedBytes } from './png-parts.ts'

/** Level from 0 to 255 that pixel number `pixel` of an unpacked line has on white paper. */
type LevelReader = (line: Uint8Array, pixel: number) => number

/** Sample number `index` of an unpacked line, as it is stored. */
type SampleReader = (line: Uint8Array, index: number) => number

interface Filtered {
  filter: number
  line: Uint8Array
  above: Uint8Array
  /** Distance in bytes to the same sample of the pixel to the left. */
  step: number
}

/** Whether a PNG may have see-through parts. */
export function isSeeThrough({ colourType, transparency }: PngParts): boolean {
  return colourType === 4 || colourType === 6 || transparency !== undefined
}

/** Unpacks a PNG and lays it on white paper, in grey. Throws when it is damaged or unpacks to more than it promises. */
export function pngOnWhite(parts: PngParts): Pixels {
  const { width, height, bitDepth, colourType } = parts
  const unpacked = unpack(parts)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const levelOf = levelReaderOf(parts)
  const step = Math.max(1, (bitDepth * SAMPLES[colourType]) / 8)
  let at = 0
  for (const pass of passesOf(parts)) {
    const length = lineBytes(parts, pass)
    let above: Uint8Array = new Uint8Array(length)
    for (let row = 0; row < pass.height; row++) {
      const line = unpacked.subarray(at + 1, at + 1 + length)
      unfilter({ filter: unpacked[at]!, line, above, step })
      const start = (pass.y + row * pass.stepY) * width + pass.x
      for (let pixel = 0; pixel < pass.width; pixel++) {
        const to = (start + pixel * pass.stepX) * 4
        data[to] = data[to + 1] = data[to + 2] = levelOf(line, pixel)
      }
      above = line
      at += 1 + length
    }
  }
  return { data, width, height }
}

function unpack(parts: PngParts): Buffer {
  const maxOutputLength = unpackedBytes(parts)
  // In one piece, or the pieces and their sum would take the memory twice.
  const chunkSize = Math.max(64, maxOutputLength)
  return inflateSync(Buffer.concat(parts.data), { maxOutputLength, chunkSize })
}

/** Undoes the filter of a line, in place (PNG specification, section 9). */
function unfilter({ filter, line, above, step }: Filtered): void {
  if (filter === 0) return
  const predict = PREDICTIONS[filter]
  if (predict === undefined) throw new RangeError(`PNG filter ${filter} does not exist`)
  for (let index = 0; index < line.length; index++) {
    const hasLeft = index >= step
    const left = hasLeft ? line[index - step]! : 0
    const upLeft = hasLeft ? above[index - step]! : 0
    line[index]! += predict(left, above[index]!, upLeft)
  }
}

const PREDICTIONS: Record<number, (left: number, up: number, upLeft: number) => number> = {
  1: (left) => left,
  2: (_, up) => up,
  3: (left, up) => (left + up) >> 1,
  4: (left, up, upLeft) => {
    const toLeft = Math.abs(up - upLeft)
    const toUp = Math.abs(left - upLeft)
    const toUpLeft = Math.abs(left + up - 2 * upLeft)
    if (toLeft <= toUp && toLeft <= toUpLeft) return left
    return toUp <= toUpLeft ? up : upLeft
  },
}

function levelReaderOf(parts: PngParts): LevelReader {
  const sampleOf = sampleReaderOf(parts.bitDepth)
  const most = 2 ** parts.bitDepth - 1
  const key = keyOf(parts)
  switch (parts.colourType) {
    case 0:
      return (line, pixel) => {
        const grey = sampleOf(line, pixel)
        return grey === key[0] ? 255 : (grey * 255) / most
      }
    case 2:
      return (line, pixel) => {
        const red = sampleOf(line, pixel * 3)
        const green = sampleOf(line, pixel * 3 + 1)
        const blue = sampleOf(line, pixel * 3 + 2)
        if (red === key[0] && green === key[1] && blue === key[2]) return 255
        return (luma(red, green, blue) * 255) / most
      }
    case 3: {
      const levels = paletteLevels(parts)
      return (line, pixel) => levels[sampleOf(line, pixel)]!
    }
    case 4:
      return (line, pixel) => {
        const alpha = sampleOf(line, pixel * 2 + 1)
        return overWhite((sampleOf(line, pixel * 2) * 255) / most, (alpha * 255) / most)
      }
    case 6:
      return (line, pixel) => {
        const at = pixel * 4
        const level = luma(sampleOf(line, at), sampleOf(line, at + 1), sampleOf(line, at + 2))
        return overWhite((level * 255) / most, (sampleOf(line, at + 3) * 255) / most)
      }
  }
}

function sampleReaderOf(bitDepth: number): SampleReader {
  if (bitDepth === 16) return (line, index) => (line[index * 2]! << 8) | line[index * 2 + 1]!
  if (bitDepth === 8) return (line, index) => line[index]!
  const perByte = 8 / bitDepth
  const mask = 2 ** bitDepth - 1
  return (line, index) => {
    const fromRight = perByte - 1 - (index % perByte)
    return (line[Math.floor(index / perByte)]! >> (fromRight * bitDepth)) & mask
  }
}

/** The one colour that is see-through in grey and colour pictures, two bytes a sample. */
function keyOf({ transparency }: PngParts): (number | undefined)[] {
  if (transparency === undefined) return []
  const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.byteLength)
  return [0, 2, 4].map((at) => (at + 2 <= view.byteLength ? view.getUint16(at) : undefined))
}

/** Entries that the palette lacks are black, as decoders have them. */
function paletteLevels({ palette = new Uint8Array(), transparency }: PngParts): number[] {
  return Array.from({ length: 256 }, (_, entry) => {
    const [red = 0, green = 0, blue = 0] = palette.subarray(entry * 3, entry * 3 + 3)
    return overWhite(luma(red, green, blue), transparency?.[entry] ?? 255)
  })
}

/** ITU-R BT.601. */
function luma(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue
}
