import { Type } from 'typebox'
import type { Guide } from '../guide.ts'

const OrNull = (text = Type.String()) => Type.Union([text, Type.Null()])
const ID = 'TRX4820193756021QWK'
const SUMS = { amount: Type.Integer(), unique_code: Type.Integer(), total_amount: Type.Integer() }
const EXAMPLE_SUMS = { amount: 25_000, unique_code: 42, total_amount: 25_042 }
const Status = Type.Enum(['pending', 'paid', 'expired', 'cancelled'])

/** MSPay, as this till speaks it. */
export const mspayGuide: Guide = {
  dialect: 'mspay',
  title: 'MSPay',
  basePath: '/api/v1',
  about: 'Everything under data, the QR as text and as a picture, told of every end.',
  key: { kind: 'header', name: 'X-API-Key' },
  endpoints: [
    {
      method: 'POST',
      path: '/api/v1/payment/create',
      does: 'Makes a payment of at least Rp 1.000. The customer pays total_amount, at payment_url or from the QR.',
      isCreate: true,
      status: 201,
      answer: Type.Object({
        success: Type.Literal(true),
        data: Type.Object({
          transaction_id: Type.String(),
          payment_url: Type.String(),
          qris_string: Type.String(),
          qr_image: Type.String(),
          ...SUMS,
          payment_method: Type.Literal('qris'),
          expires_at: Type.String(),
          status: Status,
        }),
      }),
      example: {
        success: true,
        data: {
          transaction_id: ID,
          payment_url: `http://lunas.local:8720/payment/?id=${ID}`,
          qris_string: '00020101021226610016ID.CO.CONTOH.WWW…6304A1B2',
          qr_image: 'data:image/png;base64,iVBORw0KGgo…',
          ...EXAMPLE_SUMS,
          payment_method: 'qris',
          expires_at: '2026-11-20T10:30:00.000Z',
          status: 'pending',
        },
      },
    },
    {
      method: 'GET',
      path: '/api/v1/payment/:transactionId',
      does: 'Says how a payment stands: pending, paid, expired or cancelled.',
      status: 200,
      answer: Type.Object({
        success: Type.Literal(true),
        data: Type.Object({
          transaction_id: Type.String(),
          status: Status,
          ...SUMS,
          customer_name: OrNull(),
          customer_phone: OrNull(),
          product_name: OrNull(),
          payment_method: Type.Literal('qris'),
          paid_at: OrNull(),
          created_at: Type.String(),
          expires_at: Type.String(),
        }),
      }),
      example: {
        success: true,
        data: {
          transaction_id: ID,
          status: 'paid',
          ...EXAMPLE_SUMS,
          customer_name: 'Budi',
          customer_phone: null,
          product_name: 'Kopi susu',
          payment_method: 'qris',
          paid_at: '2026-11-20T10:03:12.000Z',
          created_at: '2026-11-20T10:00:00.000Z',
          expires_at: '2026-11-20T10:30:00.000Z',
        },
      },
    },
  ],
  leftOut: [],
  create: {
    method: 'POST',
    path: '/api/v1/payment/create',
    body: { amount: 25_000, customer_name: 'Budi', product_name: 'Kopi susu' },
    prints: [
      ['data', 'transaction_id'],
      ['data', 'total_amount'],
    ],
  },
  read: {
    method: 'GET',
    path: '/api/v1/payment/:id',
    prints: [
      ['data', 'transaction_id'],
      ['data', 'status'],
    ],
  },
  errors: [
    [400, 'A field is wrong, or the Idempotency-Key was used for another request.'],
    [401, 'The key is missing, nobody’s, read-only, or its site is suspended.'],
    [404, 'No such transaction of this site.'],
    [429, 'Too many open payments, or too many wrong keys; Retry-After says for how long.'],
    [503, 'No code is free for this amount, or the site has no QRIS yet.'],
  ],
  error: {
    schema: Type.Object({ success: Type.Literal(false), message: Type.String() }),
    example: { success: false, message: 'Invalid API Key' },
  },
  webhook: {
    events:
      'paid, expired and cancelled; the owner’s option mspayOnlyPaid keeps only paid. status in the body says which.',
    rule: { kind: 'body-hmac', header: 'X-Signature', secret: 'api_secret' },
    signed:
      'X-Signature is the hex HMAC-SHA256 of the raw body with the API secret (sk_…), not with the webhook secret. The body is plain ASCII, so a receiver that decodes the JSON and writes it again compactly gets the same bytes; checking the raw body is safer.',
    example: {
      transaction_id: ID,
      merchant_id: 'mch_3f8k2m9x4q1w8e5r3t6y0u2i4',
      status: 'paid',
      ...EXAMPLE_SUMS,
      customer_name: 'Budi',
      customer_phone: null,
      product_name: 'Kopi susu',
      paid_at: '2026-11-20T10:03:12.000Z',
      payment_method: 'qris',
    },
    prints: [['transaction_id'], ['status']],
  },
  notes: [
    '“Invalid signature” stands among the errors of MSPay, but no endpoint takes a signature, so no request can get it. It is what your own receiver should answer, and what the signature checker explains.',
    'Unknown fields in a create are passed over.',
  ],
}
