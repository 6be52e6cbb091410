import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../../shared/errors.ts'
import type { Payment } from '../../../shared/payment.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { qrPng } from '../qris/qr-image.ts'
import { SCRIPT, STYLE } from './assets.ts'
import { type Language, languageOf } from './language.ts'
import { payPage, strangerPage } from './page.ts'
import type { PayPage } from './pay-page.ts'
import { receiptText } from './receipt.ts'
import { staticPage } from './static-page.ts'
import { isPaid, stateOf } from './view.ts'

/** Close code for one socket too many: the page asks now and then instead. */
const CLOSE_TOO_MANY = 4429

/** Pixels of one module: the picture is about 600 wide, which every gallery and wallet reads. */
const QR_MODULE_PIXELS = 10

export interface PayPageRoutesParts {
  page: PayPage
  dialects: readonly Dialect[]
  /** Counts a wrong id against its sender; the error says whether it has to wait. */
  refuse: (request: FastifyRequest, id: string) => Promise<AppError>
}

/** The payment page under every dialect's own address, and what it loads and asks for. */
export function payPageRoutes(parts: PayPageRoutesParts): FastifyPluginAsync {
  const { page, dialects } = parts
  return async (app) => {
    async function showPage(dialect: Dialect, request: FastifyRequest, reply: FastifyReply) {
      const language = languageFor(request)
      const otherLanguageHref = hrefIn(language === 'id' ? 'en' : 'id', request)
      sayWhatMayRun(request, reply)
      const id = idOf(request, dialect.page.queryName)
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
      return reply.code(statusCode).send(strangerPage(kind, said.language, said.otherLanguageHref))
    }

    async function refusalOf(request: FastifyRequest, reply: FastifyReply, id: string) {
      const { code, retryAfterSeconds } = await parts.refuse(request, id)
      if (code !== 'TOO_MANY_ATTEMPTS') return { statusCode: 404, kind: 'notFound' } as const
      reply.header('retry-after', String(retryAfterSeconds ?? 60))
      return { statusCode: 429, kind: 'tooMany' } as const
    }

    /** The payment of `?id=`. Throws what a wrong id has coming. */
    async function payment(request: FastifyRequest): Promise<Payment> {
      const id = idOf(request, 'id')
      const found = page.find(id)
      if (found) return found
      const refusal = await parts.refuse(request, id)
      if (refusal.code === 'TOO_MANY_ATTEMPTS') throw refusal
      throw new AppError('PAYMENT_NOT_FOUND', 'no such payment')
    }

    for (const dialect of dialects) {
      const { path } = dialect.page
      app.get(path, (request, reply) => showPage(dialect, request, reply))
      if (path.endsWith('/')) {
        app.get(path.slice(0, -1), (request, reply) => showPage(dialect, request, reply))
      }
    }

    for (const { path, type, text } of [STYLE, SCRIPT]) {
      app.get(path, async (_request, reply) =>
        reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(text),
      )
    }

    app.get('/pay-page/state', async (request) => page.news(await payment(request)))

    app.get('/pay-page/qr.png', async (request, reply) => {
      const code = page.findStatic(idOf(request, 'id'))
      if (code?.closedAtMs === null) return sendQr(reply, 'QRIS.png', code.qrisPayload)
      const found = await payment(request)
      if (stateOf(found, page.now()) !== 'pending') {
        throw new AppError('PAYMENT_NOT_PENDING', 'this payment is over')
      }
      return sendQr(reply, `QRIS-${found.total}.png`, found.qrisPayload)
    })

    app.get('/pay-page/receipt.txt', async (request, reply) => {
      const view = page.view(await payment(request))
      if (!isPaid(view.state)) throw new AppError('PAYMENT_NOT_FOUND', 'nothing has been paid')
      const reader = { language: languageFor(request), timeZone: page.timeZone() }
      const name = `struk-${view.id.replace(/[^\w-]/g, '_').slice(0, 80)}.txt`
      return asFile(reply, name, 'text/plain; charset=utf-8').send(receiptText(view, reader))
    })

    app.route({
      method: 'GET',
      url: '/pay-page/live',
      onRequest: async (request) => void (await payment(request)),
      async handler() {
        throw new AppError('NOT_FOUND', 'this address speaks WebSocket')
      },
      wsHandler(socket, request) {
        const found = page.find(idOf(request, 'id'))
        if (!found || !page.listen(socket, found, request.ip)) {
          socket.close(CLOSE_TOO_MANY, 'too many pages')
          return
        }
        // What happened between the page and the socket is told now.
        socket.send(JSON.stringify(page.news(found)))
      },
    })
  }
}

function idOf(request: FastifyRequest, queryName: string | null): string {
  const { query, params } = request as { query: Record<string, unknown>; params: { id?: string } }
  const id = queryName === null ? params.id : query[queryName]
  return typeof id === 'string' ? id.slice(0, 300) : ''
}

function languageFor({ query, headers }: FastifyRequest): Language {
  return languageOf((query as { lang?: unknown }).lang, headers['accept-language'])
}

/** The same page in another language. */
function hrefIn(language: Language, request: FastifyRequest): string {
  const { pathname, searchParams } = new URL(request.url, 'http://till')
  searchParams.set('lang', language)
  return `${pathname}?${searchParams.toString()}`
}

/** Our one script, our one style, our own pictures and sockets; nothing inline, nothing from elsewhere. */
function sayWhatMayRun(request: FastifyRequest, reply: FastifyReply): void {
  const origin = `${request.protocol}://${request.host}`
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

function asFile(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}"`).type(type)
}

function sendQr(reply: FastifyReply, name: string, qrisPayload: string): FastifyReply {
  return asFile(reply, name, 'image/png').send(
    qrPng(qrisPayload, { modulePixels: QR_MODULE_PIXELS }),
  )
}
