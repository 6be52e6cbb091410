import QRCode from 'qrcode'

/** A QR code as dark and light modules, without the quiet zone. */
export interface QrMatrix {
  /** Modules along one side. */
  size: number
  isDark: (row: number, column: number) => boolean
}

/** Light modules that a reader needs on every side (ISO 18004). */
export const QUIET_ZONE_MODULES = 4

/** Of version 40 with error correction M, in byte mode. */
const MAX_BYTES = 2_331

/**
 * QR code of a text, one segment in byte mode as EMVCo 4.12.1 wants it, error correction M.
 * Characters outside ASCII are their UTF-8 bytes without an ECI mark, which `qrcode` cannot write;
 * readers recognise UTF-8 by itself. Throws a RangeError for no text and for more than 2,331 bytes.
 */
export function qrMatrix(text: string): QrMatrix {
  const data = new TextEncoder().encode(text)
  if (data.length === 0 || data.length > MAX_BYTES) {
    throw new RangeError(`a QR code holds 1 to ${MAX_BYTES} bytes, not ${data.length}`)
  }
  const { modules } = QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' })
  return {
    size: modules.size,
    isDark: (row, column) => modules.data[row * modules.size + column] === 1,
  }
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
