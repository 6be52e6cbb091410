import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { AppError } from '../../../../../shared/base/errors.ts'
import { type ApiAuth, createApiAuth } from '../api-auth.ts'
import type { GatewayContext } from '../dialect.ts'
import { readLenientBodies } from '../lenient-bodies.ts'
import { readLenientFields } from '../lenient-fields.ts'
import { answerErrors } from '../refusal.ts'
import { createCode } from './create.ts'
import { xenditRefusal } from './errors.ts'
import { findCode, paymentsOfCode, simulatePayment } from './read.ts'
import { CodeParams, CreateBody, PaymentsQuery, SimulateBody } from './schemas.ts'
import { detailOf, dynamicBody, paymentBody, staticBody } from './wire.ts'

const CODES = '/qr_codes'
const CODE = `${CODES}/:externalId`

/** The endpoints of Xendit QR Codes v1 at their original paths. */
export function xenditRoutes(core: GatewayContext): FastifyPluginAsync {
  return async (app) => {
    answerErrors(app, 'xendit', xenditRefusal)
    app.route({ method: ['GET', 'PUT', 'PATCH', 'DELETE'], url: CODES, handler: notFound })
    app.all(`${CODES}/*`, notFound)
    await app.register(async (inside) => {
      const auth = createApiAuth(core, basicUser)
      readLenientBodies(inside)
      readLenientFields(inside)
      auth.guard(inside)
      inside.addHook('onRequest', async (request) => assertOwnAccount(request, auth))
      addWriting(inside, core, auth)
      addReading(inside, core, auth)
    })
  }
}

function addWriting(app: FastifyInstance, core: GatewayContext, auth: ApiAuth): void {
  app.post<{ Body: CreateBody }>(CODES, { schema: { body: CreateBody } }, (request, reply) =>
    createCode(core, auth.clientOf(request), request, reply),
  )
  app.post<{ Params: CodeParams; Body: SimulateBody | undefined }>(
    `${CODE}/payments/simulate`,
    { schema: { params: CodeParams, body: SimulateBody } },
    async (request) => {
      const { params, body } = request
      const client = auth.clientOf(request)
      return paymentBody(await simulatePayment(client, params.externalId, body ?? {}))
    },
  )
}

function addReading(app: FastifyInstance, core: GatewayContext, auth: ApiAuth): void {
  app.get<{ Querystring: PaymentsQuery }>(
    `${CODES}/payments`,
    { schema: { querystring: PaymentsQuery } },
    async (request) =>
      paymentsOfCode(auth.clientOf(request), request.query).map((payment) => ({
        ...paymentBody(payment),
        ...detailOf(payment),
      })),
  )
  app.get<{ Params: CodeParams }>(CODE, { schema: { params: CodeParams } }, async (request) => {
    const code = findCode(auth.clientOf(request), request.params.externalId)
    return 'payment' in code ? dynamicBody(code.payment, core.now()) : staticBody(code.staticCode)
  })
}

async function notFound(): Promise<never> {
  throw new AppError('NOT_FOUND', 'The requested endpoint was not found')
}

/** The key is the user of Basic authentication; there is no password. */
function basicUser({ headers }: FastifyRequest): string | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/_=-]+)$/i.exec(headers.authorization ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [user] = Buffer.from(encoded, 'base64').toString('utf8').split(':', 1)
  return user === '' ? undefined : user
}

/**
 * Sub-accounts and fees do not exist on a till; a request for them is rejected instead of silently ignored.
 */
async function assertOwnAccount(request: FastifyRequest, auth: ApiAuth): Promise<void> {
  const { 'for-user-id': account, 'with-fee-rule': feeRule } = request.headers
  const isOwn = account === undefined || account === auth.clientOf(request).merchantId
  if (isOwn && feeRule === undefined) return
  throw new AppError('FORBIDDEN', 'xenPlatform is not available on this local gateway')
}
