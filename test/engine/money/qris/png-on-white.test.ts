import { describe, expect, it } from 'vitest'
import { isSeeThrough, pngOnWhite } from '../../../../src/main/engine/money/qris/png-on-white.ts'
import { readPngParts } from '../../../../src/main/engine/money/qris/png-parts.ts'
import { encodePng, type PngLook, pngHeader, pngOf } from './support/encode-png.ts'
import { paint, type Raster } from './support/raster.ts'

/** Steps of grey and of see-through, in a size that no pass of an interlaced picture divides evenly. */
const opaque = paint(19, 11, (x, y) => [level(x, y), level(x, y), level(x, y), 255])
const misty = paint(19, 11, (x, y) => [level(x, y), level(x, y), level(x, y), (x * 13) % 256])

function level(x: number, y: number): number {
  return ((x * 7 + y * 31) % 16) * 17
}

function levelsOf(picture: Buffer): number[] {
  const { data, width, height } = pngOnWhite(readPngParts(picture)!)
  expect(data.length).toBe(width * height * 4)
  return Array.from({ length: width * height }, (_, pixel) => data[pixel * 4]!)
}

/** What the picture looks like on paper, computed from the drawing and not from the file. */
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
    (look) => {
      const raster = look.colourType === 4 || look.colourType === 6 ? misty : opaque
      const levels = levelsOf(encodePng(raster, look))
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
  ] as const)('shows paper through its one see-through colour: %o', (look) => {
    const levels = levelsOf(encodePng(opaque, look))
    expectedOf(opaque, look).forEach((expected, pixel) => {
      expect(Math.abs(levels[pixel]! - expected)).toBeLessThanOrEqual(1)
    })
    expect(isSeeThrough(readPngParts(encodePng(opaque, look))!)).toBe(true)
  })

  it.each([0, 1, 2, 3, 4] as const)('undoes filter %d', (filter) => {
    expect(levelsOf(encodePng(opaque, { filter }))).toEqual(levelsOf(encodePng(opaque)))
  })

  it('is not asked for when nothing shows through', () => {
    expect(isSeeThrough(readPngParts(encodePng(opaque, { colourType: 2 }))!)).toBe(false)
    expect(isSeeThrough(readPngParts(encodePng(misty, { colourType: 4 }))!)).toBe(true)
  })
})

it.each([
  ['a header of the wrong length', pngOf([['IHDR', Buffer.alloc(12)]])],
  ['a colour type that does not exist', headerOf({ bitDepth: 8, colourType: 5 })],
  ['a depth that does not exist', headerOf({ bitDepth: 3, colourType: 0 })],
])('a PNG with %s is none', (_, picture) => {
  expect(readPngParts(picture)).toBeUndefined()
})

function headerOf(look: { bitDepth: number; colourType: number }): Buffer {
  return pngOf([['IHDR', pngHeader({ width: 9, height: 9, ...look })]])
}
