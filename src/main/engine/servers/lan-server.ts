import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { AppError } from '../../../shared/base/errors.ts'
import type { EncryptedLine } from '../../../shared/phones/encrypted-line.ts'
import type { Merchants } from '../money/merchants/merchants.ts'
import type { Devices } from '../money/phones/devices.ts'
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
import { CONNECTIONS_PER_ADDRESS } from '../platform/http/http-limits.ts'
import { createHttpServer, createRefusal } from '../platform/http/http-server.ts'
import { createOurHosts } from '../platform/http/our-hosts.ts'
import type { DigitalGoods } from '../sales/digital-goods/digital-goods.ts'
import { nativeRoutes } from '../sites/access/native-routes.ts'
import type { PhoneForwarderDirectory } from '../sites/forwarders/forwarder.ts'
import { forwardingRoutes } from '../sites/forwarders/forwarding-routes.ts'
import type { Dialect, GatewayContext } from '../sites/gateways/dialect.ts'
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

export interface LanServerParts {
  log: FastifyBaseLogger | undefined
  dialects: readonly Dialect[]
  /** A gateway's context; `rejectUnauthenticated` is added here. */
  contextOf: (dialect: Dialect) => Omit<GatewayContext, 'rejectUnauthenticated'>
  devices: Devices
  phoneForwarders: PhoneForwarderDirectory
  payPage: PayPage
  digitalGoods: DigitalGoods
  onlineShopPage: Omit<OnlineShopPageParts, 'rejectUnauthenticated'>
  merchants: Pick<Merchants, 'findByApiKey'>
  simulator: Simulator
  outbox: Outbox
  newNonce: () => string
  sound: SoundboxConnections
  /** Folder of the built pages; only the soundbox's is served here. */
  screensDir: string | undefined
  shopName: () => string
  /** Listening ports: plain HTTP first, TLS while it is open. */
  ports: () => readonly number[]
  encryptedLine: () => EncryptedLine | null
  now: () => number
  /** Names of this computer on the LAN, besides its addresses. */
  names: readonly string[]
  /** Its current addresses; by default those of its physical network cards. */
  addresses?: () => string[]
}

/**
 * The server on the shop's LAN: gateways, phones, pairing, payment pages, soundboxes. Serves none of the app's
 * screens.
 */
export async function createLanServer(parts: LanServerParts): Promise<FastifyInstance> {
  const hosts = createOurHosts({ ...parts, isLoopbackOnly: false })
  const app = await createHttpServer({
    log: parts.log,
    isOurHost: hosts.isOurHost,
    bodyLimitBytes: BODY_LIMIT_BYTES,
    connectionsPerAddress: CONNECTIONS_PER_ADDRESS,
    errorBody: ({ code, message }) => ({ success: false, message, code }),
  })
  const rejectUnauthenticated = createRefusal(app)
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) {
      if (!reply.hasHeader(name)) reply.header(name, value)
    }
  })
  const book = createRouteRegistry()
  for (const dialect of parts.dialects) {
    const routes = dialect.routes({ ...parts.contextOf(dialect), rejectUnauthenticated })
    await app.register(book.recording(dialect, routes))
  }
  await app.register(developerRoutes({ dialects: parts.dialects, routes: book }))
  await app.register(forwardingRoutes({ forwarders: parts.phoneForwarders, rejectUnauthenticated }))
  await app.register(pairingRoutes({ ...parts, rejectUnauthenticated }))
  const dialects = [...parts.dialects, ONLINE_SHOP_PAGE]
  await app.register(payPageRoutes({ page: parts.payPage, dialects, rejectUnauthenticated }))
  await app.register(onlineShopPageRoutes({ ...parts.onlineShopPage, rejectUnauthenticated }))
  await app.register(simulatorRoutes({ ...parts, rejectUnauthenticated }))
  await app.register(nativeRoutes({ ...parts, rejectUnauthenticated }))
  await app.register(
    digitalGoodsRoutes({ digitalGoods: parts.digitalGoods, rejectUnauthenticated }),
  )
  await app.register(guideRoutes())
  const { isOpen: isShopOpen } = parts.onlineShopPage.onlineShop
  await app.register(startPageRoutes({ shopName: parts.shopName, isShopOpen }))
  await app.register(termuxRoutes({ ...parts, rejectUnauthenticated }))
  const files = openSoundboxFiles(parts.screensDir)
  const port = () => parts.ports()[0]!
  await app.register(
    soundboxRoutes({ ...parts, ...parts.sound, port, files, rejectUnauthenticated }),
  )
  return app
}

/** Starts listening; returns the actual port when 0 was requested. */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<number> {
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
