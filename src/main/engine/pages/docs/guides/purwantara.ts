import { Type } from 'typebox'
import type { EndpointGuide, Guide } from '../guide.ts'

const OrNull = (text = Type.String()) => Type.Union([text, Type.Null()])
const ID = '9cb83507-a0ab-4d59-ae53-0f5a7c1b2d3e'
const LINK = `http://lunas.local:8720/share/payment-links/${ID}`

const FIELDS = {
  title: OrNull(),
  amount: Type.String(),
  status: Type.Enum(['ACTIVE', 'PAID', 'EXPIRED', 'CANCELLED']),
  paid_at: OrNull(),
  settle_at: Type.Null(),
  channel_id: Type.Integer(),
  created_at: Type.String(),
  expires_at: Type.String(),
  return_url: OrNull(),
  description: OrNull(),
  external_id: OrNull(),
  payment_link_url: OrNull(),
}
const EXAMPLE_FIELDS = {
  title: null,
  amount: '25000.0000',
  status: 'PAID',
  paid_at: '2026-11-20T10:03:12.000000Z',
  settle_at: null,
  channel_id: 1,
  created_at: '2026-11-20T10:00:00.000000Z',
  expires_at: '2026-11-21T10:00:00.000000Z',
  return_url: null,
  description: 'Kopi susu',
  external_id: 'ORDER-1001',
  payment_link_url: LINK,
}
const DATA = Type.Object({
  uuid: Type.String(),
  ...FIELDS,
  expired_time: Type.String(),
  qr_string: Type.String(),
  qr_url: Type.String(),
  simulator_url: Type.Optional(Type.String()),
})
const EXAMPLE_DATA = {
  uuid: ID,
  ...EXAMPLE_FIELDS,
  expired_time: EXAMPLE_FIELDS.expires_at,
  qr_string: '00020101021226610016ID.CO.CONTOH.WWW…6304A1B2',
  qr_url: `http://lunas.local:8720/pay-page/qr.png?id=${ID}`,
}
const Success = { status: Type.Literal(200), success: Type.Literal(true) }
const ANSWER = Type.Object({ ...Success, data: DATA })
const made = {
  success: true,
  status: 200,
  data: { ...EXAMPLE_DATA, status: 'ACTIVE', paid_at: null },
}
const read = { success: true, status: 200, data: EXAMPLE_DATA }

const ENDPOINTS: readonly EndpointGuide[] = [
  {
    method: 'POST',
    path: '/v1/qris',
    does: 'Makes a payment. The smallest free sum above the amount is used: amount in the answer is what the customer pays.',
    isCreate: true,
    status: 200,
    answer: ANSWER,
    example: made,
  },
  {
    method: 'GET',
    path: '/v1/qris/inquiry/:uuid',
    does: 'Says how a payment stands: ACTIVE, PAID, EXPIRED or CANCELLED.',
    status: 200,
    answer: ANSWER,
    example: read,
  },
  {
    method: 'GET',
    path: '/v1/qris/list',
    does: 'Lists the site’s payments, newest first, in pages.',
    status: 200,
    answer: Type.Object({ ...Success, data: Type.Array(DATA), pagination: Type.Object({}) }),
  },
  {
    method: 'POST',
    path: '/v1/payment-link',
    does: 'Makes a payment with a page for the customer, at payment_link_url.',
    isCreate: true,
    status: 200,
    answer: ANSWER,
    example: made,
  },
  {
    method: 'GET',
    path: '/v1/payment-link/:uuid',
    does: 'Says how such a payment stands.',
    status: 200,
    answer: ANSWER,
    example: read,
  },
  {
    method: 'GET',
    path: '/v1/channel',
    does: 'Names the channels. All but QRIS answer 501: a till has no bank behind it.',
    status: 200,
    answer: Type.Object(Success),
  },
]

/** Purwantara, as this till speaks it. */
export const purwantaraGuide: Guide = {
  dialect: 'purwantara',
  title: 'Purwantara',
  basePath: '/v1',
  about: 'Money as text with four decimals, payment links, told of every change.',
  key: { kind: 'bearer' },
  endpoints: ENDPOINTS,
  leftOut: [/ \/v1$/],
  create: {
    method: 'POST',
    path: '/v1/qris',
    body: { amount: 25_000, external_id: 'ORDER-1001', transaction_description: 'Kopi susu' },
    prints: [
      ['data', 'uuid'],
      ['data', 'amount'],
    ],
  },
  read: {
    method: 'GET',
    path: '/v1/qris/inquiry/:id',
    prints: [
      ['data', 'uuid'],
      ['data', 'status'],
    ],
  },
  errors: [
    [400, 'A field is wrong; message names it.'],
    [401, 'The key is missing or nobody’s.'],
    [403, 'The key may only read, or its site is suspended.'],
    [404, 'No such transaction of this site.'],
    [422, 'The Idempotency-Key was used for another request.'],
    [429, 'Too many open payments, or too many wrong keys; Retry-After says for how long.'],
    [501, 'A channel that a till cannot have.'],
    [503, 'No sum near this amount is free, or the site has no QRIS yet.'],
  ],
  error: {
    schema: Type.Object({
      success: Type.Literal(false),
      status: Type.Integer(),
      message: Type.String(),
    }),
    example: { success: false, status: 401, message: 'Unauthenticated.' },
  },
  webhook: {
    events: 'When a payment is made, paid, expired or cancelled; status says which.',
    rule: { kind: 'body-hmac', header: 'Signature', secret: 'webhook_secret' },
    signed:
      'Signature is the hex HMAC-SHA256 of the raw body with the webhook secret, whsec_ included. The body is written as PHP’s json_encode does (\\/ and \\uXXXX), so a receiver that decodes and encodes it in PHP gets the same bytes; others check the raw body.',
    example: {
      uuid: ID,
      event: { meta: { customer_phone: null }, type: 'qris', channel: 'DANA' },
      ...EXAMPLE_FIELDS,
    },
    prints: [['uuid'], ['status']],
  },
  notes: ['settle_at is always null: nothing is settled here. Never read it as a promise.'],
}
