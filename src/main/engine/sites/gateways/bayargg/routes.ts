import type { FastifyInstance, FastifyPluginAsync, FastifyRequest, HTTPMethods } from 'fastify'
import { bearerToken, createApiAuth } from '../api-auth.ts'
import type { GatewayContext } from '../dialect.ts'
import { readLenientBodies } from '../lenient-bodies.ts'
import { readLenientFields } from '../lenient-fields.ts'
import { answerErrors } from '../refusal.ts'
import { accountRoutes } from './account-routes.ts'
import { addresses } from './addresses.ts'
import { digitalGoodsRoutes } from './digital-goods-routes.ts'
import { bayarggRefusal, errorBody, methodNotAllowed } from './errors.ts'
import { listRoutes } from './list-routes.ts'
import { waStoreRoutes } from './online-shop-routes.ts'
import { paymentRoutes } from './payment-routes.ts'
import { qrPictureRoutes } from './qr-picture-routes.ts'
import { qrisRoutes } from './qris-routes.ts'

/** Every endpoint of the document with its allowed methods. */
const ENDPOINTS: Record<string, readonly HTTPMethods[]> = {
  'create-payment': ['POST'],
  'check-payment': ['GET'],
  'list-payments': ['GET'],
  'get-payment-methods': ['GET'],
  'get-account-status': ['GET'],
  'get-statistics': ['GET'],
  'list-files': ['GET'],
  'list-contents': ['GET'],
  'list-images': ['GET'],
  'qris-convert': ['POST'],
  'qris-info': ['GET', 'POST'],
  'wa-store-orders': ['GET'],
  'wa-store-complete': ['POST'],
}

const ALL_METHODS: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The endpoints of bayar.gg at their original paths, with and without `.php`. */
export function bayarggRoutes(context: GatewayContext): FastifyPluginAsync {
  return async (app) => {
    answerErrors(app, 'bayargg', bayarggRefusal)
    readLenientBodies(app)
    readLenientFields(app)
    refuseOtherMethods(app)
    await app.register(unknownAddresses, { prefix: '/api' })
    await app.register(qrPictureRoutes())
    await app.register(async (guarded) => {
      const auth = createApiAuth(context, apiKey)
      auth.guard(guarded)
      const parts = { context, auth }
      paymentRoutes(guarded, parts)
      listRoutes(guarded, parts)
      accountRoutes(guarded, parts)
      digitalGoodsRoutes(guarded, parts)
      waStoreRoutes(guarded, parts)
      await guarded.register(qrisRoutes(parts))
    })
  }
}

/** Before authentication: requests that can never succeed are rejected first. */
function refuseOtherMethods(app: FastifyInstance): void {
  for (const [endpoint, methods] of Object.entries(ENDPOINTS)) {
    const others = ALL_METHODS.filter((method) => !methods.includes(method))
    for (const url of addresses(endpoint)) {
      app.route({
        method: others,
        url,
        handler: async (_request, reply) => {
          reply.header('allow', methods.join(', '))
          throw methodNotAllowed()
        },
      })
    }
  }
}

/** Unknown paths below `/api`, and the path at which other gateways ask for a wallet's password. */
async function unknownAddresses(app: FastifyInstance): Promise<void> {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorBody('Resource tidak ditemukan')),
  )
  for (const url of ['/accounts-connect', '/accounts-connect.php']) {
    app.all(url, (_request, reply) => reply.code(403).send(errorBody(NO_PASSWORDS)))
  }
}

const NO_PASSWORDS =
  'Lunas tidak pernah meminta PIN, OTP, atau kata sandi dompet. Pasang QRIS di Atur, Situs.'

/** In the header, in the query or as Bearer; the first one present is used. */
function apiKey(request: FastifyRequest): string | undefined {
  const { apiKey: fromAddress } = request.query as { apiKey?: unknown }
  const keys = [request.headers['x-api-key'], fromAddress, bearerToken(request)]
  return keys.find((key): key is string => typeof key === 'string' && key !== '')
}
