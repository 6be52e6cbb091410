import type { Rupiah } from '../../../shared/money.ts'
import type { Merchants } from '../merchants/merchants.ts'
import { type PreparedQris, prepareQris } from '../qris/qris.ts'

export interface Payloads {
  /** The account's QRIS with this amount in it. */
  withAmount(accountId: string, total: Rupiah): string
}

/** Each static QRIS, parsed once. The limit of an amount is the caller's: it is a setting. */
export function createPayloads(merchants: Pick<Merchants, 'account'>): Payloads {
  const ready = new Map<string, PreparedQris>()
  return {
    withAmount(accountId, total) {
      const { qrisPayload } = merchants.account(accountId)
      let qris = ready.get(qrisPayload)
      if (!qris) {
        qris = prepareQris(qrisPayload, { maxRupiah: Number.MAX_SAFE_INTEGER })
        ready.set(qrisPayload, qris)
      }
      return qris.withAmount(total)
    },
  }
}
