import { randomBytes } from 'node:crypto'
import { removeControl, writeControl } from './cli/control-file.ts'
import { createEngine, type Engine } from './engine/engine.ts'
import { NETWORK_NAMES } from './engine/platform/http/network-names.ts'
import type { AppPage } from './engine/servers/app-server.ts'
import type { NetworkInterface } from './engine/servers/mdns/network-interfaces.ts'
import { createNetworkPresence } from './engine/servers/mdns/network-presence.ts'
import { createServerAddresses } from './engine/servers/server-addresses.ts'
import { startServers } from './engine/servers/start-servers.ts'
import { openLog } from './start/log.ts'

export const DEFAULT_LAN_PORT = 8720
export const DEFAULT_APP_PORT = 8721
export const DEFAULT_TLS_PORT = 8722

export interface GatewayOptions {
  dataDir: string
  /** Address the LAN server listens on; every network card when left out. */
  host?: string
  /** 0: any free port. */
  lanPort?: number
  appPort?: number
  /** The encrypted port on the network; left out beside a `lanPort` of 0: any free one. Taken: the till goes on without. */
  tlsPort?: number
  /** Folder of the built screens; left out: no screens. */
  screensDir?: string
  isDemo?: boolean
  demoToken?: () => string
  /** The network cards of this computer, looked at again and again; its real ones when left out. */
  cards?: () => NetworkInterface[]
}

export interface Gateway {
  engine: Engine
  lanUrl: string
  /** The encrypted port when it is open. */
  encryptedUrl(): string | null
  appUrl: string
  /** Address with a fresh one-time ticket that opens a screen on this computer. */
  openScreen(screen: AppPage): string
  stop(): Promise<void>
}

/** The engine with its two servers: outsiders on the LAN, our own screens on loopback. Throws DATA_DIR_IN_USE, PORT_IN_USE. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { dataDir, cards, host = '0.0.0.0', lanPort = DEFAULT_LAN_PORT } = options
  const { log, trouble: logTrouble, close: closeLog } = openLog(dataDir)
  const presence = createNetworkPresence({ host, ...(cards && { look: cards }) })
  const addresses = createServerAddresses({
    lanPort,
    appPort: options.appPort ?? DEFAULT_APP_PORT,
    shownHost: presence.shownHost,
    ...(cards && { addresses: () => cards().map(({ address }) => address) }),
  })
  const engine: Engine = await createEngine({
    dataDir,
    isDemo: options.isDemo ?? false,
    ...(options.demoToken ? { demoToken: options.demoToken } : {}),
    addresses,
    logTrouble,
    onError: (error) => log.error({ err: error }, 'engine'),
  }).catch(async (error: unknown) => {
    await closeLog()
    throw error
  })
  const controlToken = randomBytes(32).toString('hex')

  async function stopEngine(): Promise<void> {
    await engine.stop()
    await closeLog()
  }

  const servers = await startServers(engine, {
    log,
    addresses,
    host,
    tlsPort: options.tlsPort ?? (lanPort === 0 ? 0 : DEFAULT_TLS_PORT),
    presence,
    screensDir: options.screensDir,
    controlToken,
    onTlsTrouble: (error) => log.warn({ err: error }, 'encrypted port'),
  }).catch(async (error: unknown) => {
    removeControl(dataDir)
    await stopEngine()
    throw error
  })

  try {
    const tillUrl = addresses.appUrl()
    writeControl(dataDir, { tillUrl, token: controlToken, processId: process.pid })
  } catch (error) {
    removeControl(dataDir)
    await servers.stop()
    await stopEngine()
    throw error
  }
  engine.start()
  presence.start({
    names: NETWORK_NAMES,
    port: addresses.lanPort(),
    isAnnouncing: () => engine.settings.get('announcesOnNetwork') === 1,
    onAddressChanged: engine.addressChanged,
    onTrouble: (error) => log.warn({ err: error }, 'network'),
  })
  return {
    engine,
    lanUrl: addresses.lanUrl(),
    encryptedUrl: () => addresses.encryptedPort().line?.origin ?? null,
    appUrl: addresses.appUrl(),
    openScreen: engine.screenUrl,
    async stop() {
      removeControl(dataDir)
      await presence.stop()
      await servers.stop()
      await stopEngine()
    },
  }
}
