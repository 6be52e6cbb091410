import { command, NoInput } from '../base/command.ts'
import type { EncryptionState } from './encrypted-line.ts'

/** The commands of the encrypted port. */
export const ENCRYPTION_COMMANDS = {
  'encryption.get': command<EncryptionState>()('cashier', NoInput),
  /** Makes the next key and tells phones of it. */
  'encryption.announceKey': command<EncryptionState>()('owner', NoInput),
  /** Shows the next key; refused while a phone on the encrypted line does not know it. */
  'encryption.useNextKey': command<EncryptionState>()('owner', NoInput),
}
