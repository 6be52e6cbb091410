import type { Raster } from './raster.ts'

const CLEAR = 256
const END = 257
/** The code table grows past nine bits after 254 codes, so it is cleared before. */
const CODES_UNTIL_CLEAR = 250

/** A GIF of one frame in 256 greys, without real compression. */
export function encodeGif(
  { width, height, data }: Raster,
  look: { seeThroughLevel?: number } = {},
): Buffer {
  const levels = Array.from({ length: width * height }, (_, pixel) => data[pixel * 4]!)
  const palette = Array.from({ length: 256 }, (_, level) =>
    level === look.seeThroughLevel ? [0, 0, 0] : [level, level, level],
  )
  const size = [width & 255, width >> 8, height & 255, height >> 8]
  const control =
    look.seeThroughLevel === undefined ? [] : [0x21, 0xf9, 4, 1, 0, 0, look.seeThroughLevel, 0]
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([...size, 0xf7, 0, 0, ...palette.flat()]),
    Buffer.from([0x21, 0xfe, 4, 0x4d, 0x41, 0x44, 0x45, 0]),
    Buffer.from([...control, 0x2c, 0, 0, 0, 0, ...size, 0, 8]),
    subBlocks(codesOf(levels)),
    Buffer.from([0, 0x3b]),
  ])
}

/** Nine bits per code, lowest bit first. */
function codesOf(levels: number[]): Buffer {
  const bytes: number[] = []
  let pending = 0
  let bits = 0
  const put = (code: number) => {
    pending |= code << bits
    for (bits += 9; bits >= 8; bits -= 8) {
      bytes.push(pending & 255)
      pending >>= 8
    }
  }
  levels.forEach((level, index) => {
    if (index % CODES_UNTIL_CLEAR === 0) put(CLEAR)
    put(level)
  })
  put(END)
  bytes.push(pending & 255)
  return Buffer.from(bytes)
}

function subBlocks(data: Buffer): Buffer {
  const blocks: Buffer[] = []
  for (let at = 0; at < data.length; at += 255) {
    const block = data.subarray(at, at + 255)
    blocks.push(Buffer.from([block.length]), block)
  }
  return Buffer.concat(blocks)
}
