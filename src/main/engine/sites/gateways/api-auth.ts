import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordShownSecret } from '../../platform/http/connection-limit.ts'
import { createRequestValue } from '../../platform/http/request-value.ts'
import type { ApiClient, GatewayContext } from './dialect.ts'

export interface ApiAuth {
  /** The API client of a request. Only for requests of a scope with `guard`. */
  clientOf(request: FastifyRequest): ApiClient
  /** Requires a key on every route of the scope. */
  guard(app: FastifyInstance): void
}

/** Authenticates requests by a site's key; `keyOf` reads it from where the gateway has it. */
export function createApiAuth(
  core: GatewayContext,
  keyOf: (request: FastifyRequest) => string | undefined,
): ApiAuth {
  const clients = createRequestValue<ApiClient>()
  return {
    clientOf: clients.get,
    guard(app) {
      // Authenticates before parsing, so that unauthenticated requests cost little.
      app.addHook('onRequest', async (request) => {
        const key = keyOf(request)
        const client = core.authenticate(key ?? '')
        if (!client) throw await core.rejectUnauthenticated(request, key)
        recordShownSecret(request)
        clients.set(request, client)
      })
    },
  }
}

/** The token of an `Authorization: Bearer` header, or undefined. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}
