import { Type } from 'typebox'
import { PLACEHOLDERS } from '../../../../../shared/sites/developer.ts'
import type { EndpointGuide, Guide } from '../guide.ts'

const OrNull = (text = Type.String()) => Type.Union([text, Type.Null()])
const ID = 'qr_61cb3576-3a25-4d35-8d15-0e8e3bdba4f2'
const QR_STRING = '00020101021226610016ID.CO.CONTOH.WWW…6304A1B2'
const CREATED = '2026-11-20T10:00:00.000Z'

const CODE = Type.Object({
  id: Type.String(),
  external_id: Type.String(),
  amount: Type.Union([Type.Integer(), Type.Null()]),
  nominal: Type.Union([Type.Integer(), Type.Null()]),
  description: Type.String(),
  qr_string: Type.String(),
  callback_url: Type.String(),
  type: Type.Enum(['DYNAMIC', 'STATIC']),
  status: Type.Enum(['ACTIVE', 'INACTIVE']),
  created: Type.String(),
  updated: Type.String(),
  metadata: Type.Union([Type.Object({}), Type.Null()]),
})
const EXAMPLE_CODE = {
  id: ID,
  external_id: 'ORDER-1001',
  amount: 25_000,
  nominal: 25_000,
  description: '',
  qr_string: QR_STRING,
  callback_url: 'http://192.168.1.20:3000/webhook',
  type: 'DYNAMIC',
  status: 'ACTIVE',
  created: CREATED,
  updated: CREATED,
  metadata: null,
}

const PAYMENT = {
  id: Type.String(),
  amount: Type.Integer(),
  nominal: Type.Integer(),
  created: Type.String(),
  qr_code: Type.Object({
    id: Type.String(),
    external_id: Type.String(),
    qr_string: Type.String(),
    type: Type.Enum(['DYNAMIC', 'STATIC']),
    metadata: Type.Optional(Type.Object({})),
  }),
  status: Type.Literal('COMPLETED'),
}
const EXAMPLE_PAYMENT = {
  id: ID.replace('qr_', 'qrpy_'),
  amount: 25_000,
  nominal: 25_000,
  created: '2026-11-20T10:03:12.000Z',
  qr_code: { id: ID, external_id: 'ORDER-1001', qr_string: QR_STRING, type: 'DYNAMIC' },
  status: 'COMPLETED',
}
const DETAIL = Type.Object({ receipt_id: OrNull(), source: Type.String() })
const EXAMPLE_DETAIL = { payment_detail: { receipt_id: null, source: 'DANA' } }

const ENDPOINTS: readonly EndpointGuide[] = [
  {
    method: 'POST',
    path: '/qr_codes',
    does: 'Makes a code: DYNAMIC with an amount, or STATIC without one. The smallest free sum above the amount is used: amount in the answer is what the customer pays.',
    isCreate: true,
    status: 200,
    answer: CODE,
    example: EXAMPLE_CODE,
  },
  {
    method: 'GET',
    path: '/qr_codes/:externalId',
    does: 'Reads a code by the external_id that the site gave it.',
    status: 200,
    answer: CODE,
    example: { ...EXAMPLE_CODE, status: 'INACTIVE', updated: EXAMPLE_PAYMENT.created },
  },
  {
    method: 'GET',
    path: '/qr_codes/payments',
    does: 'Lists what arrived for a code, oldest first.',
    status: 200,
    answer: Type.Array(Type.Object({ ...PAYMENT, payment_detail: DETAIL })),
    example: [{ ...EXAMPLE_PAYMENT, ...EXAMPLE_DETAIL }],
  },
  {
    method: 'POST',
    path: '/qr_codes/:externalId/payments/simulate',
    does: 'Pays a code of a test key.',
    status: 200,
    answer: Type.Object(PAYMENT),
    example: EXAMPLE_PAYMENT,
  },
]

/** Xendit QR Codes v1, as this till speaks it. */
export const xenditGuide: Guide = {
  dialect: 'xendit',
  title: 'Xendit',
  basePath: '',
  about: 'QR Codes v1: bare objects and arrays, codes with and without an amount.',
  key: { kind: 'basic' },
  endpoints: ENDPOINTS,
  // With a slash at the end and with two at the beginning, as some clients write them.
  leftOut: [/^(GET|PUT|PATCH|DELETE) \/qr_codes$/],
  create: {
    method: 'POST',
    path: '/qr_codes',
    body: {
      external_id: 'ORDER-1001',
      type: 'DYNAMIC',
      callback_url: PLACEHOLDERS.callbackUrl,
      amount: 25_000,
    },
    prints: [['id'], ['amount']],
  },
  read: { method: 'GET', path: '/qr_codes/ORDER-1001', prints: [['id'], ['status']] },
  errors: [
    [400, 'A field is wrong, or callback_url leads to a host that the owner has not allowed.'],
    [401, 'The key is missing or nobody’s.'],
    [403, 'The key may only read, its site is suspended, or a live key wants to simulate.'],
    [404, 'No such code of this site.'],
    [409, 'external_id was used before, or the Idempotency-Key for another request.'],
    [410, 'The code is not active any more.'],
    [429, 'Too many open codes, or too many wrong keys; Retry-After says for how long.'],
    [503, 'No sum near this amount is free now.'],
  ],
  error: {
    schema: Type.Object({ error_code: Type.String(), message: Type.String() }),
    example: {
      error_code: 'DATA_NOT_FOUND',
      message: 'QR code with external_id ORDER-1001 not found',
    },
  },
  webhook: {
    events: 'Every payment, at the code’s own callback_url.',
    rule: { kind: 'token', header: 'X-Callback-Token', secret: 'callback_token' },
    signed:
      'X-Callback-Token carries the callback token. It says who speaks and nothing about the body: who can read the Wi-Fi can repeat it. X-Signature beside it is the hex HMAC-SHA256 of the raw body with the webhook secret, and webhook-signature that of Standard Webhooks: check one of them.',
    example: { event: 'qr.payment', ...EXAMPLE_PAYMENT, ...EXAMPLE_DETAIL },
    prints: [['qr_code', 'id'], ['status']],
  },
  notes: [
    'callback_url must lead to the site’s own webhook host or to one that the owner allowed.',
    'The key is the user of Basic authentication; the password stays empty.',
  ],
}
