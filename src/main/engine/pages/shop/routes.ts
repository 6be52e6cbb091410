import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import { otherLanguage } from '../../../../shared/base/language.ts'
import type { Catalog } from '../../../../shared/sales/product.ts'
import { ONLINE_SHOP_DIALECT, type OnlineShop } from '../../sales/online-shop/online-shop.ts'
import { originOf, pageAt } from '../../sites/gateways/page-address.ts'
import { serveAssets } from '../base/assets.ts'
import { hrefInLanguage, requestedLanguage } from '../base/language.ts'
import { pagePolicy, sendPage } from '../base/send-page.ts'
import { shop } from '../text/id/shop.ts'
import type { PageTexts } from '../text/id.ts'
import { pageText } from '../text/page-text.ts'
import { SHOP_SCRIPT, SHOP_STYLE } from './assets.ts'
import { cataloguePage, type Draft, messagePage, NO_DRAFT, orderPage } from './pages.ts'

/** The payment page of orders from the online shop. */
export const ONLINE_SHOP_PAGE = { name: ONLINE_SHOP_DIALECT, page: pageAt('/toko/bayar/:id') }

export interface OnlineShopPageParts {
  onlineShop: Pick<OnlineShop, 'isOpen' | 'place' | 'findByPage' | 'payWithQris'>
  catalog: () => Catalog
  pictures: () => ReadonlyMap<string, string>
  shopName: () => string
  newSubmitKey: () => string
  /** Counts a wrong address against its sender. */
  rejectUnauthenticated: (request: FastifyRequest, token: string) => Promise<AppError>
}

/** Orders from one address within WITHIN_MS: enough for a family, too few for a script that floods the shop. */
const ORDERS_PER_ADDRESS = 10
const WITHIN_MS = 10 * 60_000
const FORM_LIMIT_BYTES = 32_768

type Form = URLSearchParams

/** The catalogue on the shop's Wi-Fi: choosing, ordering and paying work without a script and without internet. */
export function onlineShopPageRoutes(parts: OnlineShopPageParts): FastifyPluginAsync {
  return async (app) => {
    // Only forms are accepted: the server's parsers for other bodies are removed.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    )
    addCatalogue(app, parts)
    addOrders(app, parts)
    serveAssets(app, [SHOP_STYLE(), SHOP_SCRIPT()])
  }
}

/** The catalogue, and the form that places an order. */
function addCatalogue(app: FastifyInstance, parts: OnlineShopPageParts): void {
  const { onlineShop } = parts
  const countOrder = app.createRateLimit({ max: ORDERS_PER_ADDRESS, timeWindow: WITHIN_MS })

  function sendCatalogue(request: FastifyRequest, reply: FastifyReply, draft: Draft) {
    const page = { catalog: parts.catalog(), pictures: parts.pictures(), draft }
    const submitKey = parts.newSubmitKey()
    return send(request, reply, cataloguePage({ ...page, submitKey }, readerOf(request, parts)))
  }

  app.get('/toko', async (request, reply) => {
    if (onlineShop.isOpen()) return sendCatalogue(request, reply, NO_DRAFT)
    return send(request, reply, messagePage('closed', readerOf(request, parts)))
  })

  app.post<{ Body: Form }>('/toko', async (request, reply) => {
    assertOwnForm(request)
    const form = request.body ?? new URLSearchParams()
    try {
      const limit = await countOrder(request)
      if (!limit.isAllowed && limit.isExceeded) {
        throw new AppError('TOO_MANY_ATTEMPTS', 'too many orders from this address')
      }
      const { pageToken } = await onlineShop.place({ ...orderOf(form), peerAddress: request.ip })
      return await reply.redirect(
        `/toko/pesanan/${pageToken}?lang=${requestedLanguage(request)}`,
        303,
      )
    } catch (error) {
      return sendCatalogue(request, reply.code(statusOf(error)), {
        ...draftOf(form),
        refusal: refusalText(error, request),
      })
    }
  })
}

/** The page of a placed order, and its payment. */
function addOrders(app: FastifyInstance, parts: OnlineShopPageParts): void {
  const { onlineShop } = parts

  async function sendOrder(
    request: FastifyRequest<{ Params: { token: string } }>,
    reply: FastifyReply,
    refusal: string | null,
  ) {
    const { token } = request.params
    const order = onlineShop.findByPage(token)
    if (!order) {
      const { code } = await parts.rejectUnauthenticated(request, token)
      reply.code(code === 'TOO_MANY_ATTEMPTS' ? 429 : 404)
      return send(request, reply, messagePage('notFound', readerOf(request, parts)))
    }
    return send(
      request,
      reply,
      orderPage(order, { ...readerOf(request, parts), pageToken: token, refusal }),
    )
  }

  app.get<{ Params: { token: string } }>('/toko/pesanan/:token', (request, reply) =>
    sendOrder(request, reply, null),
  )

  app.post<{ Params: { token: string } }>('/toko/pesanan/:token/bayar', async (request, reply) => {
    assertOwnForm(request)
    const order = onlineShop.findByPage(request.params.token)
    if (!order) return sendOrder(request, reply, null)
    const origin = originOf(request)
    const redirectUrl = `${origin}/toko/pesanan/${request.params.token}`
    try {
      const payment = await onlineShop.payWithQris(order.number, { redirectUrl })
      return await reply.redirect(ONLINE_SHOP_PAGE.page.url(origin, payment), 303)
    } catch (error) {
      return sendOrder(request, reply.code(statusOf(error)), refusalText(error, request))
    }
  })
}

function readerOf(request: FastifyRequest, { shopName }: OnlineShopPageParts) {
  const language = requestedLanguage(request)
  const otherLanguageHref = hrefInLanguage(otherLanguage(language), request)
  return { language, shop: shopName(), otherLanguageHref }
}

/** Rejects forms that were sent from a page of another site; browsers send the page's origin. */
function assertOwnForm(request: FastifyRequest): void {
  const { origin } = request.headers
  if (origin === undefined || origin === originOf(request)) return
  throw new AppError('ORIGIN_NOT_ALLOWED', 'this page is not one of ours')
}

function orderOf(form: Form) {
  const items = [...form].flatMap(([field, value]) => {
    const wish = value.trim()
    if (!field.startsWith('q_') || wish === '' || /^0+$/.test(wish)) return []
    const quantity = /^\d{1,4}$/.test(wish) ? Number(wish) : Number.NaN
    return [{ productId: field.slice(2), quantity }]
  })
  const text = (name: string) => (form.get(name) ?? '').slice(0, 300)
  const submitKey = text('key')
  if (!/^[a-z0-9]{20,40}$/.test(submitKey)) throw new AppError('INPUT_INVALID', 'no form of ours')
  return {
    submitKey,
    customerName: text('name'),
    customerPhone: text('phone'),
    note: text('note'),
    items,
  }
}

function draftOf(form: Form): Omit<Draft, 'refusal'> {
  const quantities = new Map(
    [...form].flatMap(([field, value]) =>
      field.startsWith('q_') && /^\d{1,4}$/.test(value) ? [[field.slice(2), value] as const] : [],
    ),
  )
  const text = (name: string) => (form.get(name) ?? '').slice(0, 120)
  return { quantities, name: text('name'), phone: text('phone'), note: text('note') }
}

function statusOf(error: unknown): number {
  if (!(error instanceof AppError)) return 500
  if (error.kind === 'too-many') return 429
  return error.kind === 'busy' ? 503 : 400
}

/** What the customer reads about a refused order. Throws an unexpected error on: the server logs it. */
function refusalText(error: unknown, request: FastifyRequest): string {
  if (!(error instanceof AppError)) throw error
  const t = pageText(requestedLanguage(request))
  return isRefusal(error.code) ? t(`shop.refused.${error.code}`) : t('shop.refusedOther')
}

function isRefusal(code: string): code is keyof PageTexts['shop']['refused'] {
  return Object.hasOwn(shop.refused, code)
}

/** The page loads its own style, script and pictures; its forms go to this server alone. */
function send(request: FastifyRequest, reply: FastifyReply, markup: string): FastifyReply {
  const origin = originOf(request)
  const policy = pagePolicy({
    script: origin + SHOP_SCRIPT().path,
    style: origin + SHOP_STYLE().path,
    img: "'self' data:",
    form: "'self'",
  })
  // Without it browsers send `null` as the origin of a form, and assertOwnForm needs the real one.
  return sendPage(reply.header('referrer-policy', 'same-origin'), markup, policy)
}
