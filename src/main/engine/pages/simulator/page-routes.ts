import type { FastifyPluginAsync } from 'fastify'
import { negotiateLanguage } from '../base/negotiate-language.ts'
import { SIMULATOR_SCRIPT, SIMULATOR_STYLE, simulatorPage } from './page.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** `/simulator` and what it loads. */
export const pageRoutes: FastifyPluginAsync = async (app) => {
  app.get<{ Querystring: { lang?: unknown } }>('/simulator', async (request, reply) => {
    const language = negotiateLanguage(request.query.lang, request.headers['accept-language'])
    return reply
      .header('content-security-policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(simulatorPage(language))
  })
  for (const { path, type, text } of [SIMULATOR_SCRIPT, SIMULATOR_STYLE]) {
    app.get(path, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(text),
    )
  }
}
