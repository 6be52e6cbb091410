import type { FastifyPluginAsync } from 'fastify'
import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { rupiah } from '../../../../../shared/base/money.ts'
import { bearerToken, createApiAuth } from '../api-auth.ts'
import type { GatewayContext } from '../dialect.ts'
import { idempotencyOf } from '../idempotency.ts'
import { readLenientFields } from '../lenient-fields.ts'
import { errorAnswer } from './errors.ts'
import { forwarderRoutes } from './forwarder-routes.ts'
import { liveRoutes } from './live-routes.ts'
import { CreateBody, InvoiceParams } from './schemas.ts'
import { createdBody, LIFETIME_SECONDS, newInvoiceId, statusBody } from './wire.ts'

const CREATE = '/api/payments/qris/create'

/** The endpoints of WebQRIS at their original paths. */
export function webqrisRoutes(core: GatewayContext): FastifyPluginAsync {
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

/** Endpoints for a site's backend, with its API token. */
function siteRoutes(core: GatewayContext): FastifyPluginAsync {
  return async (app) => {
    const auth = createApiAuth(core, bearerToken)
    auth.guard(app)
    readLenientFields(app)

    app.post<{ Body: CreateBody }>(
      CREATE,
      { schema: { body: CreateBody } },
      async (request, reply) => {
        const client = auth.clientOf(request)
        const { amount, merchant_order_id, customer_name } = request.body
        const { payment, isReplay } = await client.create(
          {
            id: newInvoiceId(core.now(), core.randomText(25)),
            amount: rupiah(amount),
            policy: 'always-add',
            lifetimeSeconds: LIFETIME_SECONDS,
            // The site's own order id; returned unchanged.
            merchantOrderId: merchant_order_id ?? null,
            customerName: cleanText(customer_name),
          },
          idempotencyOf(request, CREATE),
        )
        if (isReplay) reply.header('idempotent-replayed', 'true')
        return createdBody(payment)
      },
    )

    app.get<{ Params: InvoiceParams }>(
      '/api/payments/:invoiceId/status',
      { schema: { params: InvoiceParams } },
      async (request, reply) => {
        const payment = auth.clientOf(request).find(request.params.invoiceId)
        if (!payment) throw new AppError('PAYMENT_NOT_FOUND', 'no such payment')
        reply.header('cache-control', 'no-store')
        return statusBody(payment)
      },
    )
  }
}
