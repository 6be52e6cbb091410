import type { Merchants } from '../merchants/merchants.ts'
import type { Devices } from '../phones/devices.ts'
import type { StoredNotification } from './notification-store.ts'

/** The account of the source of a stored notification; null when the source is gone. */
export type AccountOf = (entry: StoredNotification) => string | null

export function createAccountOf(
  devices: Pick<Devices, 'accountOf'>,
  merchants: Pick<Merchants, 'find'>,
): AccountOf {
  return ({ sourceKind, sourceId }) => {
    if (sourceKind === 'device') return devices.accountOf(sourceId) ?? null
    if (sourceKind === 'simulator') return merchants.find(sourceId)?.testAccountId ?? null
    return merchants.find(sourceId)?.accountId ?? null
  }
}
