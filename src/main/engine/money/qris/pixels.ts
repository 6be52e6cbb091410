/** A picture as red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** What `level` (0 to 255) looks like on white paper when it covers it by `alpha` (0 to 255). */
function overWhite(level: number, alpha: number): number {
  return 255 + ((level - 255) * alpha) / 255
}

/** Lays a picture on white paper, in place: decoders take what is see-through for black. */
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
