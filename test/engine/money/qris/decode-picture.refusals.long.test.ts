import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { createPictureDecoder } from '../../../../src/main/engine/money/qris/decode-picture.ts'
import { qrPng } from '../../../../src/main/engine/money/qris/qr-image.ts'
import type { AppError } from '../../../../src/shared/base/errors.ts'
import { encodeGif } from './support/encode-gif.ts'
import { encodeJpeg } from './support/encode-jpeg.ts'
import { encodePng, pngHeader, pngOf } from './support/encode-png.ts'
import { encodeWebp } from './support/encode-webp.ts'
import { makeQris } from './support/make-qris.ts'
import { diceOf } from './support/mutations.ts'
import { drawQr, paint, WHITE } from './support/raster.ts'

const decoder = createPictureDecoder()
afterAll(() => decoder.close())

const code = makeQris()

async function refusalOf(picture: Uint8Array): Promise<AppError> {
  return decoder.decode(picture).then(
    () => expect.unreachable('the picture was read'),
    (error: AppError) => error,
  )
}

describe('a picture that is too large', () => {
  const blank = { bitDepth: 1, colourType: 0 }
  const withSize = (width: number, height: number) =>
    pngOf([
      ['IHDR', pngHeader({ width, height, ...blank })],
      ['IDAT', deflateSync(Buffer.alloc(100))],
    ])
  const withBits = (side: number, bitDepth: number, colourType: number) =>
    pngOf([
      ['IHDR', pngHeader({ width: side, height: side, bitDepth, colourType })],
      ['IDAT', deflateSync(Buffer.alloc(100))],
    ])
  const gif = (width: number, height: number) => {
    const picture = encodeGif(paint(4, 4, () => WHITE))
    picture.writeUInt16LE(width, 6)
    picture.writeUInt16LE(height, 8)
    return picture
  }
  const jpeg = (width: number, height: number) => {
    const picture = encodeJpeg(
      paint(8, 8, () => WHITE),
      { quality: 50, isGrey: true },
    )
    const frame = picture.indexOf(Buffer.from([0xff, 0xc0]))
    picture.writeUInt16BE(height, frame + 5)
    picture.writeUInt16BE(width, frame + 7)
    return picture
  }
  const webp = (width: number, height: number) => {
    const picture = Buffer.alloc(64)
    picture.write('RIFF', 0, 'latin1')
    picture.write('WEBPVP8X', 8, 'latin1')
    picture.writeUIntLE(width - 1, 24, 3)
    picture.writeUIntLE(height - 1, 27, 3)
    return picture
  }

  it.each([
    ['5 MB and a byte', Buffer.concat([qrPng(code), Buffer.alloc(5 * 1024 * 1024)])],
    ['a PNG of 12,000 x 12,000', withSize(12_000, 12_000)],
    ['a PNG that claims 60,000 x 60,000', withSize(60_000, 60_000)],
    ['a PNG that claims four billion pixels a side', withSize(0xffffffff, 0xffffffff)],
    ['A17 a PNG of 3,999 x 3,999 with 64 bits a pixel', withBits(3_999, 16, 6)],
    ['A17 a PNG of 4,999 x 4,999 with 48 bits a pixel', withBits(4_999, 16, 2)],
    ['A17 a PNG of 4,999 x 4,999 with 32 bits a pixel', withBits(4_999, 8, 6)],
    ['a PNG of one endless line', withSize(2_000_000, 1)],
    ['a JPEG that claims 65,500 x 65,500', jpeg(65_500, 65_500)],
    ['a GIF that claims 65,535 x 65,535', gif(65_535, 65_535)],
    ['a WebP that claims 16,777,216 x 2', webp(16_777_216, 2)],
  ])('is refused by its header, before it is unpacked: %s', async (_, picture) => {
    const times: number[] = []
    for (let attempt = 0; attempt < 10; attempt++) {
      const start = performance.now()
      expect((await refusalOf(picture)).code).toBe('PICTURE_TOO_LARGE')
      times.push(performance.now() - start)
    }
    // The fastest of several, because a busy machine may delay any one of them. Decompressing one of these
    // takes seconds.
    expect(Math.min(...times)).toBeLessThan(50)
  })

  it('is rejected when it decompresses to more than its header states', async () => {
    const bomb = pngOf([
      ['IHDR', pngHeader({ width: 100, height: 100, ...blank })],
      ['IDAT', deflateSync(Buffer.alloc(200_000_000), { level: 1 })],
    ])
    expect(bomb.length).toBeLessThan(2_000_000)
    expect((await refusalOf(bomb)).code).toBe('PICTURE_TOO_LARGE')
  })

  it('is decoded as long as it is within the limits', async () => {
    const large = pngOf([
      ['IHDR', pngHeader({ width: 5_000, height: 5_000, ...blank })],
      ['IDAT', deflateSync(Buffer.alloc(626 * 5_000))],
    ])
    expect((await refusalOf(large)).code).toBe('PICTURE_HAS_NO_QRIS')
  })
})

describe('a file that is no picture', () => {
  const sticker = drawQr(code, { modulePixels: 4 })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0x89])],
    ['plain text', Buffer.from(code)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a bitmap', Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)])],
    ['a TIFF', Buffer.concat([Buffer.from('II*\0'), Buffer.alloc(200)])],
    ['zeros', Buffer.alloc(10_000)],
    ['the beginning of a PNG', qrPng(code).subarray(0, 20)],
    ['half a PNG', qrPng(code).subarray(0, 400)],
    [
      'a PNG of no width',
      pngOf([['IHDR', pngHeader({ width: 0, height: 9, bitDepth: 1, colourType: 0 })]]),
    ],
    [
      'a PNG of no known kind',
      pngOf([['IHDR', pngHeader({ width: 9, height: 9, bitDepth: 7, colourType: 5 })]]),
    ],
    ['the beginning of a JPEG', encodeJpeg(sticker, { quality: 50 }).subarray(0, 30)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9, 0xff, 0xd9])],
    ['a JPEG whose parts lead nowhere', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1, 2, 3])],
    ['the beginning of a GIF', encodeGif(sticker).subarray(0, 9)],
    ['a RIFF of another kind', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
  ])('is refused: %s', async (_, picture) => {
    expect((await refusalOf(picture)).code).toBe('PICTURE_NOT_READABLE')
  })

  it('is rejected as a WebP cut in half', async () => {
    const picture = await encodeWebp(sticker, { isLossless: true })
    expect((await refusalOf(picture.subarray(0, picture.length / 2))).code).toBe(
      'PICTURE_NOT_READABLE',
    )
  })
})

describe('a picture without a QRIS', () => {
  it('reports when there is no code', async () => {
    const refusal = await refusalOf(encodePng(paint(300, 300, () => WHITE)))
    expect(refusal).toMatchObject({ code: 'PICTURE_HAS_NO_QRIS', cause: undefined })
  })

  it('reports why its code is not a QRIS', async () => {
    const refusal = await refusalOf(qrPng(`${code.slice(0, -4)}0000`))
    expect(refusal.code).toBe('PICTURE_HAS_NO_QRIS')
    expect(refusal.cause).toMatchObject({ code: 'QRIS_CRC_MISMATCH' })
  })
})

it('300 damaged pictures end in a documented error, and the next good one is read', async () => {
  const dice = diceOf(7)
  const sticker = drawQr(code, { modulePixels: 3 })
  const files = [
    qrPng(code, { modulePixels: 3 }),
    encodePng(sticker, { filter: 5 }),
    encodeJpeg(sticker, { quality: 50 }),
    encodeGif(sticker, { seeThroughLevel: 255 }),
    await encodeWebp(sticker),
  ]
  const outcomes = new Set<string>()
  for (let number = 0; number < 300; number++) {
    const damaged = Buffer.from(files[number % files.length]!)
    for (let times = 1 + dice(10); times > 0; times--) damaged[dice(damaged.length)] = dice(256)
    const picture = damaged.subarray(0, dice(3) === 0 ? dice(damaged.length) : undefined)
    outcomes.add(
      await decoder.decode(picture).then(
        () => 'read',
        (error: AppError) => error.code,
      ),
    )
  }
  const ours = ['PICTURE_HAS_NO_QRIS', 'PICTURE_NOT_READABLE', 'PICTURE_TOO_LARGE', 'read']
  expect(ours).toEqual(expect.arrayContaining([...outcomes]))
  expect(outcomes.size).toBeGreaterThanOrEqual(3)
  expect(await decoder.decode(qrPng(code))).toHaveLength(1)
}, 60_000)
