import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPngBomb, readPngHeader } from '../../../../src/main/engine/money/qris/png-header.ts'
import { pngOnWhite } from '../../../../src/main/engine/money/qris/png-on-white.ts'
import { encodePng, type PngLook, pngHeader, pngOf } from './support/encode-png.ts'
import { paint, type Raster } from './support/raster.ts'

/** Steps of grey and of transparency, in a size that no pass of an interlaced picture divides evenly. */
const opaque = paint(19, 11, (x, y) => [level(x, y), level(x, y), level(x, y), 255])
const misty = paint(19, 11, (x, y) => [level(x, y), level(x, y), level(x, y), (x * 13) % 256])

function level(x: number, y: number): number {
  return ((x * 7 + y * 31) % 16) * 17
}

async function levelsOf(picture: Buffer): Promise<number[]> {
  const { data, width, height } = await pngOnWhite(picture)
  expect(data.length).toBe(width * height * 4)
  return Array.from({ length: width * height }, (_, pixel) => data[pixel * 4]!)
}

/** The expected picture on white, computed from the drawing and not from the file. */
function expectedOf({ data, width, height }: Raster, look: PngLook): number[] {
  const { bitDepth = 8, colourType, seeThroughLevel } = look
  return Array.from({ length: width * height }, (_, pixel) => {
    const [grey, , , alpha] = data.subarray(pixel * 4, pixel * 4 + 4) as unknown as number[]
    if (grey === seeThroughLevel) return 255
    const most = 2 ** Math.min(bitDepth, colourType === 3 ? 4 : 8) - 1
    const stored = (Math.floor((grey! * (most + 1)) / 256) * 255) / most
    const share = colourType === 4 || colourType === 6 ? alpha! / 255 : 1
    return stored * share + 255 * (1 - share)
  })
}

const KINDS: PngLook[] = [
  ...([1, 2, 4, 8, 16] as const).map((bitDepth) => ({ colourType: 0, bitDepth }) as const),
  ...([8, 16] as const).map((bitDepth) => ({ colourType: 2, bitDepth }) as const),
  ...([1, 2, 4, 8] as const).map((bitDepth) => ({ colourType: 3, bitDepth }) as const),
  ...([8, 16] as const).map((bitDepth) => ({ colourType: 4, bitDepth }) as const),
  ...([8, 16] as const).map((bitDepth) => ({ colourType: 6, bitDepth }) as const),
]
const WAYS = KINDS.flatMap((kind) =>
  [false, true].map((isInterlaced) => ({ ...kind, isInterlaced, filter: 5 }) as const),
)

describe('a PNG on white paper', () => {
  it.each(WAYS)(
    'looks right: type $colourType, $bitDepth bits, interlaced $isInterlaced',
    async (look) => {
      const raster = look.colourType === 4 || look.colourType === 6 ? misty : opaque
      const levels = await levelsOf(encodePng(raster, look))
      expectedOf(raster, look).forEach((expected, pixel) => {
        expect(Math.abs(levels[pixel]! - expected)).toBeLessThanOrEqual(1)
      })
    },
  )

  it.each([
    { colourType: 0, bitDepth: 8, seeThroughLevel: 34 },
    { colourType: 0, bitDepth: 16, seeThroughLevel: 34 },
    { colourType: 0, bitDepth: 4, seeThroughLevel: 34 },
    { colourType: 2, bitDepth: 8, seeThroughLevel: 0 },
    { colourType: 3, bitDepth: 4, seeThroughLevel: 51 },
  ] as const)('shows paper through its one see-through colour: %o', async (look) => {
    const levels = await levelsOf(encodePng(opaque, look))
    expectedOf(opaque, look).forEach((expected, pixel) => {
      expect(Math.abs(levels[pixel]! - expected)).toBeLessThanOrEqual(1)
    })
    expect(readPngHeader(encodePng(opaque, look))?.isSeeThrough).toBe(true)
  })

  it.each([0, 1, 2, 3, 4] as const)('undoes filter %d', async (filter) => {
    const plain = await levelsOf(encodePng(opaque))
    expect(await levelsOf(encodePng(opaque, { filter }))).toEqual(plain)
  })

  it('is not needed without transparency', () => {
    expect(readPngHeader(encodePng(opaque, { colourType: 2 }))?.isSeeThrough).toBe(false)
    expect(readPngHeader(encodePng(misty, { colourType: 4 }))?.isSeeThrough).toBe(true)
  })
})

it.each([
  ['a header of the wrong length', pngOf([['IHDR', Buffer.alloc(12)]])],
  ['a colour type that does not exist', headerOf({ bitDepth: 8, colourType: 5 })],
  ['a depth that does not exist', headerOf({ bitDepth: 3, colourType: 0 })],
])('a PNG with %s is rejected', (_, picture) => {
  expect(readPngHeader(picture)).toBeUndefined()
})

describe('a PNG bomb', () => {
  const header = (look: PngLook, size: { width: number; height: number }, unpackedBytes: number) =>
    readPngHeader(
      pngOf([
        ['IHDR', pngHeader({ bitDepth: 8, colourType: 0, ...look, ...size })],
        // Stored without compression, otherwise it would be below the size that is checked.
        ['IDAT', deflateSync(Buffer.alloc(unpackedBytes), { level: 0 })],
      ]),
    )!

  it('decompresses to more than its header states', async () => {
    expect(await isPngBomb(header({}, { width: 400, height: 400 }, 401 * 400))).toBe(false)
    expect(await isPngBomb(header({}, { width: 400, height: 400 }, 404 * 408 + 1))).toBe(true)
  })

  it.each([
    { colourType: 0, bitDepth: 1, size: { width: 9, height: 20_000 } },
    { colourType: 0, bitDepth: 1, size: { width: 20_000, height: 300 } },
    { colourType: 6, bitDepth: 16, size: { width: 1, height: 9_000 } },
    { colourType: 2, bitDepth: 8, size: { width: 213, height: 211 } },
  ] as const)('is a damaged interlaced picture: %o', async ({ size, ...look }) => {
    const raster = paint(size.width, size.height, (x, y) => [(x * y) & 255, x & 255, y & 255, 255])
    const picture = encodePng(raster, { ...look, isInterlaced: true, level: 0 })
    expect(await isPngBomb(readPngHeader(picture)!)).toBe(false)
  })
})

function headerOf(look: { bitDepth: number; colourType: number }): Buffer {
  return pngOf([['IHDR', pngHeader({ width: 9, height: 9, ...look })]])
}
