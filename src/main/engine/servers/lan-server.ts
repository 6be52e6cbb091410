import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { AppError } from '../../../shared/base/errors.ts'
import type { Merchants } from '../money/merchants/merchants.ts'
import type { Devices } from '../money/phones/devices.ts'
import type { Encryption } from '../money/phones/encryption.ts'
import { digitalGoodsRoutes } from '../pages/digital-goods/digital-goods-routes.ts'
import { createRouteRegistry } from '../pages/docs/route-registry.ts'
import { developerRoutes } from '../pages/docs/routes.ts'
import type { PayPage } from '../pages/pay/pay-page.ts'
import { payPageRoutes } from '../pages/pay/routes.ts'
import { guideRoutes } from '../pages/phones/guide-routes.ts'
import { pairingRoutes } from '../pages/phones/pairing-routes.ts'
import { openSoundboxFiles } from '../pages/phones/soundbox-files.ts'
import { type SoundboxConnections, soundboxRoutes } from '../pages/phones/soundbox-routes.ts'
import { termuxRoutes } from '../pages/phones/termux-routes.ts'
import {
  ONLINE_SHOP_PAGE,
  type OnlineShopPageParts,
  onlineShopPageRoutes,
} from '../pages/shop/routes.ts'
import { simulatorRoutes } from '../pages/simulator/routes.ts'
import { startPageRoutes } from '../pages/start-page/routes.ts'
import type { KnownAddresses } from '../platform/http/connection-limit.ts'
import { createHttpServer, createRefusal } from '../platform/http/http-server.ts'
import { rememberPeerAddresses } from '../platform/http/peer-address.ts'
import type { DigitalGoods } from '../sales/digital-goods/digital-goods.ts'
import type { GatewayContexts } from '../sites/access/gateway-context.ts'
import { nativeRoutes } from '../sites/access/native-routes.ts'
import { forwardingRoutes } from '../sites/forwarders/forwarding-routes.ts'
import { DIALECTS } from '../sites/gateways/index.ts'
import type { Simulator } from '../sites/simulator/simulator.ts'
import type { Outbox } from '../sites/webhooks/outbox.ts'

/** Maximum body: a payment or a notification is small. */
const BODY_LIMIT_BYTES = 65_536

/** Headers of every response; a page may override them. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
}

const newNonce = () => randomBytes(16).toString('hex')

/** The rooms of the engine that outsiders reach. */
export interface LanServerRooms {
  gatewayContexts: GatewayContexts
  devices: Devices
  encryption: Pick<Encryption, 'line'>
  payPage: PayPage
  digitalGoods: DigitalGoods
  onlineShopPage: Omit<OnlineShopPageParts, 'rejectUnauthenticated'>
  merchants: Pick<Merchants, 'findByApiKey'>
  simulator: Simulator
  outbox: Outbox
  sound: SoundboxConnections
  shopName: () => string
}

export interface LanServerParts {
  log: FastifyBaseLogger | undefined
  engine: LanServerRooms
  /** Folder of the built pages; only the soundbox's is served here. */
  screensDir: string | undefined
  /** Of both listeners: the plain one first, the encrypted one while it is open. */
  ports: () => readonly [number, ...number[]]
  isOurHost: (host: string) => boolean
  /** Shared with the encrypted port. */
  knownAddresses: KnownAddresses
}

/** The server that the shop's Wi-Fi reaches: dialects, phones, pairing, payment pages, soundboxes. Nothing of the screens is here. */
export async function createLanServer(parts: LanServerParts): Promise<FastifyInstance> {
  const { log, engine, ports, isOurHost } = parts
  const { gatewayContexts, devices, merchants, shopName, simulator, outbox, sound } = engine
  const app = await createHttpServer({
    log,
    isOurHost,
    bodyLimitBytes: BODY_LIMIT_BYTES,
    knownAddresses: parts.knownAddresses,
    tidiesPaths: true,
    errorBody: ({ code, message }) => ({ success: false, message, code }),
  })
  const rejectUnauthenticated = createRefusal(app)
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) {
      if (!reply.hasHeader(name)) reply.header(name, value)
    }
  })
  const book = createRouteRegistry()
  for (const dialect of DIALECTS) {
    const routes = dialect.routes({ ...gatewayContexts.of(dialect), rejectUnauthenticated })
    await app.register(book.recording(dialect, routes))
  }
  const { phoneForwarders } = gatewayContexts
  const encryptedLine = engine.encryption.line
  await app.register(developerRoutes({ dialects: DIALECTS, routes: book }))
  await app.register(forwardingRoutes({ forwarders: phoneForwarders, rejectUnauthenticated }))
  await app.register(pairingRoutes({ devices, shopName, encryptedLine, rejectUnauthenticated }))
  const dialects = [...DIALECTS, ONLINE_SHOP_PAGE]
  await app.register(payPageRoutes({ page: engine.payPage, dialects, rejectUnauthenticated }))
  await app.register(onlineShopPageRoutes({ ...engine.onlineShopPage, rejectUnauthenticated }))
  await app.register(simulatorRoutes({ simulator, merchants, rejectUnauthenticated }))
  await app.register(nativeRoutes({ merchants, outbox, newNonce, rejectUnauthenticated }))
  await app.register(
    digitalGoodsRoutes({ digitalGoods: engine.digitalGoods, rejectUnauthenticated }),
  )
  await app.register(guideRoutes())
  const { isOpen: isShopOpen } = engine.onlineShopPage.onlineShop
  await app.register(startPageRoutes({ shopName, isShopOpen }))
  await app.register(termuxRoutes({ devices, encryptedLine, rejectUnauthenticated }))
  const files = openSoundboxFiles(parts.screensDir)
  const { soundboxes, join } = sound
  const port = () => ports()[0]
  await app.register(
    soundboxRoutes({ soundboxes, join, files, shopName, port, rejectUnauthenticated }),
  )
  return app
}

/** Starts listening; returns the actual port when 0 was requested. */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<number> {
  rememberPeerAddresses(app.server)
  try {
    await app.listen({ host, port })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EADDRINUSE') {
      throw new AppError('PORT_IN_USE', `port ${port} on ${host} is used by another program`, {
        cause: error,
      })
    }
    throw error
  }
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return address.port
}
