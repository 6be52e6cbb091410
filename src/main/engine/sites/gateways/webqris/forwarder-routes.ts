import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import { cleanText } from '../../../../../shared/base/clean-text.ts'
import { AppError } from '../../../../../shared/base/errors.ts'
import { rupiah } from '../../../../../shared/base/money.ts'
import { idOf, textsOf } from '../../../money/forwarding/field-aliases.ts'
import { hasText } from '../../../money/forwarding/forwarded-text.ts'
import type { ReadBody } from '../../../money/forwarding/read-body.ts'
import type { Received } from '../../../money/notifications/inbox/inbox.ts'
import {
  type AuthenticatedRequest,
  createForwarderAuth,
  type ForwarderAuth,
  queryText,
} from '../../forwarders/forwarder-auth.ts'
import { incomingOf } from '../../forwarders/incoming-text.ts'
import type { GatewayContext } from '../dialect.ts'
import { NotifyBody } from './schemas.ts'

const LONGEST_MESSAGE = 8_000

/**
 * Endpoints for phones and other sources of money reports. A documented body gets the documented response;
 * other forwarder apps are parsed by the same table as on Lunas's own routes.
 */
export function forwarderRoutes(core: GatewayContext): FastifyPluginAsync {
  return async (app) => {
    const { rejectUnauthenticated } = core
    // Each path has its own header for a site's secret; the other path's header is not accepted.
    const forward = createForwarderAuth({
      forwarders: core,
      rejectUnauthenticated,
      isSitesPlace: (from) => from !== 'x-callback-key',
    })
    const notify = createForwarderAuth({
      forwarders: core,
      rejectUnauthenticated,
      isSitesPlace: (from) => from === 'x-callback-key',
    })
    forward.acceptAnyBody(app)
    addRoutes(app, '/api/webhook/payment', forward, answerText)
    addRoutes(app, '/api/callback/notify', notify, answerCall)
  }
}

type Answer = (opened: AuthenticatedRequest, reply: FastifyReply) => Promise<object>

function addRoutes(app: FastifyInstance, url: string, gate: ForwarderAuth, answer: Answer): void {
  const onRequest = (request: FastifyRequest) => gate.check(request)
  const handler = async (request: FastifyRequest, reply: FastifyReply) =>
    answer(await gate.authenticate(request), reply)
  app.route({ method: ['POST', 'PUT', 'PATCH'], url, onRequest, handler })
  app.route({
    method: 'GET',
    url,
    exposeHeadRoute: false,
    onRequest: async (request) => {
      // Without a parameter this path is not in the document.
      if (queryText(request) === '') throw new AppError('NOT_FOUND', 'not found')
      await gate.check(request)
    },
    handler,
  })
}

async function answerText(opened: AuthenticatedRequest, reply: FastifyReply): Promise<object> {
  const { forwarder, read } = opened
  if (read.raw.trim() === '') throw noText()
  const received = await forwarder.receive(incomingOf(opened))
  // Stored before it is refused: a client may discard what it was told is wrong.
  if (received.kind === 'unread' && !isNotification(read)) throw noText()
  return answerForward(reply, received, read, forwarder.merchantName)
}

/** A bare amount, from a source that may report one; a phone's text is handled as a text here, too. */
async function answerCall(opened: AuthenticatedRequest, reply: FastifyReply): Promise<object> {
  const { forwarder, read } = opened
  if (!forwarder.receiveCall) {
    if (hasText(read)) return answerText(opened, reply)
    throw new AppError('NOT_SIGNED_IN', 'a phone may not vouch for a bare amount')
  }
  const { amount, sender_name, reference } = callIn(read)
  const received = await forwarder.receiveCall({
    amount: rupiah(amount),
    payerName: cleanText(sender_name),
    reference: reference || null,
  })
  return answerNotify(reply, received, amount, forwarder.merchantName)
}

/** Whether the document's rules allow the body: it has a text, and none is too long. */
function isNotification(read: ReadBody): boolean {
  const texts = [read.fields, read.query].flatMap((tree) => textsOf(tree, 'text'))
  if (texts.some((text) => text.length > LONGEST_MESSAGE)) return false
  return hasText(read) || (read.isDoubtful && read.isLenient)
}

function noText(): AppError {
  return new AppError('INPUT_INVALID', 'Body tidak berisi teks notifikasi')
}

/** The amount settles without a text, so the body is strict: whole number, and no unknown fields. */
function callIn(read: ReadBody): NotifyBody {
  const isJson = Object.keys(read.fields).length > 0 && read.isJson
  const { secret: _, token: __, key: ___, ...form } = { ...read.query, ...read.fields }
  const call = isJson ? read.fields : { ...form, amount: wholeNumber(form.amount) }
  if (read.isLenient || read.isDoubtful || !Value.Check(NotifyBody, call)) {
    throw new AppError('INPUT_INVALID', 'amount harus bilangan bulat rupiah')
  }
  return call
}

/** Forms and queries have text only. */
function wholeNumber(text: unknown): number | undefined {
  return typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined
}

/** The documented responses of `/api/webhook/payment`, word for word. */
function answerForward(
  reply: FastifyReply,
  received: Received,
  read: ReadBody,
  merchantName: string,
) {
  const trees = [read.fields, read.query]
  const first = (role: 'notifId' | 'eventId') =>
    trees.map((tree) => idOf(tree, role)).find((id) => id !== null) ?? null
  switch (received.kind) {
    case 'test':
      return {
        success: true,
        message: `Koneksi berhasil! Auth valid ✓ (Merchant: ${merchantName})`,
        test: true,
      }
    case 'duplicate':
      // 200, so that forwarders do not retry it endlessly.
      return {
        success: false,
        message: 'Duplicate notification',
        notif_id: first('notifId') ?? first('eventId'),
      }
    case 'unread':
      reply.code(422)
      return {
        success: false,
        message: 'Tidak dapat mendeteksi nominal dari notifikasi',
        raw_message: trees.flatMap((tree) => textsOf(tree, 'text'))[0] ?? read.raw,
      }
    case 'unmatched':
      reply.code(404)
      return noMatch(received.amount, merchantName)
    case 'settled':
      return {
        success: true,
        invoice_id: received.payment.id,
        parsed_amount: received.amount,
        sender_name: received.payerName,
      }
  }
}

function answerNotify(
  reply: FastifyReply,
  received: Received,
  amount: number,
  merchantName: string,
) {
  const payment =
    received.kind === 'settled' || received.kind === 'duplicate' ? received.payment : undefined
  if (payment) return { success: true, invoice_id: payment.id }
  reply.code(404)
  return noMatch(amount, merchantName)
}

function noMatch(amount: number, merchantName: string) {
  return {
    success: false,
    message: 'No matching pending payment',
    parsed_amount: amount,
    merchant: merchantName,
  }
}
