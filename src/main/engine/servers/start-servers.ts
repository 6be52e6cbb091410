import type { FastifyBaseLogger } from 'fastify'
import type { Encryption } from '../money/phones/encryption.ts'
import { createKnownAddresses } from '../platform/http/connection-limit.ts'
import type { LocalMachine } from '../sites/webhooks/local-machine.ts'
import { type AppServerRooms, createAppServer } from './app-server.ts'
import { createLanServer, type LanServerRooms, listen } from './lan-server.ts'
import type { NetworkPresence } from './mdns/network-presence.ts'
import type { ServerAddresses } from './server-addresses.ts'
import { createTlsPort } from './tls-port.ts'

/** The engine's parts that the two servers need, and the sockets that they close. */
export interface ServedEngine extends LanServerRooms, AppServerRooms {
  encryption: Encryption
  ownComputer: Pick<LocalMachine, 'ownNames'>
  sites: { close(): void }
  payPage: LanServerRooms['payPage'] & { hub: { close(): void } }
  sound: LanServerRooms['sound'] & { hub: { close(): void } }
}

export interface ServersOptions {
  log: FastifyBaseLogger | undefined
  addresses: ServerAddresses
  /** Address the LAN server and the encrypted port listen on. */
  host: string
  /** The encrypted port; 0: any free one. When it is in use, the till runs without it. */
  tlsPort: number
  /** The till's place on the network, for addresses and for the certificate. */
  presence: Pick<NetworkPresence, 'shownHost' | 'addresses'>
  /** Folder of the built screens; undefined: no screens. */
  screensDir: string | undefined
  /** Secret of the command line. */
  controlToken: string
  onTlsTrouble: (error: Error) => void
}

export interface Servers {
  /** Closes every socket and both servers. */
  stop(): Promise<void>
}

/**
 * Opens the LAN server, its encrypted port and the loopback server of the app's own screens. Throws
 * PORT_IN_USE.
 */
export async function startServers(
  engine: ServedEngine,
  options: ServersOptions,
): Promise<Servers> {
  const { log, addresses, host, presence, screensDir, controlToken } = options
  const knownAddresses = createKnownAddresses()
  const lan = await createLanServer({
    log,
    engine,
    screensDir,
    ports: addresses.lanPorts,
    isOurHost: addresses.isOurHost,
    knownAddresses,
  })
  const app = await createAppServer({
    log,
    engine,
    screensDir,
    controlToken,
    port: addresses.appPort,
  })
  const tls = createTlsPort({
    app: lan,
    encryption: engine.encryption,
    host,
    port: options.tlsPort,
    shownHost: presence.shownHost,
    names: () => certificateNames(engine.ownComputer.ownNames(), presence.addresses()),
    onTrouble: options.onTlsTrouble,
    knownAddresses,
  })
  addresses.listening({ tls, names: engine.ownComputer.ownNames })

  async function stop(): Promise<void> {
    engine.screens.close()
    engine.sites.close()
    engine.payPage.hub.close()
    engine.sound.hub.close()
    await tls.stop()
    await Promise.all([lan.close(), app.close()])
  }

  try {
    addresses.listening({ lanPort: await listen(lan, { host, port: addresses.lanPort() }) })
    const loopback = { host: '127.0.0.1', port: addresses.appPort() }
    addresses.listening({ appPort: await listen(app, loopback) })
    await tls.start()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** DNS names and IPv4 addresses, each once; a listed port and an IPv6 address have no place in a certificate. */
function certificateNames(ownNames: readonly string[], addresses: readonly string[]): string[] {
  const bare = ownNames.map((name) => name.replace(/:\d+$/, ''))
  const names = bare.filter((name) => !name.startsWith('['))
  return [...new Set(['localhost', ...names, '127.0.0.1', ...addresses])]
}
