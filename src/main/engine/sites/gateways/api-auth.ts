import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiClient, GatewayContext } from './dialect.ts'

export interface ApiAuth {
  /** Whose key the request showed. Only for requests of a scope that `guard` guards. */
  clientOf(request: FastifyRequest): ApiClient
  /** From here on a scope answers nobody without a key. */
  guard(app: FastifyInstance): void
}

/** Lets in who shows a site's key; `keyOf` finds it where the dialect has it. */
export function createApiAuth(
  core: GatewayContext,
  keyOf: (request: FastifyRequest) => string | undefined,
): ApiAuth {
  const holders = new WeakMap<FastifyRequest, ApiClient>()
  return {
    clientOf: (request) => holders.get(request)!,
    guard(app) {
      // The key is checked before the body is read: a stranger's megabytes are not worth parsing.
      app.addHook('onRequest', async (request) => {
        const key = keyOf(request)
        const holder = core.authenticate(key ?? '')
        if (!holder) throw await core.rejectUnauthenticated(request, key)
        holders.set(request, holder)
      })
    },
  }
}

/** The token of an `Authorization: Bearer` header, or undefined. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}
