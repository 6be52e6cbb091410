import type { DoctorCheck } from '../../../../shared/base/admin.ts'
import { AppError } from '../../../../shared/base/errors.ts'
import type { EncryptedLine, EncryptionState } from '../../../../shared/phones/encrypted-line.ts'
import type { Platform } from '../../platform/platform.ts'
import { openTlsKeys, type TlsKeys } from '../../platform/tls/tls-keys.ts'
import type { Devices } from './devices.ts'

/** State of the encrypted port, reported by its server. */
export interface EncryptedPort {
  /** null while it is closed. */
  line: EncryptedLine | null
  /** Why it is closed although it should be open. */
  trouble: string | null
}

/** The encrypted port: its keys, the pins for phones, and whether it is open. */
export interface Encryption {
  keys: TlsKeys
  /** Whether the owner switched it on. */
  isWanted(): boolean
  line: () => EncryptedLine | null
  state(): EncryptionState
  /** Creates the next key; every phone receives its pin in the answer to its heartbeat. */
  announceKey(): Promise<EncryptionState>
  /** Switches to the next key. Throws NO_NEXT_KEY, and PHONES_UNAWARE while a phone does not have its pin. */
  useNextKey(): Promise<EncryptionState>
  checks(): DoctorCheck[]
}

export async function openEncryption(
  platform: Platform,
  devices: Pick<Devices, 'active'>,
  encryptedPort: () => EncryptedPort,
): Promise<Encryption> {
  const { settings } = platform
  const keys = await openTlsKeys(platform)

  /** A phone whose last request was unencrypted does not use the encrypted line, so it is not affected. */
  function unawarePhones(): string[] {
    const next = keys.nextPin()
    if (next === null) return []
    return devices
      .active()
      .filter(({ protection }) => protection === 'encrypted')
      .filter(({ lastBeat }) => !lastBeat?.pins?.split(' ').includes(next))
      .map(({ name }) => name)
  }

  const state = () => ({
    ...encryptedPort(),
    nextPin: keys.nextPin(),
    unawarePhones: unawarePhones(),
  })

  return {
    keys,
    isWanted: () => settings.get('encryptsLan') === 1,
    line: () => encryptedPort().line,
    state,
    async announceKey() {
      await keys.announceNext()
      return state()
    },
    async useNextKey() {
      const names = unawarePhones()
      if (names.length > 0) {
        throw new AppError('PHONES_UNAWARE', `not told of the new key yet: ${names.join(', ')}`)
      }
      await keys.useNext()
      return state()
    },
    checks() {
      const { line, trouble } = encryptedPort()
      const detail = trouble ?? line?.origin
      if (detail === undefined) return []
      return [{ name: 'phones can send encrypted', isOk: trouble === null, detail }]
    },
  }
}
