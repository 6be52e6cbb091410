import { command, NoInput } from '../base/command.ts'
import type { EncryptionState } from './encrypted-line.ts'

/** Commands of the encrypted port. */
export const ENCRYPTION_COMMANDS = {
  'encryption.get': command<EncryptionState>()('cashier', NoInput),
  /** Makes the next key and announces its pin to the phones. */
  'encryption.announceKey': command<EncryptionState>()('owner', NoInput),
  /** Switches to the next key; refused while a phone on the encrypted line does not have its pin. */
  'encryption.useNextKey': command<EncryptionState>()('owner', NoInput),
}
