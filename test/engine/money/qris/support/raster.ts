import { qrMatrix } from '../../../../../src/shared/base/qr-matrix.ts'
import type { Dice } from './mutations.ts'

/** Red, green, blue, alpha. */
export interface Raster {
  width: number
  height: number
  data: Uint8ClampedArray
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Maps a pixel of the new picture to its position in the old one. */
type Origin = (x: number, y: number) => readonly [x: number, y: number]

export const BLACK: Colour = [0, 0, 0, 255]
export const WHITE: Colour = [255, 255, 255, 255]

/** A QR code with its quiet zone. */
export function drawQr(
  text: string,
  look: { modulePixels: number; dark?: Colour; light?: Colour; quietZone?: number },
): Raster {
  const { modulePixels, dark = BLACK, light = WHITE, quietZone = 4 } = look
  const matrix = qrMatrix(text)
  const side = (matrix.size + 2 * quietZone) * modulePixels
  return paint(side, side, (x, y) => {
    const row = Math.floor(y / modulePixels) - quietZone
    const column = Math.floor(x / modulePixels) - quietZone
    const isInside = row >= 0 && column >= 0 && row < matrix.size && column < matrix.size
    return isInside && matrix.isDark(row, column) ? dark : light
  })
}

export function paint(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour,
): Raster {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colourAt(x, y), (y * width + x) * 4)
  }
  return { width, height, data }
}

/** Places pictures on a background of one colour. */
export function placed(
  desk: { width: number; height: number; colour: Colour },
  things: { raster: Raster; x: number; y: number }[],
): Raster {
  const result = paint(desk.width, desk.height, () => desk.colour)
  for (const { raster, x, y } of things) {
    for (let row = 0; row < raster.height; row++) {
      const line = raster.data.subarray(row * raster.width * 4, (row + 1) * raster.width * 4)
      result.data.set(line, ((y + row) * desk.width + x) * 4)
    }
  }
  return result
}

export function rotated(raster: Raster, degrees: number): Raster {
  const { width, height } = raster
  const side = Math.ceil(Math.hypot(width, height))
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  return warped(raster, { width: side, height: side }, (x, y) => {
    const [fromX, fromY] = [x - side / 2, y - side / 2]
    return [fromX * cos + fromY * sin + width / 2, fromY * cos - fromX * sin + height / 2]
  })
}

/** Perspective from the side: the far edge is `narrowing` (0 to 1) shorter than the near one. */
export function leaning(raster: Raster, narrowing: number): Raster {
  const { width, height } = raster
  return warped(raster, { width, height }, (x, y) => {
    const shrink = 1 - narrowing * (1 - y / height)
    return [(x - width / 2) / shrink + width / 2, (y - height) / shrink ** 0.7 + height]
  })
}

export function blurred(raster: Raster, radius: number): Raster {
  const { width, height, data } = raster
  const reach = 2 * radius + 1
  return paint(width, height, (x, y) => {
    let sum = 0
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const column = Math.min(Math.max(x + dx, 0), width - 1)
        const row = Math.min(Math.max(y + dy, 0), height - 1)
        sum += data[(row * width + column) * 4]!
      }
    }
    return grey(sum / reach ** 2)
  })
}

export function noisy(raster: Raster, dice: Dice, strength: number): Raster {
  return relit(raster, (level) => level + dice(2 * strength + 1) - strength)
}

/** Black becomes `darkest`, white `brightest`. */
export function faded(raster: Raster, darkest: number, brightest: number): Raster {
  return relit(raster, (level) => darkest + (level * (brightest - darkest)) / 255)
}

/** Uneven light: bright in the upper left corner, dark in the lower right one. */
export function glaring(raster: Raster): Raster {
  const reach = Math.hypot(raster.width, raster.height)
  return relit(raster, (level, x, y) => {
    const light = 1 - Math.hypot(x, y) / reach
    return level * (0.35 + 0.4 * light) + 90 * light ** 2
  })
}

function relit(
  { width, height, data }: Raster,
  levelAt: (level: number, x: number, y: number) => number,
): Raster {
  return paint(width, height, (x, y) => grey(levelAt(data[(y * width + x) * 4]!, x, y)))
}

function warped(
  raster: Raster,
  { width, height }: { width: number; height: number },
  originOf: Origin,
): Raster {
  return paint(width, height, (x, y) => grey(between(raster, originOf(x, y))))
}

/** Level between four pixels; white outside. */
function between({ width, height, data }: Raster, [x, y]: readonly [number, number]): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const level = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height
      ? 255
      : data[(row * width + column) * 4]!
  const upper = level(left, top) * (1 - x + left) + level(left + 1, top) * (x - left)
  const lower = level(left, top + 1) * (1 - x + left) + level(left + 1, top + 1) * (x - left)
  return upper * (1 - y + top) + lower * (y - top)
}

function grey(level: number): Colour {
  const rounded = Math.min(Math.max(Math.round(level), 0), 255)
  return [rounded, rounded, rounded, 255]
}
