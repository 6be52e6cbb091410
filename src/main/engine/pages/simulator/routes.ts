import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../../shared/base/errors.ts'
import { SCENARIOS, type SimulatorRequest } from '../../../../shared/sites/simulator.ts'
import { SimulatorQr, SimulatorRequestSchema } from '../../../../shared/sites/simulator-commands.ts'
import type { ApiKeyMatch, Merchants } from '../../money/merchants/merchants.ts'
import { recordShownSecret } from '../../platform/http/connection-limit.ts'
import { createRequestValue } from '../../platform/http/request-value.ts'
import type { Simulator } from '../../sites/simulator/simulator.ts'
import { pageRoutes } from './page-routes.ts'
import { paymentBody, runBody, walletBodies } from './wire.ts'

const strict = { additionalProperties: false }
const PayBody = Type.Object(SimulatorRequestSchema, strict)
const PayQrBody = Type.Object({ qr: SimulatorQr, ...SimulatorRequestSchema }, strict)

export interface SimulatorRoutesParts {
  simulator: Simulator
  merchants: Pick<Merchants, 'findByApiKey'>
  rejectUnauthenticated: (request: FastifyRequest, secret: string | undefined) => Promise<AppError>
}

/** The simulator's API, for test keys only, and its page. */
export function simulatorRoutes(parts: SimulatorRoutesParts): FastifyPluginAsync {
  return async (app) => {
    await app.register(pageRoutes)
    await app.register(apiRoutes(parts), { prefix: '/lunas/v1/simulator' })
  }
}

function apiRoutes({
  simulator,
  merchants,
  rejectUnauthenticated,
}: SimulatorRoutesParts): FastifyPluginAsync {
  return async (app) => {
    const keys = createRequestValue<ApiKeyMatch>()
    const merchantOf = (request: FastifyRequest) => keys.get(request).merchant

    app.addHook('onRequest', async (request) => {
      const secret = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
      const key = merchants.findByApiKey(secret ?? '')
      if (!key) throw await rejectUnauthenticated(request, secret)
      if (key.mode !== 'test') {
        throw new AppError('KEY_IS_LIVE', 'the simulator takes test keys only')
      }
      if (key.scope === 'read' && request.method !== 'GET') {
        throw new AppError('KEY_IS_READ_ONLY', 'this key may only read')
      }
      recordShownSecret(request)
      keys.set(request, key)
    })

    app.get('/payments', async (request) => {
      const { id, name } = merchantOf(request)
      const data = simulator.open(id).map(paymentBody)
      return { success: true, merchant: name, scenarios: SCENARIOS, wallets: walletBodies(), data }
    })

    app.get<{ Params: { id: string } }>('/payments/:id', async (request) =>
      runBody(simulator.stateOf(merchantOf(request).id, request.params.id)),
    )

    app.post<{ Params: { id: string }; Body: SimulatorRequest }>(
      '/payments/:id/pay',
      { schema: { body: PayBody } },
      async ({ params, body }, reply) => {
        const run = await simulator.pay(merchantOf(reply.request).id, params.id, body)
        return reply.code(isWaiting(run) ? 202 : 200).send(runBody(run))
      },
    )

    app.post<{ Body: SimulatorRequest & { qr: string } }>(
      '/pay-qr',
      { schema: { body: PayQrBody } },
      async ({ body: { qr, ...order } }, reply) => {
        const run = await simulator.payQr(merchantOf(reply.request).id, qr, order)
        return reply.code(isWaiting(run) ? 202 : 200).send(runBody(run))
      },
    )
  }
}

/** True while the simulated phone is offline and its notification has not been sent. */
function isWaiting({ letters }: { letters: readonly { answer: unknown }[] }): boolean {
  return letters.some(({ answer }) => answer === null)
}
