import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Dialect } from '../../sites/gateways/dialect.ts'
import { originOf } from '../../sites/gateways/page-address.ts'
import type { Language } from '../base/negotiate-language.ts'
import { checkerPage } from './checker-page.ts'
import { dialectPage } from './dialect-page.ts'
import { GUIDES } from './guides/index.ts'
import { indexPage } from './index-page.ts'
import { createOpenApi } from './openapi.ts'
import type { RouteRegistry } from './route-registry.ts'
import { CHECKER_SCRIPT, COPY_SCRIPT, DOCS_STYLE } from './shell.ts'

export interface DeveloperRoutesParts {
  dialects: readonly Dialect[]
  routes: RouteRegistry
}

/** Our own files only. Nothing may be sent: what is pasted into the signature checker stays there. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The pages for developers of sites, under `/docs`. No secret is ever on them. */
export function developerRoutes({ dialects, routes }: DeveloperRoutesParts): FastifyPluginAsync {
  const names = dialects.map(({ name }) => name)
  const openApi = createOpenApi({ routes, guides: GUIDES, dialects: names })
  return async (app) => {
    app.get('/docs', async (request, reply) => {
      const facts = { language: languageOf(request), origin: originOf(request), dialects: names }
      return sendPage(reply, indexPage({ ...facts, guides: GUIDES }))
    })
    app.get('/docs/signature', async (request, reply) =>
      sendPage(reply, checkerPage(GUIDES, languageOf(request))),
    )
    app.get('/docs/openapi.json', async (request, reply) =>
      reply.type('application/json; charset=utf-8').send(await openApi(originOf(request))),
    )
    app.get<{ Params: { dialect: string } }>('/docs/:dialect', async (request, reply) => {
      const dialect = dialects.find(({ name }) => name === request.params.dialect)
      if (!dialect) throw new AppError('NOT_FOUND', 'there is no such interface')
      const guide = GUIDES.find((each) => each.dialect === dialect.name)
      const facts = { language: languageOf(request), origin: originOf(request) }
      const own = routes.routesOf(dialect.name)
      return sendPage(reply, dialectPage({ ...facts, dialect, guide, routes: own }))
    })
    for (const { path, type, text } of [DOCS_STYLE, COPY_SCRIPT, CHECKER_SCRIPT]) {
      app.get(path, async (_request, reply) =>
        reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(text),
      )
    }
  }
}

/** English, which developers' documents are in, unless the address says otherwise. */
function languageOf({ query }: FastifyRequest): Language {
  return (query as { lang?: unknown }).lang === 'id' ? 'id' : 'en'
}

function sendPage(reply: FastifyReply, markup: string): FastifyReply {
  return reply
    .header('content-security-policy', POLICY)
    .type('text/html; charset=utf-8')
    .send(markup)
}
