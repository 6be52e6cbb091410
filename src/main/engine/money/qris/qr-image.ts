import { crc32, deflateSync } from 'node:zlib'
import {
  type MaskChoice,
  type QrMatrix,
  QUIET_ZONE_MODULES,
  qrMatrix,
  qrPath,
} from '../../../../shared/base/qr-matrix.ts'

export interface QrPngOptions {
  /** Pixels along one side of a module, 1 to 40. */
  modulePixels: number
  /** `fixed` for pictures made with every create; `best` by default. */
  mask?: MaskChoice
}

const DEFAULT_MODULE_PIXELS = 8
const MAX_MODULE_PIXELS = 40

const FILTER_NONE = 0
const FILTER_UP = 2

/** QR code as an SVG of one unit per module, one black path on white; scales to its container. */
export function qrSvg(text: string): string {
  const matrix = qrMatrix(text)
  const side = matrix.size + 2 * QUIET_ZONE_MODULES
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${qrPath(matrix)}"/></svg>`
  )
}

/**
 * QR code as a PNG of one bit per pixel, about 1 KB. Level 4 compresses twice as fast as the default 6, to
 * nearly the same size. Throws a RangeError for module sizes out of range.
 */
export function qrPng(text: string, options?: QrPngOptions): Buffer {
  const modulePixels = options?.modulePixels ?? DEFAULT_MODULE_PIXELS
  if (!Number.isInteger(modulePixels) || modulePixels < 1 || modulePixels > MAX_MODULE_PIXELS) {
    throw new RangeError(`modulePixels must be 1 to ${MAX_MODULE_PIXELS}, not ${modulePixels}`)
  }
  const matrix = qrMatrix(text, options?.mask)
  const side = (matrix.size + 2 * QUIET_ZONE_MODULES) * modulePixels
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', pngHeader(side)),
    pngChunk('IDAT', deflateSync(pngLines(matrix, modulePixels), { level: 4 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Every line is a filter byte followed by its pixels, eight per byte, 1 is white. */
function pngLines(matrix: QrMatrix, modulePixels: number): Buffer {
  const lineBytes = 1 + Math.ceil(((matrix.size + 2 * QUIET_ZONE_MODULES) * modulePixels) / 8)
  const white = Buffer.alloc(lineBytes, 0xff).fill(FILTER_NONE, 0, 1)
  // A line that repeats the previous one compresses to almost nothing with the "up" filter.
  const asAbove = Buffer.alloc(lineBytes).fill(FILTER_UP, 0, 1)
  const repeats = (times: number) => Array<Buffer>(times).fill(asAbove)
  const lines = [white, ...repeats(QUIET_ZONE_MODULES * modulePixels - 1)]
  for (let row = 0; row < matrix.size; row++) {
    lines.push(pngLine(matrix, { row, modulePixels, white }), ...repeats(modulePixels - 1))
  }
  return Buffer.concat([...lines, white, ...repeats(QUIET_ZONE_MODULES * modulePixels - 1)])
}

function pngLine(
  { size, isDark }: QrMatrix,
  { row, modulePixels, white }: { row: number; modulePixels: number; white: Buffer },
): Buffer {
  const line = Buffer.from(white)
  for (let column = 0; column < size; column++) {
    if (isDark(row, column))
      blacken(line, (column + QUIET_ZONE_MODULES) * modulePixels, modulePixels)
  }
  return line
}

function blacken(line: Buffer, from: number, count: number): void {
  for (let x = from; x < from + count; x++) line[1 + (x >> 3)]! &= ~(0x80 >> (x & 7))
}

/** One bit a pixel, grey. */
function pngHeader(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.writeUInt8(1, 8)
  return header
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}
