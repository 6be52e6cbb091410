import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../../shared/base/errors.ts'
import type { ApiKeyMatch, Merchants } from '../../money/merchants/merchants.ts'
import { recordShownSecret } from '../../platform/http/connection-limit.ts'
import type { RejectUnauthenticated } from '../../platform/http/http-server.ts'
import { createRequestValue } from '../../platform/http/request-value.ts'
import type { Outbox } from '../webhooks/outbox.ts'

export interface NativeRoutesParts {
  merchants: Pick<Merchants, 'findByApiKey'>
  outbox: Pick<Outbox, 'sendTest'>
  newNonce: () => string
  rejectUnauthenticated: RejectUnauthenticated
}

const TestBody = Type.Object(
  { nonce: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })) },
  { additionalProperties: false },
)

/** Lunas's own API for sites, with any of their keys and independent of a gateway. */
export function nativeRoutes(parts: NativeRoutesParts): FastifyPluginAsync {
  return async (app) => {
    const keys = createRequestValue<ApiKeyMatch>()

    app.addHook('onRequest', async (request) => {
      const secret = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
      const key = parts.merchants.findByApiKey(secret ?? '')
      if (!key) throw await parts.rejectUnauthenticated(request, secret)
      recordShownSecret(request)
      keys.set(request, key)
    })

    app.get('/lunas/v1/me', async (request) => {
      const { merchant, mode, scope } = keys.get(request)
      const { id, name, status, webhookUrl } = merchant
      return { success: true, merchant_id: id, name, status, mode, scope, webhook_url: webhookUrl }
    })

    app.post<{ Body: { nonce?: string } }>(
      '/lunas/v1/webhooks/test',
      { schema: { body: TestBody } },
      async (request) => {
        const { merchant, scope } = keys.get(request)
        if (scope === 'read') throw new AppError('KEY_IS_READ_ONLY', 'this key may only read')
        const nonce = request.body.nonce ?? parts.newNonce()
        const { url, delivered, statusCode, error } = await parts.outbox.sendTest(
          merchant.id,
          nonce,
        )
        return { success: true, delivered, status_code: statusCode, error, url, nonce }
      },
    )
  }
}
