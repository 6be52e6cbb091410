import type { EncryptedPort } from '../money/phones/encryption.ts'
import { createOurHosts } from '../platform/http/our-hosts.ts'
import type { TlsPort } from './tls-port.ts'

/** The addresses of the till; the engine may read them at any time, they are known once the servers listen. */
export interface ServerAddresses {
  /** For phones and sites. */
  lanUrl(): string
  /** For the app's own screens, on this computer. */
  appUrl(): string
  lanPort(): number
  appPort(): number
  /** Ports open to the LAN: plain HTTP first, TLS while it is open. */
  lanPorts(): [number, ...number[]]
  ownPorts(): number[]
  encryptedPort(): EncryptedPort
  /** Whether this `name:port` leads to the LAN server now. */
  isOurHost(host: string): boolean
  /** Records the opened ports, and where the names are. */
  listening(opened: Partial<Opened>): void
}

interface Opened {
  lanPort: number
  appPort: number
  tls: Pick<TlsPort, 'now' | 'ports'>
  /** Names of this computer on the network, besides the addresses of its network cards. */
  names: () => readonly string[]
}

export interface ServerAddressesParts {
  /** Initial ports; 0 until the system has chosen one. */
  lanPort: number
  appPort: number
  shownHost: () => string
  /** Its current addresses; by default those of its physical network cards. */
  addresses?: () => string[]
}

const CLOSED: Opened['tls'] = { now: () => ({ line: null, trouble: null }), ports: () => [] }

export function createServerAddresses(parts: ServerAddressesParts): ServerAddresses {
  const { lanPort, appPort, shownHost, addresses } = parts
  let open: Opened = { lanPort, appPort, tls: CLOSED, names: () => [] }
  const lanPorts = (): [number, ...number[]] => [open.lanPort, ...open.tls.ports()]
  const { isOurHost } = createOurHosts({
    ports: lanPorts,
    names: () => open.names(),
    isLoopbackOnly: false,
    now: () => Date.now(),
    ...(addresses && { addresses }),
  })
  return {
    lanUrl: () => `http://${shownHost()}:${open.lanPort}`,
    appUrl: () => `http://127.0.0.1:${open.appPort}`,
    lanPort: () => open.lanPort,
    appPort: () => open.appPort,
    lanPorts,
    ownPorts: () => [...lanPorts(), open.appPort],
    encryptedPort: () => open.tls.now(),
    isOurHost,
    listening(opened) {
      open = { ...open, ...opened }
    },
  }
}
