import type { DEVICE_COMMANDS, ENCRYPTION_COMMANDS } from '../../../../shared/phones/commands.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { Devices } from './devices.ts'
import type { Encryption } from './encryption.ts'
import type { PhoneMonitor } from './phone-monitor.ts'
import type { PhoneWallets } from './wallet-accounts.ts'

interface DeviceCommandRooms {
  devices: Devices
  phones: PhoneMonitor
  encryption: Encryption
  wallets: Pick<PhoneWallets, 'view' | 'choose'>
}

/** `lanUrl` is the till's address for phones; `appsOf` the wallet apps that a phone reported. */
export function deviceCommands(
  { devices, phones, encryption, wallets }: DeviceCommandRooms,
  lanUrl: () => string,
  appsOf: (deviceId: string) => readonly string[],
): HandlersOf<typeof DEVICE_COMMANDS> {
  const pairingUrl = (code: string) => `${lanUrl()}/pair/${code}`
  return {
    'devices.list': () => phones.list(),
    'devices.openPairing': ({ forwarder }) => devices.openPairing(pairingUrl, forwarder),
    'devices.pairHere': async ({ name, forwarder }) => {
      const { url: code } = devices.openPairing((secret) => secret, forwarder)
      const origin = lanUrl()
      const paired = await devices.pair(code, name, origin)
      devices.closePairing()
      const signingSecret = await devices.signingSecret(paired.device.id)
      return { ...paired, signingSecret, origin, encrypted: encryption.line() }
    },
    'devices.rename': ({ deviceId, name }) => asNull(devices.rename(deviceId, name)),
    'devices.pairing': () => devices.pairing(),
    'devices.closePairing': () => asNull(devices.closePairing()),
    'devices.revoke': ({ deviceId }) => asNull(devices.revoke(deviceId)),
    'devices.signing': ({ deviceId }) => devices.signing(deviceId),
    'devices.requireSignature': ({ deviceId, isRequired }) =>
      asNull(devices.requireSignature(deviceId, isRequired)),
    'devices.wallets': () => wallets.view(appsOf),
    'devices.chooseAccount': (choice) => asNull(wallets.choose(choice)),
  }
}

export function encryptionCommands(encryption: Encryption): HandlersOf<typeof ENCRYPTION_COMMANDS> {
  return {
    'encryption.get': () => encryption.state(),
    'encryption.announceKey': () => encryption.announceKey(),
    'encryption.useNextKey': () => encryption.useNextKey(),
  }
}
