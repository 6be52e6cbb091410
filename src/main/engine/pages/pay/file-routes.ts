import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import { qrPng } from '../../money/qris/qr-image.ts'
import { serveAssets } from '../base/assets.ts'
import { requestedLanguage } from '../base/language.ts'
import { PAY_SCRIPT, PAY_STYLE } from './assets.ts'
import type { PayPage } from './pay-page.ts'
import { receiptText } from './receipt.ts'
import { requestedId } from './request-params.ts'
import { isPaid, stateOf } from './view.ts'

/** Close code when there are too many sockets: the page polls instead. */
const CLOSE_TOO_MANY = 4429

/** Pixels of one module: the picture is about 600 wide, which every gallery and wallet reads. */
const QR_MODULE_PIXELS = 10

export interface FileRoutesParts {
  page: PayPage
  rejectUnauthenticated: (request: FastifyRequest, id: string) => Promise<AppError>
}

/** The files, downloads, state and socket of the payment page, the same for every dialect. */
export function fileRoutes(parts: FileRoutesParts): FastifyPluginAsync {
  const { page } = parts
  return async (app) => {
    serveAssets(app, [PAY_STYLE(), PAY_SCRIPT()])
    app.get('/pay-page/state', async (request) => page.updateOf(await asked(parts, request)))
    app.get('/pay-page/qr.png', async (request, reply) => sendQr(parts, request, reply))
    app.get('/pay-page/receipt.txt', async (request, reply) => sendReceipt(parts, request, reply))
    app.route({
      method: 'GET',
      url: '/pay-page/live',
      onRequest: async (request) => void (await asked(parts, request)),
      async handler() {
        throw new AppError('NOT_FOUND', 'this address speaks WebSocket')
      },
      wsHandler(socket, request) {
        const payment = page.find(requestedId(request, 'id'))
        if (!payment || !page.subscribe(socket, payment, request.ip)) {
          socket.close(CLOSE_TOO_MANY, 'too many pages')
          return
        }
        // The state may have changed between loading the page and opening the socket.
        socket.send(JSON.stringify(page.updateOf(payment)))
      },
    })
  }
}

/** The payment of `?id=`. Throws PAYMENT_NOT_FOUND, or TOO_MANY_ATTEMPTS after too many wrong ids. */
async function asked(
  { page, rejectUnauthenticated }: FileRoutesParts,
  request: FastifyRequest,
): Promise<Payment> {
  const id = requestedId(request, 'id')
  const payment = page.find(id)
  if (payment) return payment
  const refusal = await rejectUnauthenticated(request, id)
  if (refusal.code === 'TOO_MANY_ATTEMPTS') throw refusal
  throw new AppError('PAYMENT_NOT_FOUND', 'no such payment')
}

async function sendQr(parts: FileRoutesParts, request: FastifyRequest, reply: FastifyReply) {
  const { page } = parts
  const code = page.findStatic(requestedId(request, 'id'))
  if (code?.closedAtMs === null) return asPicture(reply, 'QRIS.png', code.qrisPayload)
  const payment = await asked(parts, request)
  if (stateOf(payment, page.now()) !== 'pending') {
    throw new AppError('PAYMENT_NOT_PENDING', 'this payment is over')
  }
  return asPicture(reply, `QRIS-${payment.total}.png`, payment.qrisPayload)
}

async function sendReceipt(parts: FileRoutesParts, request: FastifyRequest, reply: FastifyReply) {
  const { page } = parts
  const view = page.view(await asked(parts, request))
  if (!isPaid(view.state)) throw new AppError('PAYMENT_NOT_FOUND', 'nothing has been paid')
  const reader = { language: requestedLanguage(request), timeZone: page.timeZone() }
  const name = `struk-${view.id.replace(/[^\w-]/g, '_').slice(0, 80)}.txt`
  return asFile(reply, name, 'text/plain; charset=utf-8').send(receiptText(view, reader))
}

function asPicture(reply: FastifyReply, name: string, qrisPayload: string): FastifyReply {
  const picture = qrPng(qrisPayload, { modulePixels: QR_MODULE_PIXELS })
  return asFile(reply, name, 'image/png').send(picture)
}

function asFile(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${name}"`).type(type)
}
