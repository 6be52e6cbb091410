import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Dialect } from '../../sites/gateways/dialect.ts'
import { originOf } from '../../sites/gateways/page-address.ts'
import { serveAssets } from '../base/assets.ts'
import { requestedLanguage } from '../base/language.ts'
import { pagePolicy, sendPage } from '../base/send-page.ts'
import { checkerPage } from './checker-page.ts'
import { dialectPage } from './dialect-page.ts'
import { CHECKER_SCRIPT, COPY_SCRIPT, DOCS_STYLE } from './docs-shell.ts'
import { GUIDES } from './guides/index.ts'
import { indexPage } from './index-page.ts'
import { createOpenApi } from './openapi.ts'
import type { RouteRegistry } from './route-registry.ts'

export interface DeveloperRoutesParts {
  dialects: readonly Dialect[]
  routes: RouteRegistry
}

/** The pages may send nothing: what is pasted into the signature checker stays in the browser. */
const POLICY = pagePolicy({ script: "'self'", style: "'self'" })

/** English, as the documents of the gateways are, unless the address has another language. */
const languageOf = (request: FastifyRequest) => requestedLanguage(request, 'en')

/** The pages for developers of sites, under `/docs`. No secret is ever on them. */
export function developerRoutes({ dialects, routes }: DeveloperRoutesParts): FastifyPluginAsync {
  const names = dialects.map(({ name }) => name)
  const openApi = createOpenApi({ routes, guides: GUIDES, dialects: names })
  return async (app) => {
    app.get('/docs', async (request, reply) => {
      const facts = { language: languageOf(request), origin: originOf(request), dialects: names }
      return sendPage(reply, indexPage({ ...facts, guides: GUIDES }), POLICY)
    })
    app.get('/docs/signature', async (request, reply) =>
      sendPage(reply, checkerPage(GUIDES, languageOf(request)), POLICY),
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
      return sendPage(reply, dialectPage({ ...facts, dialect, guide, routes: own }), POLICY)
    })
    serveAssets(app, [DOCS_STYLE(), COPY_SCRIPT(), CHECKER_SCRIPT()])
  }
}
