import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { qrPng, qrSvg } from '../../../../src/main/engine/money/qris/qr-image.ts'
import { convertQris } from '../../../../src/main/engine/money/qris/qris.ts'
import { rupiah } from '../../../../src/shared/base/money.ts'
import { qrMatrix } from '../../../../src/shared/base/qr-matrix.ts'
import { makeQris } from './support/make-qris.ts'

const code = convertQris(makeQris(), rupiah(25_042))

beforeAll(() => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = Uint8Array.from(readFileSync(path)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
})

async function read(picture: Uint8Array) {
  const [found, ...more] = await readBarcodes(picture, { formats: ['QRCode'] })
  expect(more).toEqual([])
  return found
}

describe('the QR code of a payment', () => {
  it('is one segment in byte mode', () => {
    // 100 digits would fit version 4 as digits; as bytes they need version 6, which has 41 modules.
    expect(qrMatrix('7'.repeat(100)).size).toBe(41)
  })

  it('has three finders with light separators', () => {
    const { size, isDark } = qrMatrix(code)
    for (const [row, column] of [
      [0, 0],
      [0, size - 7],
      [size - 7, 0],
    ] as const) {
      const finder = Array.from({ length: 7 }, (_, y) =>
        Array.from({ length: 7 }, (_, x) => (isDark(row + y, column + x) ? '#' : '.')).join(''),
      )
      expect(finder).toEqual([
        '#######',
        '#.....#',
        '#.###.#',
        '#.###.#',
        '#.###.#',
        '#.....#',
        '#######',
      ])
    }
    expect(isDark(7, 7)).toBe(false)
  })

  it('cannot be made of an empty text or of more than it holds', () => {
    expect(() => qrMatrix('')).toThrow(RangeError)
    expect(() => qrMatrix('A'.repeat(2_332))).toThrow(RangeError)
    expect(qrMatrix('A'.repeat(2_331)).size).toBe(177)
  })
})

describe('the PNG of a payment', () => {
  it.each([1, 2, 3, 5, 8, 16])('is read back at %d pixels per module', async (modulePixels) => {
    const found = await read(qrPng(code, { modulePixels }))
    expect(found).toMatchObject({ text: code, ecLevel: 'M', isInverted: false })
  })

  it('is read back with the fixed mask, which is not the best one for every code', async () => {
    const codes = Array.from({ length: 20 }, (_, count) =>
      convertQris(makeQris(), rupiah(25_000 + count)),
    )
    for (const each of codes) {
      const found = await read(qrPng(each, { modulePixels: 2, mask: 'fixed' }))
      expect(found).toMatchObject({ text: each, ecLevel: 'M' })
    }
    const withBest = codes.filter((each) =>
      qrPng(each).equals(qrPng(each, { modulePixels: 8, mask: 'fixed' })),
    )
    expect(withBest.length).toBeLessThan(codes.length)
  })

  it('contains characters outside ASCII as UTF-8', async () => {
    const found = await read(qrPng('KAFÉ 最佳 🍜'))
    expect(Buffer.from(found!.bytes).toString('utf8')).toBe('KAFÉ 最佳 🍜')
    expect(found!.text).toBe('KAFÉ 最佳 🍜')
  })

  it('has a light margin of four modules', async () => {
    const found = await read(qrPng(code, { modulePixels: 8 }))
    const { topLeft, bottomRight } = found!.position
    const side = (qrMatrix(code).size + 8) * 8
    expect([topLeft.x, topLeft.y]).toEqual([32, 32])
    expect(side - bottomRight.x).toBeGreaterThanOrEqual(32)
    expect(side - bottomRight.x).toBeLessThanOrEqual(34)
  })

  it('takes one bit per pixel and about a kilobyte', () => {
    const picture = qrPng(code, { modulePixels: 8 })
    expect(picture.subarray(24, 26)).toEqual(Buffer.from([1, 0]))
    expect(picture.readUInt32BE(16)).toBe((qrMatrix(code).size + 8) * 8)
    expect(picture.length).toBeLessThan(1_500)
  })

  it.each([0, -1, 1.5, 41, Number.NaN])(
    'cannot be made with %d pixels per module',
    (modulePixels) => {
      expect(() => qrPng(code, { modulePixels })).toThrow(RangeError)
    },
  )
})

describe('the SVG of a payment', () => {
  it('draws the same modules as the matrix, inside of its margin', () => {
    const { size, isDark } = qrMatrix(code)
    const drawn = new Set<string>()
    for (const [, x, y, width] of qrSvg(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let step = 0; step < Number(width); step++)
        drawn.add(`${Number(x) + step - 4},${Number(y) - 4}`)
    }
    const dark = new Set<string>()
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        if (isDark(row, column)) dark.add(`${column},${row}`)
      }
    }
    expect(drawn).toEqual(dark)
  })

  it('is one black path on pure white, with sharp edges', () => {
    const side = qrMatrix(code).size + 8
    const svg = qrSvg(code)
    expect(svg).toMatch(
      new RegExp(
        `^<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
          `<rect width="${side}" height="${side}" fill="#fff"/><path d="[Mhvz0-9 -]+"/></svg>$`,
      ),
    )
  })
})
