import { Type } from 'typebox'
import type { EndpointGuide, Guide } from '../guide.ts'

const OrNull = (text = Type.String()) => Type.Union([text, Type.Null()])
const Success = { success: Type.Literal(true) }
const ID = 'PAY-batik-4820193756-K3M9XQ'
const Status = Type.Enum(['pending', 'paid', 'expired', 'cancelled'])
const SUMS = { amount: Type.Integer(), unique_code: Type.Integer(), final_amount: Type.Integer() }
const EXAMPLE_SUMS = { amount: 25_000, unique_code: 42, final_amount: 25_042 }

const CREATED = Type.Object({
  invoice_id: Type.String(),
  ...SUMS,
  payment_method: Type.String(),
  status: Status,
  expires_at: Type.String(),
})
const EXAMPLE_CREATED = {
  invoice_id: ID,
  ...EXAMPLE_SUMS,
  payment_method: 'qris',
  status: 'pending',
  expires_at: '2026-11-20 17:30:00',
}
const CHECKED = {
  invoice_id: Type.String(),
  status: Status,
  ...SUMS,
  payment_method: Type.String(),
  paid_at: OrNull(),
  paid_reff_num: OrNull(),
  expires_at: Type.String(),
  expires_at_iso: Type.String(),
}
const EXAMPLE_CHECKED = {
  invoice_id: ID,
  status: 'paid',
  ...EXAMPLE_SUMS,
  payment_method: 'qris',
  paid_at: '2026-11-20 17:03:12',
  paid_reff_num: null,
  expires_at: '2026-11-20 17:30:00',
  expires_at_iso: '2026-11-20T10:30:00.000Z',
}

const PAYMENT_URL = `http://lunas.local:8720/pay?invoice=${ID}`

const PAYING: readonly EndpointGuide[] = [
  {
    method: 'POST',
    path: '/api/create-payment.php',
    does: 'Makes a payment of at least Rp 1.000. The customer pays final_amount. JSON or a form; "" means not given.',
    isCreate: true,
    status: 200,
    answer: Type.Object({
      ...Success,
      payment: CREATED,
      payment_url: Type.String(),
      data: Type.Intersect([CREATED, Type.Object({ qris_string: Type.String() })]),
    }),
    example: {
      success: true,
      payment: EXAMPLE_CREATED,
      payment_url: PAYMENT_URL,
      data: {
        ...EXAMPLE_CREATED,
        payment_method_label: 'QRIS',
        payment_url: PAYMENT_URL,
        qris_string: '00020101021226610016ID.CO.CONTOH.WWW…6304A1B2',
        qris_converter: true,
        expires_at_iso: '2026-11-20T10:30:00.000Z',
      },
    },
  },
  {
    method: 'GET',
    path: '/api/check-payment.php',
    does: 'Says how a payment stands: pending, paid, expired or cancelled.',
    status: 200,
    answer: Type.Object({ ...Success, ...CHECKED, data: Type.Object(CHECKED) }),
    example: { success: true, ...EXAMPLE_CHECKED, data: EXAMPLE_CHECKED },
  },
  {
    method: 'GET',
    path: '/api/list-payments.php',
    does: 'Lists the site’s payments, newest first, with filters and pages.',
    status: 200,
    answer: Type.Object({
      ...Success,
      data: Type.Array(Type.Object({ invoice_id: Type.String(), status: Status })),
      pagination: Type.Object({
        page: Type.Integer(),
        limit: Type.Integer(),
        total: Type.Integer(),
        total_pages: Type.Integer(),
      }),
    }),
  },
]

const OTHERS: readonly EndpointGuide[] = (
  [
    ['GET', 'get-payment-methods', 'Names the ways to pay and says which are available.'],
    ['GET', 'get-account-status', 'Says who the site is, with counts of its payments.'],
    ['GET', 'get-statistics', 'Counts and sums the payments of a period.'],
    ['GET', 'list-files', 'Lists the digital files that payments may carry.'],
    ['GET', 'list-contents', 'Lists the hidden texts that payments may carry.'],
    ['GET', 'list-images', 'Lists the product photos that payments may carry.'],
    ['POST', 'qris-convert', 'Writes an amount into a static QRIS: a text or a picture in base64.'],
    ['GET', 'qris-info', 'Reads what is in a QRIS.'],
    ['POST', 'qris-info', 'Reads what is in a QRIS.'],
    ['GET', 'wa-store-orders', 'Lists the orders of the shared catalogue, if the owner allows it.'],
    ['POST', 'wa-store-complete', 'Completes or cancels such an order.'],
  ] as const
).map(([method, name, does]) => ({
  method,
  path: `/api/${name}.php`,
  does,
  status: 200,
  answer: Type.Object(Success),
}))

/** bayar.gg, as this till speaks it. */
export const bayarggGuide: Guide = {
  dialect: 'bayargg',
  title: 'bayar.gg',
  basePath: '/api',
  about: 'Endpoints that end in .php, with or without it; lists, statistics and QRIS tools.',
  key: { kind: 'header', name: 'X-API-Key' },
  endpoints: [...PAYING, ...OTHERS],
  // The same without `.php`, and the picture that a page shows.
  leftOut: [/ \/api\/[a-z-]+$/, / \/qris-info\//],
  create: {
    method: 'POST',
    path: '/api/create-payment.php',
    body: { amount: 25_000, description: 'Kopi susu', customer_name: 'Budi' },
    prints: [
      ['payment', 'invoice_id'],
      ['payment', 'final_amount'],
    ],
  },
  read: {
    method: 'GET',
    path: '/api/check-payment.php?invoice=:id',
    prints: [['invoice_id'], ['status']],
  },
  errors: [
    [400, 'A field is wrong, or the Idempotency-Key was used for another request.'],
    [401, 'The key is missing, nobody’s, read-only, or its site is suspended.'],
    [404, 'No such payment of this site.'],
    [405, 'Another method; Allow names the right one.'],
    [429, 'Too many open payments, or too many wrong keys; Retry-After says for how long.'],
    [503, 'No code is free for this amount, or no room on the disk.'],
  ],
  error: {
    schema: Type.Object({
      success: Type.Literal(false),
      error: Type.String(),
      message: Type.String(),
    }),
    example: {
      success: false,
      error: 'API Key tidak valid',
      message: 'API Key tidak valid',
    },
  },
  webhook: {
    events: 'payment.paid only, at the payment’s own callback_url or else at the site’s webhook.',
    rule: {
      kind: 'fields-hmac',
      header: 'X-Webhook-Signature',
      secret: 'webhook_secret',
      fields: ['invoice_id', 'status', 'final_amount', 'timestamp'],
    },
    signed:
      'X-Webhook-Signature is the hex HMAC-SHA256 of invoice_id|status|final_amount|timestamp with the webhook secret, whsec_ included. All other fields are outside of it: check webhook-signature too when you rely on them.',
    example: {
      event: 'payment.paid',
      invoice_id: ID,
      status: 'paid',
      amount: 25_000,
      final_amount: 25_042,
      unique_code: 42,
      paid_at: '2026-11-20 17:03:12',
      paid_amount: 25_042,
      paid_reff_num: null,
      payment_method: 'qris',
      paid_via: 'qris',
      customer_name: 'Budi',
      customer_email: null,
      customer_phone: null,
      description: 'Kopi susu',
      redirect_url: null,
      has_file: false,
      has_content: false,
      timestamp: 1_763_632_992,
      signature: 'e2c1…',
    },
    prints: [['invoice_id'], ['status']],
  },
  notes: [
    'The key is also taken as Bearer and as ?apiKey=; an address ends up in logs, so prefer the header.',
    'callback_url must lead to the site’s own webhook host or to one that the owner allowed.',
  ],
}
