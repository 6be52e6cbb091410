import type { QrisPreview } from '../../../../shared/payments/qris-preview.ts'
import type { QrisInspection } from './qris.ts'

/** The fields that a person checks before a QRIS is used; the rest of the inspection stays internal. */
export function toPreview(inspection: QrisInspection): QrisPreview {
  const { text, merchantName, city, nmid, nns, warnings } = inspection
  return { text, merchantName, city, nmid, nns, warnings }
}
