import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { AppError } from '../../../../../shared/base/errors.ts'
import type { Payment } from '../../../../../shared/payments/payment.ts'
import { type ApiAuth, bearerToken, createApiAuth } from '../api-auth.ts'
import type { ApiClient, GatewayContext } from '../dialect.ts'
import { readLenientBodies } from '../lenient-bodies.ts'
import { readLenientFields } from '../lenient-fields.ts'
import { originOf } from '../page-address.ts'
import { answerErrors } from '../refusal.ts'
import { type Channel, channelList, UNAVAILABLE_CHANNELS, unavailableMessage } from './channels.ts'
import { createTransaction } from './create.ts'
import { answer, purwantaraRefusal } from './errors.ts'
import { CreateBody, ListQuery, UuidParams } from './schemas.ts'
import { success, transactionData } from './wire.ts'

const BASE = '/v1'
const DEFAULT_PAGE_SIZE = 10

/** The endpoints of Purwantara at their original paths. */
export function purwantaraRoutes(core: GatewayContext): FastifyPluginAsync {
  return async (app) => {
    answerErrors(app, 'purwantara', purwantaraRefusal)
    for (const path of [BASE, `${BASE}/*`]) {
      app.all(path, async () => {
        throw new AppError('NOT_FOUND', 'not found')
      })
    }
    await app.register(async (inside) => {
      const auth = createApiAuth(core, bearerToken)
      readLenientBodies(inside)
      readLenientFields(inside)
      auth.guard(inside)
      addChannels(inside)
      addCreate(inside, { core, auth, channel: 'qris' })
      addCreate(inside, { core, auth, channel: 'payment-link' })
      addRead(inside, auth, { path: '/qris/inquiry/:uuid', channel: 'qris' })
      addRead(inside, auth, { path: '/payment-link/:uuid', channel: 'payment-link' })
      addList(inside, auth)
    })
  }
}

function addCreate(
  app: FastifyInstance,
  parts: { core: GatewayContext; auth: ApiAuth; channel: Channel },
): void {
  app.post<{ Body: CreateBody }>(
    `${BASE}/${parts.channel}`,
    { schema: { body: CreateBody } },
    async (request, reply) => {
      const client = parts.auth.clientOf(request)
      const payment = await createTransaction({ ...parts, client }, request, reply)
      return success(transactionData(payment, originOf(request)))
    },
  )
}

function addRead(
  app: FastifyInstance,
  auth: ApiAuth,
  { path, channel }: { path: string; channel: Channel },
): void {
  app.get<{ Params: UuidParams }>(
    BASE + path,
    { schema: { params: UuidParams } },
    async (request) => {
      const payment = find(auth.clientOf(request), request.params.uuid, channel)
      return success(transactionData(payment, originOf(request)))
    },
  )
}

function find(client: ApiClient, uuid: string, channel: Channel): Payment {
  const payment = client.find(uuid)
  if (payment?.details.method === channel) return payment
  throw new AppError('PAYMENT_NOT_FOUND', 'no such payment')
}

function addList(app: FastifyInstance, auth: ApiAuth): void {
  app.get<{ Querystring: ListQuery }>(
    `${BASE}/qris/list`,
    { schema: { querystring: ListQuery } },
    async (request) => {
      const { page = 1, limit, per_page = limit ?? DEFAULT_PAGE_SIZE } = request.query
      const wanted = { offset: (page - 1) * per_page, limit: per_page }
      const found = await auth.clientOf(request).search({ method: 'qris' }, wanted)
      const last_page = Math.max(1, Math.ceil(found.total / per_page))
      return {
        ...success(found.payments.map((payment) => transactionData(payment, originOf(request)))),
        pagination: { current_page: page, per_page, last_page, total: found.total },
      }
    },
  )
}

/** Available channels, and an explicit error for the others. */
function addChannels(app: FastifyInstance): void {
  app.get(`${BASE}/channel`, async () => success(channelList()))
  for (const channel of UNAVAILABLE_CHANNELS) {
    for (const path of [`${BASE}/${channel}`, `${BASE}/${channel}/*`]) {
      app.all(path, async (_request, reply) => {
        const { statusCode, body } = answer(501, unavailableMessage(channel))
        return reply.code(statusCode).send(body)
      })
    }
  }
}
