import type { ADMIN_COMMANDS } from '../../../shared/base/admin-commands.ts'
import type { LEDGER_COMMANDS } from '../../../shared/base/ledger-commands.ts'
import type { Merchants } from '../money/merchants/merchants.ts'
import type { PausedMoney } from '../money/notifications/inbox/paused-money.ts'
import type { WithOwnerApproval } from '../people/pin/owner-approval.ts'
import type { ScreenUrl } from '../people/sessions/screen-url.ts'
import type { HandlersOf } from '../platform/command-types.ts'
import type { Platform } from '../platform/platform.ts'
import type { Admin } from './admin.ts'

export function adminCommands(
  admin: Admin,
  merchants: Pick<Merchants, 'createDashboardToken'>,
  screenUrl: ScreenUrl,
): HandlersOf<typeof ADMIN_COMMANDS> {
  return {
    'admin.openScreen': ({ screen }) => ({ url: screenUrl(screen) }),
    'admin.createDashboardToken': async () => ({ token: await merchants.createDashboardToken() }),
    'admin.backup': ({ file }) => admin.backup(file),
    'admin.doctor': () => admin.doctor(),
  }
}

interface LedgerCommandRooms {
  pausedMoney: PausedMoney
  withOwnerApproval: WithOwnerApproval
}

export function ledgerCommands(
  { database, ledger, broadcastToScreens }: Platform,
  { pausedMoney, withOwnerApproval }: LedgerCommandRooms,
): HandlersOf<typeof LEDGER_COMMANDS> {
  return {
    'ledger.accept': ({ pin, reason }) =>
      withOwnerApproval(pin, async () => {
        const settledPayments = await database.write((db) => {
          ledger.acceptIn(db, reason)
          return pausedMoney.settleIn(db)
        })
        broadcastToScreens('shop.changed')
        return { settledPayments }
      }),
  }
}
