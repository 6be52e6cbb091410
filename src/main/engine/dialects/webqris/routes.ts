import { createHash } from 'node:crypto'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { cleanText } from '../../../../shared/clean-text.ts'
import { AppError } from '../../../../shared/errors.ts'
import { rupiah } from '../../../../shared/money.ts'
import { assertIdempotencyKey, type Idempotency } from '../../payments/idempotent-create.ts'
import type { DialectCore, KeyHolder } from '../dialect.ts'
import { errorAnswer } from './errors.ts'
import { forwarderRoutes } from './forwarder-routes.ts'
import { liveRoutes } from './live-routes.ts'
import { CreateBody, InvoiceParams } from './schemas.ts'
import { createdBody, LIFETIME_SECONDS, newInvoiceId, statusBody } from './wire.ts'

const CREATE = '/api/payments/qris/create'

/** The endpoints of WebQRIS at its native paths. */
export function webqrisRoutes(core: DialectCore): FastifyPluginAsync {
  return async (app) => {
    app.setErrorHandler((error, request, reply) => {
      const answer = errorAnswer(error)
      if (answer.statusCode >= 500) request.log.error({ err: error }, 'webqris request failed')
      if (answer.retryAfterSeconds !== undefined) {
        reply.header('retry-after', String(answer.retryAfterSeconds))
      }
      return reply.code(answer.statusCode).send(answer.body)
    })
    await app.register(forwarderRoutes(core))
    await app.register(liveRoutes(core))
    await app.register(siteRoutes(core))
  }
}

/** What a site's backend calls with its API token. */
function siteRoutes(core: DialectCore): FastifyPluginAsync {
  return async (app) => {
    const holders = new WeakMap<FastifyRequest, KeyHolder>()

    // The token is checked before the body is read: a stranger's megabytes are not worth parsing.
    app.addHook('onRequest', async (request) => {
      const token = bearerToken(request)
      const holder = core.openKey(token ?? '')
      if (!holder) throw await core.refuse(request, token)
      holders.set(request, holder)
    })

    app.post<{ Body: CreateBody }>(
      CREATE,
      { schema: { body: CreateBody } },
      async (request, reply) => {
        const holder = holders.get(request)!
        const { amount, merchant_order_id, customer_name } = request.body
        const { payment, isReplay } = await holder.create(
          {
            id: newInvoiceId(core.now(), core.randomText(25)),
            amount: rupiah(amount),
            policy: 'always-add',
            lifetimeSeconds: LIFETIME_SECONDS,
            // Theirs, to find their order by: it comes back exactly as it went in.
            merchantOrderId: merchant_order_id ?? null,
            customerName: cleanText(customer_name),
          },
          idempotencyOf(request),
        )
        if (isReplay) reply.header('idempotent-replayed', 'true')
        return createdBody(payment)
      },
    )

    app.get<{ Params: InvoiceParams }>(
      '/api/payments/:invoiceId/status',
      { schema: { params: InvoiceParams } },
      async (request, reply) => {
        const payment = holders.get(request)!.find(request.params.invoiceId)
        if (!payment) throw new AppError('PAYMENT_NOT_FOUND', 'no such payment')
        reply.header('cache-control', 'no-store')
        return statusBody(payment)
      },
    )
  }
}

/** The token of an `Authorization: Bearer` header, or undefined. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

function idempotencyOf(request: FastifyRequest): Idempotency | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  assertIdempotencyKey(String(key))
  const requestHash = createHash('sha256').update(JSON.stringify(request.body)).digest('hex')
  return { route: CREATE, key: String(key), requestHash }
}
