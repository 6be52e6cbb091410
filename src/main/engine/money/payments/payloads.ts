import type { Rupiah } from '../../../../shared/base/money.ts'
import { type PreparedQris, prepareQris } from '../qris/qris.ts'

export interface Payloads {
  /** A static QRIS with this amount in it. */
  withAmount(staticQris: string, total: Rupiah): string
}

/** Caches each parsed static QRIS. The maximum amount is passed by the caller because it is a setting. */
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
