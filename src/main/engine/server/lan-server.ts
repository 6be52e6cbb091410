import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { EncryptedLine } from '../../../shared/encrypted-line.ts'
import { AppError } from '../../../shared/errors.ts'
import { createRouteBook } from '../developer/route-book.ts'
import { developerRoutes } from '../developer/routes.ts'
import type { Devices } from '../devices/devices.ts'
import type { Dialect, DialectCore } from '../dialects/dialect.ts'
import type { PhoneDoor } from '../forwarding/forwarder.ts'
import { forwardingRoutes } from '../forwarding/forwarding-routes.ts'
import type { Goods } from '../goods/goods.ts'
import type { Merchants } from '../merchants/merchants.ts'
import type { PayPage } from '../pay-page/pay-page.ts'
import { payPageRoutes } from '../pay-page/routes.ts'
import { simulatorRoutes } from '../simulator/routes.ts'
import type { Simulator } from '../simulator/simulator.ts'
import { STORE_PAGE, type StorePageParts, storePageRoutes } from '../store-page/routes.ts'
import type { Outbox } from '../webhooks/outbox.ts'
import { goodsRoutes } from './goods-routes.ts'
import { guideRoutes } from './guide-routes.ts'
import { CONNECTIONS_PER_ADDRESS } from './http-limits.ts'
import { createHttpServer, createRefusal } from './http-server.ts'
import { nativeRoutes } from './native-routes.ts'
import { createOurHosts } from './our-hosts.ts'
import { pairingRoutes } from './pairing-routes.ts'
import { openSoundboxFiles } from './soundbox-files.ts'
import { type SoundDoor, soundboxRoutes } from './soundbox-routes.ts'
import { termuxRoutes } from './termux-routes.ts'

/** Bodies of outsiders: a payment or a notification is small. */
const BODY_LIMIT_BYTES = 65_536

/** On every answer; a page may say more about itself. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
}

export interface LanServerParts {
  log: FastifyBaseLogger | undefined
  dialects: readonly Dialect[]
  /** What a dialect may touch; the way to refuse a stranger is added here. */
  coreOf: (dialect: Dialect) => Omit<DialectCore, 'refuse'>
  devices: Devices
  phoneDoor: PhoneDoor
  payPage: PayPage
  goods: Goods
  storePage: Omit<StorePageParts, 'refuse'>
  merchants: Pick<Merchants, 'openKey'>
  simulator: Simulator
  outbox: Outbox
  newNonce: () => string
  sound: SoundDoor
  /** Folder of the built pages; only the soundbox's is shown here. */
  screensDir: string | undefined
  shopName: () => string
  /** Of both doors: the plain one first, the encrypted one while it is open. */
  ports: () => readonly number[]
  encryptedLine: () => EncryptedLine | null
  now: () => number
  /** Names of this computer on the network, beside its addresses. */
  names: readonly string[]
  /** Its addresses now; those of its real cards when left out. */
  addresses?: () => string[]
}

/** The server that the shop's Wi-Fi sees: dialects, phones, pairing, payment pages, soundboxes. Nothing of the screens is here. */
export async function createLanServer(parts: LanServerParts): Promise<FastifyInstance> {
  const hosts = createOurHosts({ ...parts, isLoopbackOnly: false })
  const app = await createHttpServer({
    log: parts.log,
    isOurHost: hosts.isOurHost,
    bodyLimitBytes: BODY_LIMIT_BYTES,
    connectionsPerAddress: CONNECTIONS_PER_ADDRESS,
    errorBody: ({ code, message }) => ({ success: false, message, code }),
  })
  const refuse = createRefusal(app)
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) {
      if (!reply.hasHeader(name)) reply.header(name, value)
    }
  })
  const book = createRouteBook()
  for (const dialect of parts.dialects) {
    const routes = dialect.routes({ ...parts.coreOf(dialect), refuse })
    await app.register(book.noting(dialect, routes))
  }
  await app.register(developerRoutes({ dialects: parts.dialects, book }))
  await app.register(forwardingRoutes({ door: parts.phoneDoor, refuse }))
  await app.register(pairingRoutes({ ...parts, refuse }))
  const dialects = [...parts.dialects, STORE_PAGE]
  await app.register(payPageRoutes({ page: parts.payPage, dialects, refuse }))
  await app.register(storePageRoutes({ ...parts.storePage, refuse }))
  await app.register(simulatorRoutes({ ...parts, refuse }))
  await app.register(nativeRoutes({ ...parts, refuse }))
  await app.register(goodsRoutes({ goods: parts.goods, refuse }))
  await app.register(guideRoutes())
  await app.register(termuxRoutes({ ...parts, refuse }))
  const files = openSoundboxFiles(parts.screensDir)
  const port = () => parts.ports()[0]!
  await app.register(soundboxRoutes({ ...parts, ...parts.sound, port, files, refuse }))
  return app
}

/** Starts listening; the port in the answer is the real one when 0 was asked for. */
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
