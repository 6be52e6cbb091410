import type { Merchants } from '../merchants/merchants.ts'
import type { Devices } from '../phones/devices.ts'
import type { PhoneWallets } from '../phones/wallet-accounts.ts'
import type { StoredNotification } from './notification-store.ts'

/** The accounts that a stored notification may be about. */
export interface SourceAccounts {
  /** Where its money is booked when it becomes a sale; null when its source is gone. */
  bookedOn(entry: StoredNotification): string | null
  /** The account that its money came to, or those that it may have come to. */
  receivedOn(entry: StoredNotification): readonly string[]
  /** The accounts to whose payments a person may assign it: all of the shop's, for money of the shop's own phones. */
  assignableTo(entry: StoredNotification): readonly string[]
}

export function createSourceAccounts({
  devices,
  merchants,
  wallets,
}: {
  devices: Pick<Devices, 'accountOf'>
  merchants: Pick<Merchants, 'find'>
  wallets: Pick<PhoneWallets, 'heardBy' | 'inUse'>
}): SourceAccounts {
  function ownAccount({ sourceKind, sourceId }: StoredNotification): string | null {
    if (sourceKind === 'device') return devices.accountOf(sourceId) ?? null
    const merchant = merchants.find(sourceId)
    return (sourceKind === 'simulator' ? merchant?.testAccountId : merchant?.accountId) ?? null
  }

  function receivedOn(entry: StoredNotification): readonly string[] {
    if (entry.sourceKind !== 'device') return listOf(ownAccount(entry))
    return entry.accountId === null ? wallets.heardBy(entry.sourceId) : [entry.accountId]
  }

  return {
    bookedOn(entry) {
      const isInUse = entry.accountId !== null && wallets.inUse().includes(entry.accountId)
      return entry.sourceKind === 'device' && isInUse ? entry.accountId : ownAccount(entry)
    },
    receivedOn,
    assignableTo(entry) {
      if (entry.sourceKind !== 'device') return receivedOn(entry)
      return [...new Set([...receivedOn(entry), ...wallets.inUse()])]
    },
  }
}

function listOf(accountId: string | null): string[] {
  return accountId === null ? [] : [accountId]
}
