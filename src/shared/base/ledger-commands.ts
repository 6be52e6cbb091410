import { Type } from 'typebox'
import { command, Pin, Reason, strict } from './command.ts'

/** Commands for the ledger of the shop. */
export const LEDGER_COMMANDS = {
  /**
   * The owner accepts what was found, with a reason: a new chain begins, and the money that was kept meanwhile is
   * matched again. Does nothing when nothing is wrong.
   */
  'ledger.accept': command<{ settledPayments: number }>()(
    'cashier',
    Type.Object({ pin: Pin, reason: Reason }, strict),
  ),
} as const
