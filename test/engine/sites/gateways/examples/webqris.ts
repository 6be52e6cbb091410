import { createHmac } from 'node:crypto'
import { bearer } from '../../../../support/ask.ts'
import type { DialectExample } from './example.ts'

export const webqrisExample: DialectExample = {
  name: 'webqris',
  create: (site, amount) => ({
    path: '/api/payments/qris/create',
    headers: bearer(site?.api_key ?? 'nobody'),
    body: { amount, merchant_order_id: 'ORDER-001', customer_name: 'John Doe' },
  }),
  created(reply) {
    const { invoice_id, total_amount } = reply.json()
    return { id: invoice_id, total: total_amount }
  },
  read: (site, id) => ({
    path: `/api/payments/${id}/status`,
    headers: bearer(site?.api_key ?? 'nobody'),
  }),
  standing(reply) {
    const { invoice_id, status } = reply.json().data
    return { id: invoice_id, status }
  },
  words: { pending: 'pending', paid: 'paid', expired: 'expired', cancelled: 'cancelled' },
  unknownId: 'INV-1710000000-abc123',
  unknownPath: { path: '/api/payments/qris/refund', body: {} },
  badAmounts: [undefined, null, 0, -1, 25_000.5, '25.000', [25_000], 10_000_001],
  statuses: { created: 200, read: 200, badKey: 401, badAmount: 400, unknownId: 404, usedKey: 422 },
  isError: (body) => body.success === false && typeof body.message === 'string',
  webhookHeaders: ['Content-Type', 'User-Agent', 'X-Webhook-Signature', 'X-Signature'],
  webhookOf: ['paid'],
  isGenuine: ({ headers, body }, { webhook_secret }) =>
    headers['x-webhook-signature'] ===
    createHmac('sha256', webhook_secret).update(body).digest('hex'),
  reported({ body }) {
    const { invoice_id, status } = JSON.parse(body).data
    return { id: invoice_id, status }
  },
}
