import { QUIET_ZONE_MODULES, qrMatrix, qrPath } from '../../shared/base/qr-matrix.ts'
import { moduleSize } from './qr-size.ts'

export interface QrCodeProps {
  text: string
  /** Widest picture that fits, in CSS pixels, quiet zone included. */
  maxSize: number
  label: string
}

/** Black on pure white in every theme, in whole device pixels a module, with its quiet zone. */
export function QrCode({ text, maxSize, label }: QrCodeProps) {
  const matrix = qrMatrix(text)
  const modules = matrix.size + 2 * QUIET_ZONE_MODULES
  const size = moduleSize(maxSize, modules, window.devicePixelRatio) * modules
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#ffffff" />
      <path d={qrPath(matrix)} fill="#000000" />
    </svg>
  )
}
