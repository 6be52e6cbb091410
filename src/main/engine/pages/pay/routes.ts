import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, otherLanguage } from '../../../../shared/base/language.ts'
import { originOf } from '../../sites/gateways/page-address.ts'
import { hrefInLanguage, requestedLanguage } from '../base/language.ts'
import { pagePolicy, sendPage } from '../base/send-page.ts'
import { PAY_SCRIPT, PAY_STYLE } from './assets.ts'
import { type FileRoutesParts, fileRoutes } from './file-routes.ts'
import { payPage, unknownPaymentPage } from './page.ts'
import type { PageOwner } from './pay-page.ts'
import { requestedId } from './request-params.ts'
import { staticPage } from './static-page.ts'

export interface PayPageRoutesParts extends FileRoutesParts {
  dialects: readonly PageOwner[]
}

/** The payment page at the address of every dialect, with its files, state and socket. */
export function payPageRoutes(parts: PayPageRoutesParts): FastifyPluginAsync {
  const { page, dialects } = parts
  return async (app) => {
    await app.register(fileRoutes(parts))

    async function showPage(dialect: PageOwner, request: FastifyRequest, reply: FastifyReply) {
      const language = requestedLanguage(request)
      const otherLanguageHref = hrefInLanguage(otherLanguage(language), request)
      const id = requestedId(request, dialect.page.queryName)
      const payment = page.find(id, dialect)
      const code = payment ? undefined : page.findStatic(id, dialect)
      if (code) {
        const shop = page.shopOf(code)
        return send(request, reply, staticPage(code, { language, shop, otherLanguageHref }))
      }
      if (!payment) return sendUnknown(request, reply, { id, language, otherLanguageHref })
      const { timeZone, now, view } = page
      const reader = { language, timeZone: timeZone(), now: now(), otherLanguageHref }
      return send(request, reply, payPage(view(payment), reader))
    }

    async function sendUnknown(
      request: FastifyRequest,
      reply: FastifyReply,
      said: { id: string; language: Language; otherLanguageHref: string },
    ) {
      const { statusCode, kind } = await refusalOf(request, reply, said.id)
      const page = unknownPaymentPage(kind, said.language, said.otherLanguageHref)
      return send(request, reply.code(statusCode), page)
    }

    async function refusalOf(request: FastifyRequest, reply: FastifyReply, id: string) {
      const { code, retryAfterSeconds } = await parts.rejectUnauthenticated(request, id)
      if (code !== 'TOO_MANY_ATTEMPTS') return { statusCode: 404, kind: 'notFound' } as const
      reply.header('retry-after', String(retryAfterSeconds ?? 60))
      return { statusCode: 429, kind: 'tooMany' } as const
    }

    for (const dialect of dialects) {
      const { path } = dialect.page
      app.get(path, (request, reply) => showPage(dialect, request, reply))
      if (path.endsWith('/')) {
        app.get(path.slice(0, -1), (request, reply) => showPage(dialect, request, reply))
      }
    }
  }
}

/** The page loads its own script, style and pictures, and opens its own socket; nothing else. */
function send(request: FastifyRequest, reply: FastifyReply, markup: string): FastifyReply {
  const origin = originOf(request)
  const policy = pagePolicy({
    script: origin + PAY_SCRIPT().path,
    style: origin + PAY_STYLE().path,
    img: "'self' data:",
    connect: `'self' ${origin.replace(/^http/, 'ws')}`,
  })
  return sendPage(reply, markup, policy)
}
