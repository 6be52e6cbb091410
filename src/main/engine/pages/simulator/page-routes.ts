import type { FastifyPluginAsync } from 'fastify'
import { otherLanguage } from '../../../../shared/base/language.ts'
import { serveAssets } from '../base/assets.ts'
import { hrefInLanguage, requestedLanguage } from '../base/language.ts'
import { pagePolicy, sendPage } from '../base/send-page.ts'
import { SIMULATOR_SCRIPT, SIMULATOR_STYLE, simulatorPage } from './page.ts'

const POLICY = pagePolicy({ script: "'self'", style: "'self'", connect: "'self'" })

/** `/simulator` and what it loads. */
export const pageRoutes: FastifyPluginAsync = async (app) => {
  app.get('/simulator', async (request, reply) => {
    const language = requestedLanguage(request)
    const otherLanguageHref = hrefInLanguage(otherLanguage(language), request)
    return sendPage(reply, simulatorPage(language, otherLanguageHref), POLICY)
  })
  serveAssets(app, [SIMULATOR_SCRIPT(), SIMULATOR_STYLE()])
}
