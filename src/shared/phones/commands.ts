import { Type } from 'typebox'
import { command, Id, Name, NoInput, strict } from '../base/command.ts'
import type { DevicePairing, DeviceSigning, ManualPairing } from './device.ts'
import type { DeviceView } from './device-view.ts'
import type { EncryptionState } from './encrypted-line.ts'
import type { WalletAccounts } from './wallet-account.ts'

/** The commands of the paired phones. */
export const DEVICE_COMMANDS = {
  'devices.list': command<DeviceView[]>()('cashier', NoInput),
  /** Opens the two-minute window in which one phone may pair; `forwarder` is the id of a recipe. */
  'devices.openPairing': command<DevicePairing>()(
    'owner',
    Type.Object({ forwarder: Type.Optional(Id) }, strict),
  ),
  /** Pairs a phone without its browser: the till shows once what to type into the phone. */
  'devices.pairHere': command<ManualPairing>()(
    'owner',
    Type.Object({ name: Name, forwarder: Id }, strict),
  ),
  'devices.rename': command<null>()('owner', Type.Object({ deviceId: Id, name: Name }, strict)),
  'devices.pairing': command<DevicePairing | null>()('cashier', NoInput),
  'devices.closePairing': command<null>()('owner', NoInput),
  'devices.revoke': command<null>()('owner', Type.Object({ deviceId: Id }, strict)),
  /** The secret this phone signs with, and whether signatures are required. */
  'devices.signing': command<DeviceSigning>()('owner', Type.Object({ deviceId: Id }, strict)),
  'devices.requireSignature': command<null>()(
    'owner',
    Type.Object({ deviceId: Id, isRequired: Type.Boolean() }, strict),
  ),
  /** Which account the wallet apps of each phone receive for. */
  'devices.wallets': command<WalletAccounts>()('cashier', NoInput),
  /** `app` null: every other app of the phone; `accountId` null: not said. */
  'devices.chooseAccount': command<null>()(
    'owner',
    Type.Object(
      {
        deviceId: Id,
        app: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]),
        accountId: Type.Union([Id, Type.Null()]),
      },
      strict,
    ),
  ),
} as const

/** Commands of the encrypted port. */
export const ENCRYPTION_COMMANDS = {
  'encryption.get': command<EncryptionState>()('cashier', NoInput),
  /** Makes the next key and announces its pin to the phones. */
  'encryption.announceKey': command<EncryptionState>()('owner', NoInput),
  /** Switches to the next key; refused while a phone on the encrypted line does not have its pin. */
  'encryption.useNextKey': command<EncryptionState>()('owner', NoInput),
}
