import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { AppError } from '../../../../../shared/base/errors.ts'
import { qrPng } from '../../../money/qris/qr-image.ts'
import { inspectQris } from '../../../money/qris/qris.ts'
import { originOf } from '../page-address.ts'
import { PictureQuery } from './schemas.ts'

const PATH = '/qris-info/api/qr.php'

/** Pictures per address and minute: a page shows one, a sheet of labels some hundred. */
const PICTURES_PER_MINUTE = 300

/** Path of the QRIS picture. */
export function qrPictureUrl(request: Parameters<typeof originOf>[0], qris: string): string {
  return `${originOf(request)}${PATH}?data=${encodeURIComponent(qris)}`
}

/**
 * Renders a QRIS without authentication, because an image in a page cannot send a key. Only a valid QRIS is
 * rendered.
 */
export function qrPictureRoutes(): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const count = app.createRateLimit({ max: PICTURES_PER_MINUTE, timeWindow: 60_000 })
    app.get<{ Querystring: PictureQuery }>(
      PATH,
      { schema: { querystring: PictureQuery } },
      async (request, reply) => {
        const state = await count(request)
        if (!state.isAllowed && state.isExceeded) {
          throw new AppError('TOO_MANY_ATTEMPTS', 'too many pictures', {
            retryAfterSeconds: Math.max(1, state.ttlInSeconds),
          })
        }
        const { data, text: otherName } = request.query
        const qris = data ?? otherName
        if (qris === undefined) throw new AppError('INPUT_INVALID', '"data" is missing')
        const { text } = inspectQris(qris)
        return reply.type('image/png').send(qrPng(text))
      },
    )
  }
}
