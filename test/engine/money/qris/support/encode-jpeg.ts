import type { Raster } from './raster.ts'

/** Quantisation of brightness at quality 50 (ITU-T T.81, table K.1). */
const QUANTISATION = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
  92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]

/** Codes of T.81 tables K.3 and K.5 for brightness: number of codes of each length, and their values. */
const DC = { counts: '00010501010101010100000000000000', symbols: '000102030405060708090a0b' }
const AC = {
  counts: '0002010303020403050504040000017d',
  symbols:
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728' +
    '292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83848586878889' +
    '8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2' +
    'e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
}

const ZIGZAG = zigzag()
const COSINES = Array.from({ length: 64 }, (_, index) =>
  Math.cos((((index >> 3) * 2 + 1) * (index & 7) * Math.PI) / 16),
)

type Code = readonly [bits: number, length: number]

/** A baseline JPEG, grey or in colour without subsampling. `quality` from 1 to 100. */
export function encodeJpeg(
  raster: Raster,
  { quality, isGrey = false }: { quality: number; isGrey?: boolean },
): Buffer {
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2
  const steps = QUANTISATION.map((step) =>
    Math.min(Math.max(Math.floor((step * scale + 50) / 100), 1), 255),
  )
  const components = isGrey ? 1 : 3
  const { width, height } = raster
  const ids = Array.from({ length: components }, (_, index) => index + 1)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xdb, [0, ...ZIGZAG.map((at) => steps[at]!)]),
    segment(0xc0, [
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      components,
      ...ids.flatMap((id) => [id, 0x11, 0]),
    ]),
    segment(0xc4, [0x00, ...Buffer.from(DC.counts + DC.symbols, 'hex')]),
    segment(0xc4, [0x10, ...Buffer.from(AC.counts + AC.symbols, 'hex')]),
    segment(0xda, [components, ...ids.flatMap((id) => [id, 0x00]), 0, 63, 0]),
    scan(raster, { steps, components }),
    Buffer.from([0xff, 0xd9]),
  ])
}

function segment(marker: number, body: number[]): Buffer {
  const length = body.length + 2
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...body])
}

function scan(
  raster: Raster,
  { steps, components }: { steps: number[]; components: number },
): Buffer {
  const [dcCodes, acCodes] = [codesOf(DC), codesOf(AC)]
  const bits = bitWriter()
  const previous = [0, 0, 0]
  for (let top = 0; top < raster.height; top += 8) {
    for (let left = 0; left < raster.width; left += 8) {
      for (let component = 0; component < components; component++) {
        const numbers = transformed(blockOf(raster, { left, top, component }), steps)
        put(bits, dcCodes, 0, numbers[0]! - previous[component]!)
        previous[component] = numbers[0]!
        putRest(bits, acCodes, numbers)
      }
    }
  }
  return bits.end()
}

function putRest(bits: BitWriter, codes: Map<number, Code>, numbers: number[]): void {
  let zeros = 0
  for (const number of numbers.slice(1)) {
    if (number === 0) {
      zeros++
      continue
    }
    for (; zeros > 15; zeros -= 16) bits.put(codes.get(0xf0)!)
    put(bits, codes, zeros, number)
    zeros = 0
  }
  if (zeros > 0) bits.put(codes.get(0x00)!)
}

/** A number is its length in bits, coded together with the preceding zeros, followed by its bits. */
function put(bits: BitWriter, codes: Map<number, Code>, zeros: number, number: number): void {
  const length = number === 0 ? 0 : Math.floor(Math.log2(Math.abs(number))) + 1
  bits.put(codes.get((zeros << 4) | length)!)
  bits.put([number < 0 ? number + 2 ** length - 1 : number, length])
}

/** Levels of a component in 8 by 8 pixels, around zero; the last ones are repeated past an edge. */
function blockOf(
  { width, height, data }: Raster,
  { left, top, component }: { left: number; top: number; component: number },
): number[] {
  return Array.from({ length: 64 }, (_, index) => {
    const x = Math.min(left + (index & 7), width - 1)
    const y = Math.min(top + (index >> 3), height - 1)
    const at = (y * width + x) * 4
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    if (component === 1) return -0.1687 * red - 0.3313 * green + 0.5 * blue
    if (component === 2) return 0.5 * red - 0.4187 * green - 0.0813 * blue
    return 0.299 * red + 0.587 * green + 0.114 * blue - 128
  })
}

/** Cosine transform, first along rows, then along columns, then quantised, in zigzag order. */
function transformed(block: number[], steps: number[]): number[] {
  const half = (from: number[]) =>
    Array.from({ length: 64 }, (_, index) => {
      const [frequency, line] = [index >> 3, index & 7]
      let sum = 0
      for (let n = 0; n < 8; n++) sum += from[line * 8 + n]! * COSINES[n * 8 + frequency]!
      return sum * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5
    })
  const frequencies = half(half(block))
  return ZIGZAG.map((at) => Math.round(frequencies[at]! / steps[at]!))
}

function zigzag(): number[] {
  return Array.from({ length: 64 }, (_, index) => index).sort((one, other) => {
    const [diagonal, otherDiagonal] = [(one >> 3) + (one & 7), (other >> 3) + (other & 7)]
    if (diagonal !== otherDiagonal) return diagonal - otherDiagonal
    return diagonal % 2 === 0 ? other - one : one - other
  })
}

function codesOf({ counts, symbols }: { counts: string; symbols: string }): Map<number, Code> {
  const codes = new Map<number, Code>()
  const values = Buffer.from(symbols, 'hex').values()
  let bits = 0
  Buffer.from(counts, 'hex').forEach((count, index) => {
    for (let n = 0; n < count; n++) codes.set(values.next().value!, [bits++, index + 1])
    bits <<= 1
  })
  return codes
}

interface BitWriter {
  put: (code: Code) => void
  end: () => Buffer
}

/** Highest bit first; a byte FF is followed by 00 so that it is no marker. */
function bitWriter(): BitWriter {
  const bytes: number[] = []
  let pending = 0
  let count = 0
  const put = ([bits, length]: Code) => {
    for (let at = length - 1; at >= 0; at--) {
      pending = (pending << 1) | ((bits >> at) & 1)
      if (++count < 8) continue
      bytes.push(pending, ...(pending === 0xff ? [0] : []))
      pending = 0
      count = 0
    }
  }
  return {
    put,
    end: () => {
      put([0x7f, 7])
      return Buffer.from(bytes)
    },
  }
}
