import { create } from 'qrcode/lib/core/qrcode.js'

/** A QR code as dark and light modules, without the quiet zone. */
export interface QrMatrix {
  /** Modules along one side. */
  size: number
  isDark: (row: number, column: number) => boolean
}

/** Light modules that a reader needs on every side (ISO 18004). */
export const QUIET_ZONE_MODULES = 4

/** Capacity in bytes of version 40 with error correction M in byte mode. */
const MAX_BYTES = 2_331

/**
 * How the mask is chosen. `best` tries all eight and takes the one that is easiest to scan; `fixed` always uses
 * the same one, which is about 15 times as fast and still scanned by every reader.
 */
export type MaskChoice = 'best' | 'fixed'

/**
 * The mask with the lowest average penalty for QRIS payloads: 2,300 points; the best mask of each payload
 * averages 2,250.
 */
const FIXED_MASK = 2

/**
 * QR code of a text: one segment in byte mode as EMVCo 4.12.1 requires, error correction M. Characters outside
 * ASCII are written as UTF-8 without an ECI mark; readers detect UTF-8. Throws a RangeError for empty text and
 * for more than 2,331 bytes.
 */
export function qrMatrix(text: string, mask: MaskChoice = 'best'): QrMatrix {
  const length = utf8Bytes(text)
  if (length === 0 || length > MAX_BYTES) {
    throw new RangeError(`a QR code holds 1 to ${MAX_BYTES} bytes, not ${length}`)
  }
  const { modules } = create([{ data: text, mode: 'byte' }], {
    errorCorrectionLevel: 'M',
    ...(mask === 'fixed' && { maskPattern: FIXED_MASK }),
  })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 }
}

function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** SVG path data of all dark modules, one unit a module, shifted by the quiet zone; a dark run of a row is one bar. */
export function qrPath({ size, isDark }: QrMatrix): string {
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && isDark(row, column)) column += 1
      const width = column - start
      if (width === 0) continue
      path += `M${start + QUIET_ZONE_MODULES} ${row + QUIET_ZONE_MODULES}h${width}v1h-${width}z`
    }
  }
  return path
}
