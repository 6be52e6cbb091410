import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { parseTimestamp } from '../../../shared/parse-timestamp.ts'
import type { IncomingText, Received } from '../notifications/inbox.ts'
import type { Refuse } from './http-server.ts'

export interface PhoneDoor {
  /** Takes a text from the phone that holds `token`; undefined when no phone does. */
  open(
    token: string,
    peerAddress: string,
  ): ((incoming: IncomingText) => Promise<Received>) | undefined
}

const Text = (maxLength: number) =>
  Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))
const Id = Type.Optional(Type.Union([Type.String({ maxLength: 300 }), Type.Integer(), Type.Null()]))

const PhoneBody = Type.Object({
  app: Text(200),
  title: Text(1_000),
  text: Text(8_000),
  message: Text(8_000),
  big_text: Text(8_000),
  posted_at: Type.Optional(
    Type.Union([Type.String({ maxLength: 60 }), Type.Number(), Type.Null()]),
  ),
  event_id: Id,
  notification_id: Id,
  is_test: Type.Optional(Type.Boolean()),
})
type PhoneBody = Static<typeof PhoneBody>

/**
 * The phone's own address: the token is in the path, for apps that cannot send headers. Answers 200
 * as soon as the text is on disk, whatever came of it, so that no app repeats or drops it.
 */
export function phoneRoutes(parts: { door: PhoneDoor; refuse: Refuse }): FastifyPluginAsync {
  return async (app) => {
    const open = new WeakMap<FastifyRequest, (incoming: IncomingText) => Promise<Received>>()
    app.post<{ Params: { token: string }; Body: PhoneBody }>(
      '/in/:token',
      {
        schema: { body: PhoneBody },
        onRequest: async (request) => {
          const { token } = request.params as { token: string }
          const receive = parts.door.open(token, request.ip)
          if (!receive) throw await parts.refuse(request, token)
          open.set(request, receive)
        },
      },
      async (request) => {
        const received = await open.get(request)!(incomingOf(request.body))
        return { success: true, result: received.kind, amount: amountOf(received) }
      },
    )
  }
}

function incomingOf(body: PhoneBody): IncomingText {
  return {
    app: body.app?.trim() || null,
    title: body.title ?? '',
    text: body.text ?? body.message ?? '',
    bigText: body.big_text ?? '',
    notifId: idText(body.notification_id),
    eventHash: idText(body.event_id),
    deviceId: null,
    postedAtMs: parseTimestamp(body.posted_at),
    isTest: body.is_test ?? false,
  }
}

function idText(id: string | number | null | undefined): string | null {
  return id === null || id === undefined || id === '' ? null : String(id)
}

function amountOf(received: Received): number | null {
  if (received.kind === 'settled' || received.kind === 'unmatched') return received.amount
  if (received.kind === 'test' && received.reading.kind === 'income') return received.reading.amount
  return null
}
