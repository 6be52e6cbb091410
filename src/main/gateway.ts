import { randomBytes } from 'node:crypto'
import { removeControl, writeControl } from './cli/control-file.ts'
import { createEngine, type Engine, NETWORK_NAMES } from './engine/engine.ts'
import { createOurHosts } from './engine/platform/http/our-hosts.ts'
import { type AppPage, createAppServer } from './engine/servers/app-server.ts'
import { createLanServer, listen } from './engine/servers/lan-server.ts'
import type { NetworkInterface } from './engine/servers/mdns/network-interfaces.ts'
import { DIALECTS } from './engine/sites/gateways/index.ts'
import { createNetworkSide } from './network-side.ts'
import { openLog } from './start/log.ts'
import { createTlsSide } from './tls-side.ts'

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
  const host = options.host ?? '0.0.0.0'
  let lanPort = options.lanPort ?? DEFAULT_LAN_PORT
  let tillPort = options.appPort ?? DEFAULT_APP_PORT
  const lanUrl = () => `http://${network.shownHost()}:${lanPort}`
  const appUrl = () => `http://127.0.0.1:${tillPort}`
  const { log, close: closeLog } = openLog(options.dataDir)
  const onError = (error: unknown) => log.error({ err: error }, 'engine')
  const now = () => Date.now()
  const addresses = options.cards && (() => options.cards!().map(({ address }) => address))
  const names = { names: NETWORK_NAMES, ...(addresses && { addresses }) }
  const network = createNetworkSide({
    host,
    port: () => lanPort,
    names: NETWORK_NAMES,
    isAnnouncing: () => engine.settings.get('announcesOnNetwork') === 1,
    onAddressChanged: () => engine.addressChanged(),
    onTrouble: (error) => log.warn({ err: error }, 'network'),
    ...(options.cards && { look: options.cards }),
  })
  const ports = () => [lanPort, ...tls.ports()]
  const ourHosts = createOurHosts({ ...names, ports, isLoopbackOnly: false, now })
  const engine: Engine = await createEngine({
    dataDir: options.dataDir,
    isDemo: options.isDemo ?? false,
    ...(options.demoToken ? { demoToken: options.demoToken } : {}),
    lanUrl,
    appUrl,
    ownPorts: () => [...ports(), tillPort],
    encryptedPort: () => tls.now(),
    isOurHost: ourHosts.isOurHost,
    onError,
  }).catch(async (error: unknown) => {
    await closeLog()
    throw error
  })
  const controlToken = randomBytes(32).toString('hex')
  const lanServer = await createLanServer({
    log,
    dialects: DIALECTS,
    contextOf: engine.gatewayContexts.of,
    phoneForwarders: engine.gatewayContexts.phoneForwarders,
    payPage: engine.payPage,
    sound: engine.sound,
    screensDir: options.screensDir,
    devices: engine.devices,
    digitalGoods: engine.digitalGoods,
    onlineShopPage: engine.onlineShopPage,
    merchants: engine.merchants,
    simulator: engine.simulator,
    outbox: engine.outbox,
    newNonce: () => randomBytes(16).toString('hex'),
    shopName: engine.shopName,
    ports,
    encryptedLine: engine.encryption.line,
    now,
    ...names,
  })
  const tls = createTlsSide({
    app: lanServer,
    encryption: () => engine.encryption,
    host,
    port: options.tlsPort ?? (options.lanPort === 0 ? 0 : DEFAULT_TLS_PORT),
    shownHost: network.shownHost,
    names: () => ['localhost', ...NETWORK_NAMES, '127.0.0.1', ...network.addresses()],
    onTrouble: (error) => log.warn({ err: error }, 'encrypted port'),
  })
  const appServer = await createAppServer({
    log,
    call: engine.call,
    sessions: engine.sessions,
    hub: engine.screens,
    screensDir: options.screensDir,
    controlToken,
    port: () => tillPort,
    now,
  })

  async function stop(): Promise<void> {
    removeControl(options.dataDir)
    await network.stop()
    engine.screens.close()
    engine.sites.close()
    engine.payPage.hub.close()
    engine.sound.hub.close()
    await tls.stop()
    await Promise.all([lanServer.close(), appServer.close()])
    await engine.stop()
    await closeLog()
  }

  try {
    lanPort = await listen(lanServer, { host, port: lanPort })
    tillPort = await listen(appServer, { host: '127.0.0.1', port: tillPort })
    await tls.start()
  } catch (error) {
    await stop()
    throw error
  }
  writeControl(options.dataDir, { tillUrl: appUrl(), token: controlToken, processId: process.pid })
  engine.start()
  network.start()
  return {
    engine,
    lanUrl: lanUrl(),
    encryptedUrl: () => tls.now().line?.origin ?? null,
    appUrl: appUrl(),
    openScreen: engine.screenUrl,
    stop,
  }
}
