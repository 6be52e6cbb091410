import type { FastifyPluginAsync } from 'fastify'
import { otherLanguage } from '../../../../shared/base/language.ts'
import { serveAssets } from '../base/assets.ts'
import { hrefInLanguage, requestedLanguage } from '../base/language.ts'
import { pagePolicy, sendPage } from '../base/send-page.ts'
import { START_STYLE, startPage } from './start-page.ts'

export interface StartPageParts {
  shopName: () => string
  isShopOpen: () => boolean
}

const POLICY = pagePolicy({ style: "'self'" })

/** `/` for browsers. Programs get the answer of an unknown address, in JSON. */
export function startPageRoutes({ shopName, isShopOpen }: StartPageParts): FastifyPluginAsync {
  return async (app) => {
    app.get('/', async (request, reply) => {
      reply.header('vary', 'accept, accept-language')
      if (!wantsHtml(request.headers.accept)) return reply.callNotFound()
      const language = requestedLanguage(request)
      const page = startPage({
        language,
        shop: shopName(),
        isShopOpen: isShopOpen(),
        otherLanguageHref: hrefInLanguage(otherLanguage(language), request),
      })
      return sendPage(reply, page, POLICY)
    })
    serveAssets(app, [START_STYLE()])
  }
}

/** Browsers name `text/html` when they open an address; clients of an API do not. */
function wantsHtml(accept = ''): boolean {
  return /\btext\/html\b/i.test(accept) && !/\bapplication\/json\b/i.test(accept)
}
