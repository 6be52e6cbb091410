import type { DEVICE_COMMANDS, ENCRYPTION_COMMANDS } from '../../../../shared/phones/commands.ts'
import { asNull, type HandlersOf } from '../../platform/command-types.ts'
import type { Devices } from './devices.ts'
import type { Encryption } from './encryption.ts'
import type { PhoneMonitor } from './phone-monitor.ts'

interface DeviceCommandRooms {
  devices: Devices
  phones: PhoneMonitor
  encryption: Encryption
}

/** `lanUrl` is the till's address for phones. */
export function deviceCommands(
  { devices, phones, encryption }: DeviceCommandRooms,
  lanUrl: () => string,
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
  }
}

export function encryptionCommands(encryption: Encryption): HandlersOf<typeof ENCRYPTION_COMMANDS> {
  return {
    'encryption.get': () => encryption.state(),
    'encryption.announceKey': () => encryption.announceKey(),
    'encryption.useNextKey': () => encryption.useNextKey(),
  }
}
