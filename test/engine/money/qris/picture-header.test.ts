import { expect, it } from 'vitest'
import { readPictureHeader } from '../../../../src/main/engine/money/qris/picture-header.ts'
import { encodeGif } from './support/encode-gif.ts'
import { encodeJpeg } from './support/encode-jpeg.ts'
import { encodePng } from './support/encode-png.ts'
import { encodeWebp } from './support/encode-webp.ts'
import { paint } from './support/raster.ts'

const raster = paint(37, 21, (x) => [200, 100, 0, x < 10 ? 128 : 255])

/** EXIF data with a thumbnail of another size, and fill bytes before the next segment. */
function withThumbnail(jpeg: Buffer): Buffer {
  const thumbnail = encodeJpeg(
    paint(8, 8, () => [0, 0, 0, 255]),
    { quality: 20, isGrey: true },
  )
  const length = thumbnail.length + 2
  const segment = Buffer.from([0xff, 0xe1, length >> 8, length & 255])
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment,
    thumbnail,
    Buffer.from([0xff]),
    jpeg.subarray(2),
  ])
}

it.each([
  ['png', encodePng(raster)],
  ['gif', encodeGif(raster)],
  ['jpeg', encodeJpeg(raster, { quality: 80 })],
  ['jpeg', withThumbnail(encodeJpeg(raster, { quality: 80 }))],
  ['webp', await encodeWebp(paint(37, 21, () => [9, 9, 9, 255]))],
  ['webp', await encodeWebp(raster)],
  ['webp', await encodeWebp(raster, { isLossless: true })],
] as const)('the size of a %s is read before it is decoded (%#)', (format, picture) => {
  expect(readPictureHeader(picture)).toEqual({ format, width: 37, height: 21 })
})

it('covers all three kinds of WebP', async () => {
  const pictures = [
    await encodeWebp(paint(37, 21, () => [9, 9, 9, 255])),
    await encodeWebp(raster),
    await encodeWebp(raster, { isLossless: true }),
  ]
  const kinds = pictures.map((picture) => picture.toString('latin1', 12, 16))
  expect(kinds).toEqual(['VP8 ', 'VP8X', 'VP8L'])
})

it('a truncated header is rejected at any position', () => {
  for (const picture of [
    encodePng(raster),
    encodeGif(raster),
    encodeJpeg(raster, { quality: 80 }),
  ]) {
    const ends = Array.from({ length: 160 }, (_, end) =>
      readPictureHeader(picture.subarray(0, end)),
    )
    const whole = { width: 37, height: 21 }
    expect(ends[0]).toBeNull()
    for (const end of ends)
      expect(end === null || end).toEqual(end === null || expect.objectContaining(whole))
  }
})
