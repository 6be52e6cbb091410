import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { cleanText } from '../../../../shared/clean-text.ts'
import { AppError } from '../../../../shared/errors.ts'
import { rupiah } from '../../../../shared/money.ts'
import { parseTimestamp } from '../../../../shared/parse-timestamp.ts'
import type { Received } from '../../notifications/inbox.ts'
import type { DialectCore, Forwarder } from '../dialect.ts'
import { bearerToken } from './routes.ts'
import { ForwardBody, NotifyBody } from './schemas.ts'

/** What phones and other tellers of money call with a callback secret. */
export function forwarderRoutes(core: DialectCore): FastifyPluginAsync {
  return async (app) => {
    const forwarders = new WeakMap<FastifyRequest, Forwarder>()

    async function open(request: FastifyRequest, secret: string | undefined): Promise<void> {
      const forwarder = core.openForwarder(secret ?? '', request.ip)
      if (!forwarder) throw await core.refuse(request, secret)
      forwarders.set(request, forwarder)
    }

    app.post<{ Body: ForwardBody }>(
      '/api/webhook/payment',
      {
        schema: { body: ForwardBody },
        onRequest: (request) => open(request, bearerToken(request)),
      },
      async (request, reply) => {
        const forwarder = forwarders.get(request)!
        const received = await forwarder.receive(incomingOf(request.body))
        return answerForward(reply, received, request.body, forwarder.merchantName)
      },
    )

    app.post<{ Body: NotifyBody }>(
      '/api/callback/notify',
      {
        schema: { body: NotifyBody },
        onRequest: (request) => open(request, headerText(request, 'x-callback-key')),
      },
      async (request, reply) => {
        const forwarder = forwarders.get(request)!
        if (!forwarder.receiveCall) {
          throw new AppError('NOT_SIGNED_IN', 'a phone may not vouch for a bare amount')
        }
        const { amount, sender_name, reference } = request.body
        const received = await forwarder.receiveCall({
          amount: rupiah(amount),
          payerName: cleanText(sender_name),
          reference: reference || null,
        })
        return answerNotify(reply, received, amount, forwarder.merchantName)
      },
    )
  }
}

function incomingOf(body: ForwardBody) {
  const { app, title, message, big_text, timestamp, device_id, notif_id, event_hash } = body
  return {
    app: app?.trim() || null,
    title: title ?? '',
    text: message,
    bigText: big_text ?? '',
    notifId: idText(notif_id),
    eventHash: idText(event_hash),
    deviceId: idText(device_id),
    postedAtMs: parseTimestamp(timestamp),
    isTest: event_hash === 'test',
  }
}

/** The documented answers of `/api/webhook/payment`, to the letter. */
function answerForward(
  reply: FastifyReply,
  received: Received,
  body: ForwardBody,
  merchantName: string,
) {
  switch (received.kind) {
    case 'test':
      return {
        success: true,
        message: `Koneksi berhasil! Auth valid ✓ (Merchant: ${merchantName})`,
        test: true,
      }
    case 'duplicate':
      // 200, so that no forwarder repeats it for ever.
      return {
        success: false,
        message: 'Duplicate notification',
        notif_id: idText(body.notif_id) ?? idText(body.event_hash),
      }
    case 'unread':
      reply.code(422)
      return {
        success: false,
        message: 'Tidak dapat mendeteksi nominal dari notifikasi',
        raw_message: body.message,
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

function idText(id: string | number | null | undefined): string | null {
  if (id === null || id === undefined || id === '') return null
  return String(id)
}

function headerText(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? undefined : value
}
