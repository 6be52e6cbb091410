import type { Role } from '../base/command.ts'
import type { LedgerFinding } from '../base/ledger.ts'
import type { EpochMs } from '../base/time.ts'

/** What the computer of the till cannot do at the moment. */
export const COMPUTER_TROUBLES = ['storage-full', 'log-not-written'] as const
export type ComputerTrouble = (typeof COMPUTER_TROUBLES)[number]

export interface Session {
  role: Role
  /** Until when the owner's commands are unlocked in this window, or null. */
  ownerUntilMs: EpochMs | null
  isShopSetUp: boolean
  /**
   * False when the event log was changed outside Lunas: money is then kept in the inbox instead of settled.
   */
  isLedgerWhole: boolean
  /** What was found; null when the ledger is whole. */
  ledgerFinding: LedgerFinding | null
  troubles: readonly ComputerTrouble[]
  /** Demo shop in a temporary folder; the phone simulator is offered. */
  isDemo: boolean
  /** Address of the LAN server, for the settings of a phone or a site. */
  lanUrl: string
}
