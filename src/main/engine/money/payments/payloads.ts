import type { Rupiah } from '../../../../shared/base/money.ts'
import { type PreparedQris, prepareQris } from '../qris/qris.ts'

export interface Payloads {
  /** A static QRIS with this amount in it. */
  withAmount(staticQris: string, total: Rupiah): string
}

/** Each static QRIS, parsed once: a shop has few. The limit of an amount is the caller's: it is a setting. */
export function createPayloads(): Payloads {
  const ready = new Map<string, PreparedQris>()
  return {
    withAmount(staticQris, total) {
      let qris = ready.get(staticQris)
      if (!qris) {
        qris = prepareQris(staticQris, { maxRupiah: Number.MAX_SAFE_INTEGER })
        ready.set(staticQris, qris)
      }
      return qris.withAmount(total)
    },
  }
}
