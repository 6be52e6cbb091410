import { AppError } from '../../../../shared/base/errors.ts'
import type { ComputerTrouble, Session } from '../../../../shared/people/session.ts'
import type { Caller } from '../../platform/command-types.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwnerPin } from '../pin/owner-pin.ts'
import type { Sessions } from './sessions.ts'

export interface OwnerSession {
  session(caller: Caller): Session
  /** Unlocks the owner's commands in this window for some minutes. Throws PIN_WRONG, PIN_LOCKED. */
  unlock(pin: string, caller: Caller): Promise<Session>
  lock(caller: Caller): Session
}

export interface OwnerSessionParts {
  pin: OwnerPin
  sessions: Sessions
  isShopSetUp(): boolean
  isDemo: boolean
  lanUrl(): string
}

/** Unlocks the owner's commands in a window with the PIN. */
export function createOwnerSession(
  { database, ledger, logTrouble }: Pick<Platform, 'database' | 'ledger' | 'logTrouble'>,
  parts: OwnerSessionParts,
): OwnerSession {
  const { pin, sessions } = parts

  function troubles(): ComputerTrouble[] {
    const found: ComputerTrouble[] = database.isFull() ? ['storage-full'] : []
    return logTrouble() === null ? found : [...found, 'log-not-written']
  }

  function session({ role, sessionSecret }: Caller): Session {
    const found = sessionSecret === null ? undefined : sessions.find(sessionSecret)
    return {
      role: found?.role ?? role,
      ownerUntilMs: found?.ownerUntilMs ?? null,
      isShopSetUp: parts.isShopSetUp(),
      isLedgerWhole: ledger.isWhole(),
      ledgerFinding: ledger.finding(),
      troubles: troubles(),
      isDemo: parts.isDemo,
      lanUrl: parts.lanUrl(),
    }
  }

  function windowOf({ sessionSecret }: Caller): string {
    if (sessionSecret === null) throw new AppError('FORBIDDEN', 'only a window has an owner')
    return sessionSecret
  }

  return {
    session,
    async unlock(given, caller) {
      const secret = windowOf(caller)
      await pin.check(given)
      sessions.unlockOwner(secret)
      return session(caller)
    },
    lock(caller) {
      sessions.lockOwner(windowOf(caller))
      return session({ ...caller, role: 'cashier' })
    },
  }
}
