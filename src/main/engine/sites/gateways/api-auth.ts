import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DialectCore, KeyHolder } from './dialect.ts'

export interface SiteDoor {
  /** Whose key the request showed. Only for requests of a scope that `guard` guards. */
  holderOf(request: FastifyRequest): KeyHolder
  /** From here on a scope answers nobody without a key. */
  guard(app: FastifyInstance): void
}

/** Lets in who shows a site's key; `keyOf` finds it where the dialect has it. */
export function createSiteDoor(
  core: DialectCore,
  keyOf: (request: FastifyRequest) => string | undefined,
): SiteDoor {
  const holders = new WeakMap<FastifyRequest, KeyHolder>()
  return {
    holderOf: (request) => holders.get(request)!,
    guard(app) {
      // The key is checked before the body is read: a stranger's megabytes are not worth parsing.
      app.addHook('onRequest', async (request) => {
        const key = keyOf(request)
        const holder = core.openKey(key ?? '')
        if (!holder) throw await core.refuse(request, key)
        holders.set(request, holder)
      })
    },
  }
}

/** The token of an `Authorization: Bearer` header, or undefined. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}
