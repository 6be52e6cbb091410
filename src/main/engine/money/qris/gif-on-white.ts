const SCREEN_BYTES = 13
const EXTENSION = 0x21
const GRAPHIC_CONTROL = 0xf9
const IMAGE = 0x2c

/**
 * The same GIF with the transparent colour of the first frame changed to white; undefined when it has none.
 * Changes two control bytes and one palette entry, so no decoding is needed.
 */
export function gifOnWhite(bytes: Uint8Array): Uint8Array | undefined {
  let palette = SCREEN_BYTES
  let control: number | undefined
  let at = SCREEN_BYTES + paletteBytes(bytes[10])
  while (bytes[at] === EXTENSION) {
    if (bytes[at + 1] === GRAPHIC_CONTROL) control = at + 2
    at = skipSubBlocks(bytes, at + 2)
  }
  if (bytes[at] !== IMAGE || control === undefined) return undefined
  if (paletteBytes(bytes[at + 9]) > 0) palette = at + 10
  const flags = bytes[control + 1]
  const transparentColour = bytes[control + 4]
  if (flags === undefined || transparentColour === undefined || !(flags & 1)) return undefined
  const copy = Uint8Array.from(bytes)
  copy[control + 1] = flags & ~1
  const entry = palette + 3 * transparentColour
  return copy.fill(0xff, entry, entry + 3)
}

/** Length in bytes of the palette by its flags byte, 0 without one. */
function paletteBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function skipSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) {
    at += 1 + length
  }
  return at + 1
}
