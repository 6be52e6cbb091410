import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import { asksForWebSocket } from './websocket-upgrade.ts'

/**
 * Rejects a WebSocket upgrade to a route that has no WebSocket. Without it the plug-in accepts the upgrade, closes
 * it, and logs the whole address, which may contain a phone's token.
 */
export function rejectOtherUpgrades(app: FastifyInstance): void {
  const paths = new Set<string>()
  app.addHook('onRoute', ({ websocket, wsHandler, url }) => {
    if (websocket || wsHandler) paths.add(url)
  })
  app.addHook('onRequest', async (request) => {
    const { is404, routeOptions } = request
    if (!asksForWebSocket(request) || is404 || paths.has(routeOptions.url ?? '')) return
    throw new AppError('INPUT_INVALID', 'this address has no WebSocket')
  })
}
