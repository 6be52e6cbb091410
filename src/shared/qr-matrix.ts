import QRCode from 'qrcode'

export interface QrMatrix {
  /** Modules per side, without the quiet zone. */
  size: number
  isDark(row: number, column: number): boolean
}

/** Empty modules that must surround a QR. */
export const QUIET_ZONE_MODULES = 4

/** A QR of `text` in byte mode with error correction M, as EMVCo asks for payment codes (4.12.1). */
export function qrMatrix(text: string): QrMatrix {
  const data = new TextEncoder().encode(text)
  const { modules } = QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 }
}

/** SVG path data of all dark modules, one unit a module, shifted by the quiet zone; runs of a row are one rectangle. */
export function qrPath(matrix: QrMatrix): string {
  let path = ''
  for (let row = 0; row < matrix.size; row += 1) {
    for (let column = 0; column < matrix.size; column += 1) {
      if (!matrix.isDark(row, column)) continue
      const start = column
      while (column < matrix.size && matrix.isDark(row, column)) column += 1
      path += `M${start + QUIET_ZONE_MODULES} ${row + QUIET_ZONE_MODULES}h${column - start}v1h-${column - start}z`
    }
  }
  return path
}
