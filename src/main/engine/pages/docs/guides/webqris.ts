import { Type } from 'typebox'
import { NotifyBody } from '../../../sites/gateways/webqris/schemas.ts'
import type { Guide } from '../guide.ts'

const OrNull = (text = Type.String()) => Type.Union([text, Type.Null()])
const AMOUNTS = {
  amount: Type.Integer(),
  unique_code: Type.Integer(),
  total_amount: Type.Integer(),
}
const EXAMPLE_AMOUNTS = { amount: 25_000, unique_code: 42, total_amount: 25_042 }
const ID = 'INV-1763632800-7k2m9x4q1w8e5r3t6y0u2i4o8'

/** WebQRIS, as this till speaks it. */
export const webqrisGuide: Guide = {
  dialect: 'webqris',
  title: 'WebQRIS',
  basePath: '',
  about: 'A flat create, a nested status, a webhook about what was paid, and two live sockets.',
  key: { kind: 'bearer' },
  endpoints: [
    {
      method: 'POST',
      path: '/api/payments/qris/create',
      does: 'Makes a payment. The customer pays total_amount, which is the amount and a code from 1 to 999.',
      isCreate: true,
      status: 200,
      answer: Type.Object({
        success: Type.Literal(true),
        invoice_id: Type.String(),
        qris_payload: Type.String(),
        ...AMOUNTS,
        expired_at: Type.String(),
      }),
      example: {
        success: true,
        invoice_id: ID,
        qris_payload: '00020101021226610016ID.CO.CONTOH.WWW…6304A1B2',
        ...EXAMPLE_AMOUNTS,
        expired_at: '2026-11-20T10:15:00.000Z',
      },
    },
    {
      method: 'GET',
      path: '/api/payments/:invoiceId/status',
      does: 'Says how a payment stands: pending, paid, expired or cancelled.',
      status: 200,
      answer: Type.Object({
        success: Type.Literal(true),
        data: Type.Object({
          invoice_id: Type.String(),
          merchant_order_id: OrNull(),
          qris_payload: Type.String(),
          ...AMOUNTS,
          status: Type.Enum(['pending', 'paid', 'expired', 'cancelled']),
          payment_method: OrNull(),
          paid_at: OrNull(),
          expired_at: Type.String(),
        }),
      }),
      example: {
        success: true,
        data: {
          invoice_id: ID,
          merchant_order_id: 'ORDER-1001',
          qris_payload: '00020101021226610016ID.CO.CONTOH.WWW…6304A1B2',
          ...EXAMPLE_AMOUNTS,
          status: 'paid',
          payment_method: 'id.dana',
          paid_at: '2026-11-20T10:03:12.000Z',
          expired_at: '2026-11-20T10:15:00.000Z',
        },
      },
    },
    {
      method: 'POST',
      path: '/api/webhook/payment',
      does: 'Takes the notification of a wallet app from the shop’s phone. Sites do not need it.',
      otherKey: 'the callback secret, or the token of a paired phone, as Bearer',
      status: 200,
      answer: Type.Object({ success: Type.Boolean() }),
      example: { success: true, invoice_id: ID, parsed_amount: 25_042, sender_name: 'BUDI' },
      body: Type.Object({
        app: Type.Optional(Type.String()),
        title: Type.Optional(Type.String()),
        message: Type.String({ maxLength: 8_000 }),
        timestamp: Type.Optional(Type.String()),
        device_id: Type.Optional(Type.String()),
        notif_id: Type.Optional(Type.String()),
        event_hash: Type.Optional(Type.String()),
      }),
    },
    {
      method: 'POST',
      path: '/api/callback/notify',
      does: 'Says that a bare amount came in; whoever calls it vouches for the money.',
      otherKey: 'the callback secret, in X-Callback-Key',
      status: 200,
      answer: Type.Object({ success: Type.Literal(true), invoice_id: Type.String() }),
      example: { success: true, invoice_id: ID },
      body: NotifyBody,
    },
    {
      method: 'GET',
      path: '/ws/merchant',
      does: 'A WebSocket with ?token= and the site’s key: new_payment, payment_paid, payments_expired and webhook_delivered. ?since= repeats what was missed.',
      otherKey: 'the site’s key in ?token=',
      status: 101,
    },
  ],
  leftOut: [/^(PUT|PATCH|GET) \/api\/(webhook\/payment|callback\/notify)$/, /^GET \/ws$/],
  create: {
    method: 'POST',
    path: '/api/payments/qris/create',
    body: { amount: 25_000, merchant_order_id: 'ORDER-1001', customer_name: 'Budi' },
    prints: [['invoice_id'], ['total_amount']],
  },
  read: {
    method: 'GET',
    path: '/api/payments/:id/status',
    prints: [
      ['data', 'invoice_id'],
      ['data', 'status'],
    ],
  },
  errors: [
    [400, 'A field is missing, misspelt or out of range; message names it.'],
    [401, 'The key is missing, nobody’s, read-only, or its site is suspended.'],
    [404, 'No such payment of this site.'],
    [422, 'The Idempotency-Key was used for another request.'],
    [429, 'Too many open payments, or too many wrong keys; Retry-After says for how long.'],
    [503, 'No code is free for this amount, or the site has no QRIS yet.'],
  ],
  error: {
    schema: Type.Object({
      success: Type.Literal(false),
      message: Type.String(),
      code: Type.String(),
    }),
    example: {
      success: false,
      message: 'Token tidak valid atau tidak ada',
      code: 'NOT_SIGNED_IN',
    },
  },
  webhook: {
    events: 'payment.paid only.',
    rule: { kind: 'body-hmac', header: 'X-Webhook-Signature', secret: 'webhook_secret' },
    signed:
      'X-Webhook-Signature and X-Signature both carry the hex HMAC-SHA256 of the raw body with the webhook secret, whsec_ included.',
    example: {
      event: 'payment.paid',
      data: {
        invoice_id: ID,
        merchant_order_id: 'ORDER-1001',
        ...EXAMPLE_AMOUNTS,
        customer_name: 'Budi',
        status: 'paid',
        payment_method: 'id.dana',
        paid_at: '2026-11-20T10:03:12.000Z',
      },
    },
    prints: [
      ['data', 'invoice_id'],
      ['data', 'status'],
    ],
  },
  notes: ['Unknown fields in a create are refused by name: a misspelt one is not lost in silence.'],
}
