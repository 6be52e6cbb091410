/** A picture as red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** `level` (0 to 255) with opacity `alpha` (0 to 255) on white. */
function overWhite(level: number, alpha: number): number {
  return 255 + ((level - 255) * alpha) / 255
}

/** Draws a picture on white, in place: decoders treat transparency as black. */
export function flattenOntoWhite(pixels: Pixels): Pixels {
  const { data } = pixels
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!
    if (alpha === 255) continue
    for (let channel = at; channel < at + 3; channel++) {
      data[channel] = overWhite(data[channel]!, alpha)
    }
    data[at + 3] = 255
  }
  return pixels
}
