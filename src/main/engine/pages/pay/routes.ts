import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { originOf } from '../../sites/gateways/page-address.ts'
import type { Language } from '../base/negotiate-language.ts'
import { SCRIPT, STYLE } from './assets.ts'
import { type FileRoutesParts, fileRoutes } from './file-routes.ts'
import { payPage, unknownPaymentPage } from './page.ts'
import type { PageOwner } from './pay-page.ts'
import { hrefInLanguage, requestedId, requestedLanguage } from './request-params.ts'
import { staticPage } from './static-page.ts'

export interface PayPageRoutesParts extends FileRoutesParts {
  dialects: readonly PageOwner[]
}

/** The payment page under every dialect's own address, and what it loads and asks for. */
export function payPageRoutes(parts: PayPageRoutesParts): FastifyPluginAsync {
  const { page, dialects } = parts
  return async (app) => {
    await app.register(fileRoutes(parts))

    async function showPage(dialect: PageOwner, request: FastifyRequest, reply: FastifyReply) {
      const language = requestedLanguage(request)
      const otherLanguageHref = hrefInLanguage(language === 'id' ? 'en' : 'id', request)
      sayWhatMayRun(request, reply)
      const id = requestedId(request, dialect.page.queryName)
      const payment = page.find(id, dialect)
      const code = payment ? undefined : page.findStatic(id, dialect)
      if (code) {
        const shop = page.shopOf(code)
        return reply.send(staticPage(code, { language, shop, otherLanguageHref }))
      }
      if (!payment) return sendStranger(request, reply, { id, language, otherLanguageHref })
      const { timeZone, now, view } = page
      const reader = { language, timeZone: timeZone(), now: now(), otherLanguageHref }
      return reply.send(payPage(view(payment), reader))
    }

    async function sendStranger(
      request: FastifyRequest,
      reply: FastifyReply,
      said: { id: string; language: Language; otherLanguageHref: string },
    ) {
      const { statusCode, kind } = await refusalOf(request, reply, said.id)
      return reply
        .code(statusCode)
        .send(unknownPaymentPage(kind, said.language, said.otherLanguageHref))
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

/** Our one script, our one style, our own pictures and sockets; nothing inline, nothing from elsewhere. */
function sayWhatMayRun(request: FastifyRequest, reply: FastifyReply): void {
  const origin = originOf(request)
  const policy = [
    "default-src 'none'",
    `script-src ${origin}${SCRIPT.path}`,
    `style-src ${origin}${STYLE.path}`,
    "img-src 'self' data:",
    `connect-src 'self' ${origin.replace(/^http/, 'ws')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  reply
    .header('content-security-policy', policy.join('; '))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
}
