import { AppError } from '../../../../shared/base/errors.ts'
import type { WalletAccount, WalletAccounts } from '../../../../shared/phones/wallet-account.ts'
import type { Platform } from '../../platform/platform.ts'
import { afterCommit } from '../../platform/storage/commit-queue.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { Merchants } from '../merchants/merchants.ts'
import { inspectQris } from '../qris/qris.ts'
import type { Devices } from './devices.ts'
import {
  deleteWalletAccount,
  listWalletAccounts,
  moveWalletAccounts,
  upsertWalletAccount,
  type WalletAccountRow,
} from './wallet-account-store.ts'

/**
 * Which account the wallets of each phone receive for. With one account in use that is the phone's own; with several
 * the owner has to say it for each app, or for all others of a phone.
 */
export interface PhoneWallets {
  /** null: the owner has not said it. */
  accountOf(deviceId: string, app: string): string | null
  /** Whether a place that a text names is certainly another account than this one. */
  isOtherPlace(accountId: string, place: () => string | null): boolean
  /** The accounts whose money this phone may report. */
  heardBy(deviceId: string): readonly string[]
  /** This account and those whose money a phone may report together with its own. */
  heardTogether(accountId: string): readonly string[]
  /** The accounts of all merchants, without those of tests. */
  inUse(): readonly string[]
  view(heardApps: (deviceId: string) => readonly string[]): WalletAccounts
  /**
   * The owner's choice; `app` null: all other apps of the phone, `accountId` null: not said. Throws DEVICE_NOT_FOUND
   * and ACCOUNT_NOT_FOUND.
   */
  choose(choice: { deviceId: string; app: string | null; accountId: string | null }): Promise<void>
  moveAccount(db: WritableDb, fromAccountId: string, toAccountId: string): void
}

/** Stands for every app of a phone that has no row of its own. */
const OTHER_APPS = ''

export function createPhoneWallets(
  platform: Platform,
  rooms: {
    merchants: Pick<Merchants, 'list' | 'account'>
    devices: Pick<Devices, 'active' | 'accountOf'>
  },
): PhoneWallets {
  const { database, events } = platform
  const { merchants, devices } = rooms
  const placeNames = new Map<string, string>()
  let rows: WalletAccountRow[] = []
  const load = () => {
    rows = listWalletAccounts(database.read)
  }
  load()

  function inUse(): string[] {
    const list = merchants.list()
    const counterFirst = [...list.filter((each) => each.isCounter), ...list]
    const accounts = counterFirst.map(({ accountId }) => accountId)
    return [...new Set(accounts.filter((id) => id !== null))]
  }

  function chosen(deviceId: string, app: string): string | undefined {
    return rows.find((row) => row.deviceId === deviceId && row.app === app)?.accountId
  }

  function accountOf(deviceId: string, app: string): string | null {
    const accounts = inUse()
    if (accounts.length <= 1) return devices.accountOf(deviceId) ?? null
    const accountId = chosen(deviceId, app.toLowerCase()) ?? chosen(deviceId, OTHER_APPS)
    return accountId !== undefined && accounts.includes(accountId) ? accountId : null
  }

  function heardBy(deviceId: string): string[] {
    const accounts = inUse()
    if (accounts.length <= 1 || chosen(deviceId, OTHER_APPS) === undefined) return accounts
    const said = rows.filter((row) => row.deviceId === deviceId).map(({ accountId }) => accountId)
    return accounts.filter((id) => said.includes(id))
  }

  function nameOf(accountId: string): string {
    const { qrisPayload } = merchants.account(accountId)
    const known = placeNames.get(qrisPayload)
    if (known !== undefined) return known
    const name = inspectQris(qrisPayload).merchantName
    placeNames.set(qrisPayload, name)
    return name
  }

  function account(id: string): WalletAccount {
    const shownBy = merchants.list().filter(({ accountId }) => accountId === id)
    return { id, name: nameOf(id), merchants: shownBy.map(({ name }) => name) }
  }

  return {
    accountOf,
    heardBy,
    inUse,
    isOtherPlace(accountId, place) {
      const others = inUse().filter((id) => id !== accountId)
      // Usually there is one account, and the place need not be read.
      const named = others.length === 0 ? null : place()
      if (named === null || isSamePlace(nameOf(accountId), named)) return false
      return others.some((id) => isSamePlace(nameOf(id), named))
    },
    heardTogether(accountId) {
      const together = new Set([accountId])
      if (!inUse().includes(accountId)) return [...together]
      for (const { id } of devices.active()) {
        const heard = heardBy(id)
        if (heard.includes(accountId)) for (const each of heard) together.add(each)
      }
      return [...together]
    },
    view: (heardApps) => ({
      accounts: inUse().map(account),
      phones: devices.active().map(({ id: deviceId, name }) => {
        const said = rows.filter((row) => row.deviceId === deviceId).map(({ app }) => app)
        const heard = heardApps(deviceId).map((app) => app.toLowerCase())
        const apps = [...new Set([...heard, ...said])].filter((app) => app !== OTHER_APPS).sort()
        return {
          deviceId,
          name,
          wallets: [OTHER_APPS, ...apps].map((app) => ({
            app: app === OTHER_APPS ? null : app,
            accountId: chosen(deviceId, app) ?? null,
          })),
        }
      }),
    }),
    async choose({ deviceId, app, accountId }) {
      if (!devices.active().some(({ id }) => id === deviceId)) {
        throw new AppError('DEVICE_NOT_FOUND', `no paired phone ${deviceId}`)
      }
      if (accountId !== null && !inUse().includes(accountId)) {
        throw new AppError('ACCOUNT_NOT_FOUND', `no merchant uses account ${accountId}`)
      }
      const key = { deviceId, app: app?.toLowerCase() ?? OTHER_APPS }
      await database.write((db) => {
        if (accountId === null) deleteWalletAccount(db, key)
        else upsertWalletAccount(db, { ...key, accountId })
        const facts = { device: deviceId, app: key.app, account: accountId }
        events.record(db, { kind: 'device.wallet-changed', facts })
        afterCommit(db, () => {
          load()
          platform.broadcastToScreens('devices.changed')
        })
      })
    },
    moveAccount(db, fromAccountId, toAccountId) {
      moveWalletAccounts(db, fromAccountId, toAccountId)
      afterCommit(db, load)
    },
  }
}

/** So many letters in common are the same name, cut or extended. */
const SURE_LETTERS = 6

/** Names in a QRIS have at most 25 letters, and wallets cut or extend them. */
function isSamePlace(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  if (!first || !second) return false
  if (Math.min(first.length, second.length) < SURE_LETTERS) return first === second
  return first.startsWith(second) || second.startsWith(first)
}
