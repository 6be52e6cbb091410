import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { AppError } from '../../../../../shared/base/errors.ts'
import { recordShownSecret } from '../../../platform/http/connection-limit.ts'
import { createRequestValue } from '../../../platform/http/request-value.ts'
import type { LiveSocket } from '../../../platform/realtime/live-socket.ts'
import type { GatewayContext, LiveFeedScope } from '../dialect.ts'
import { liveFrame } from './wire.ts'

/** Close code when there are too many sockets. */
const CLOSE_TOO_MANY = 4429

/** `/ws` for the owner's dashboard and `/ws/merchant` for one site, both authenticated by `?token=`. */
export function liveRoutes(core: GatewayContext): FastifyPluginAsync {
  return async (app) => {
    const scopes = createRequestValue<LiveFeedScope>()

    // Authenticates before the upgrade.
    async function open(request: FastifyRequest): Promise<void> {
      const { token } = request.query as { token?: string | string[] }
      const scope = typeof token === 'string' ? core.liveFeed.scopeOf(token) : undefined
      if (!scope) throw await core.rejectUnauthenticated(request, String(token ?? ''))
      recordShownSecret(request)
      scopes.set(request, scope)
    }

    function join(socket: LiveSocket, request: FastifyRequest, scope: LiveFeedScope): void {
      const owner = scope.merchantId ?? 'dashboard'
      const frame = liveFrame
      if (!core.liveFeed.join(socket, { owner, ...scope, frame })) {
        socket.close(CLOSE_TOO_MANY, 'too many sockets')
        return
      }
      const { since } = request.query as { since?: string }
      if (since === undefined || !/^\d{1,15}$/.test(since)) return
      for (const event of core.liveFeed.eventsSince(Number(since), scope)) socket.send(frame(event))
    }

    function addSocket(url: string, onRequest: (request: FastifyRequest) => Promise<void>): void {
      app.route({
        method: 'GET',
        url,
        onRequest,
        async handler() {
          throw new AppError('NOT_FOUND', 'this address speaks WebSocket')
        },
        wsHandler: (socket, request) => join(socket, request, scopes.get(request)),
      })
    }

    addSocket('/ws', open)
    addSocket('/ws/merchant', async (request) => {
      await open(request)
      if (scopes.get(request).merchantId === null)
        throw await core.rejectUnauthenticated(request, undefined)
    })
  }
}
