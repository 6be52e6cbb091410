import { afterAll, describe, expect, it } from 'vitest'
import { createPictureDecoder } from '../../../../src/main/engine/money/qris/decode-picture.ts'
import { qrPng } from '../../../../src/main/engine/money/qris/qr-image.ts'
import { inspectQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { encodeGif } from './support/encode-gif.ts'
import { encodeJpeg } from './support/encode-jpeg.ts'
import { encodePng } from './support/encode-png.ts'
import { encodeWebp } from './support/encode-webp.ts'
import { makeQris } from './support/make-qris.ts'
import { diceOf } from './support/mutations.ts'
import {
  BLACK,
  blurred,
  drawQr,
  faded,
  glaring,
  leaning,
  noisy,
  placed,
  type Raster,
  rotated,
  WHITE,
} from './support/raster.ts'

const decoder = createPictureDecoder()
afterAll(() => decoder.close())

const code = makeQris()
const sticker = drawQr(code, { modulePixels: 6 })

async function textsOf(picture: Uint8Array): Promise<string[]> {
  return (await decoder.decode(picture)).map(({ text }) => text)
}

describe('a photo of a sticker', () => {
  const photos: Record<string, () => Raster> = {
    'taken straight': () => sticker,
    'turned by 20 degrees': () => rotated(sticker, 20),
    'turned by 45 degrees': () => rotated(sticker, 45),
    'upside down': () => rotated(sticker, 180),
    'taken from below': () => leaning(sticker, 0.3),
    'out of focus': () => blurred(sticker, 3),
    'with a lamp on it': () => glaring(sticker),
    'in the dark with much noise': () => noisy(faded(sticker, 10, 90), diceOf(1), 30),
    'faded by the sun': () => faded(sticker, 150, 200),
    'small on a large counter': () =>
      placed({ width: 1600, height: 1200, colour: [120, 110, 100, 255] }, [
        { raster: drawQr(code, { modulePixels: 3 }), x: 1100, y: 700 },
      ]),
    'turned, leaning, unsharp, lit from a side and noisy': () =>
      noisy(glaring(blurred(leaning(rotated(sticker, 12), 0.2), 1)), diceOf(2), 15),
    'white on black': () => drawQr(code, { modulePixels: 6, dark: WHITE, light: BLACK }),
    'in colour': () =>
      drawQr(code, { modulePixels: 6, dark: [20, 40, 140, 255], light: [250, 240, 220, 255] }),
    'cut out without a margin': () => drawQr(code, { modulePixels: 6, quietZone: 0 }),
  }

  it.each(Object.keys(photos))('%s is read', async (name) => {
    expect(await textsOf(encodePng(photos[name]!(), { colourType: 2 }))).toEqual([code])
  })
})

describe('a picture file', () => {
  const files: Record<string, () => Buffer | Promise<Buffer>> = {
    'PNG of ours': () => qrPng(code),
    'PNG of two pixels a module': () => qrPng(code, { modulePixels: 2 }),
    'PNG in colour with alpha': () => encodePng(sticker),
    'PNG in grey': () => encodePng(sticker, { colourType: 0 }),
    'PNG of 16 bits': () => encodePng(sticker, { colourType: 2, bitDepth: 16 }),
    'PNG with a palette': () => encodePng(sticker, { colourType: 3, bitDepth: 4 }),
    'PNG that is interlaced': () => encodePng(sticker, { isInterlaced: true, filter: 5 }),
    'JPEG of good quality': () => encodeJpeg(sticker, { quality: 90 }),
    'JPEG of poor quality': () => encodeJpeg(sticker, { quality: 25 }),
    'JPEG in grey': () => encodeJpeg(sticker, { quality: 75, isGrey: true }),
    'JPEG of a photo': () => encodeJpeg(glaring(rotated(sticker, 8)), { quality: 60 }),
    GIF: () => encodeGif(sticker),
    'WebP of good quality': () => encodeWebp(sticker),
    'WebP of poor quality': () => encodeWebp(sticker, { quality: 20 }),
    'WebP without loss': () => encodeWebp(sticker, { isLossless: true }),
  }

  it.each(Object.keys(files))('%s is read', async (name) => {
    expect(await textsOf(await files[name]!())).toEqual([code])
  })

  it('returns the complete payload', async () => {
    expect(await decoder.decode(qrPng(code))).toEqual([inspectQris(code)])
  })

  it('may be a view of a larger buffer', async () => {
    const around = Buffer.concat([Buffer.alloc(13), qrPng(code), Buffer.alloc(7)])
    expect(await textsOf(around.subarray(13, -7))).toEqual([code])
  })

  it('keeps characters outside ASCII', async () => {
    const text = makeQris({ '64': '0002ID0108WARUNG 🍜' })
    expect(await textsOf(qrPng(text))).toEqual([text])
  })
})

describe('a picture with a transparent background', () => {
  const cutOut = drawQr(code, { modulePixels: 6, light: [0, 0, 0, 0] })
  const levels = drawQr(code, { modulePixels: 6, light: [240, 240, 240, 255] })
  const files: Record<string, () => Buffer | Promise<Buffer>> = {
    'PNG in colour with alpha': () => encodePng(cutOut, { filter: 5 }),
    'PNG in colour with alpha, interlaced': () => encodePng(cutOut, { isInterlaced: true }),
    'PNG of 16 bits with alpha': () => encodePng(cutOut, { bitDepth: 16 }),
    'PNG in grey with alpha': () => encodePng(cutOut, { colourType: 4 }),
    GIF: () => encodeGif(levels, { seeThroughLevel: 240 }),
    WebP: () => encodeWebp(cutOut, { isLossless: true }),
  }

  it.each(Object.keys(files))('is read from %s', async (name) => {
    expect(await textsOf(await files[name]!())).toEqual([code])
  })
})

describe('a picture with several codes', () => {
  const other = makeQris({ '59': 'WARUNG SEBELAH' })
  const desk = { width: 1200, height: 600, colour: WHITE }
  const sideBySide = (left: string, right: string) =>
    encodePng(
      placed(desk, [
        { raster: drawQr(left, { modulePixels: 6 }), x: 60, y: 100 },
        { raster: drawQr(right, { modulePixels: 6 }), x: 660, y: 100 },
      ]),
      { colourType: 0 },
    )

  it('returns each QRIS', async () => {
    expect((await textsOf(sideBySide(code, other))).sort()).toEqual([code, other].sort())
  })

  it('returns a repeated one once', async () => {
    expect(await textsOf(sideBySide(code, code))).toEqual([code])
  })

  it('skips codes that are no QRIS', async () => {
    expect(await textsOf(sideBySide('https://toko.contoh/menu', code))).toEqual([code])
  })
})
