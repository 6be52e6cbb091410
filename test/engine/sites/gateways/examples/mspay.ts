import { createHmac } from 'node:crypto'
import type { DialectExample } from './example.ts'

export const mspayExample: DialectExample = {
  name: 'mspay',
  create: (site, amount) => ({
    path: '/api/v1/payment/create',
    headers: { 'x-api-key': site?.api_key ?? 'nobody' },
    body: { amount, customer_name: 'John Doe', product_name: 'Kopi' },
  }),
  created(reply) {
    const { transaction_id, total_amount } = reply.json().data
    return { id: transaction_id, total: total_amount }
  },
  read: (site, id) => ({
    path: `/api/v1/payment/${id}`,
    headers: { 'x-api-key': site?.api_key ?? 'nobody' },
  }),
  standing(reply) {
    const { transaction_id, status } = reply.json().data
    return { id: transaction_id, status }
  },
  words: { pending: 'pending', paid: 'paid', expired: 'expired', cancelled: 'cancelled' },
  unknownId: 'TRX1736789012345ABC',
  unknownPath: { path: '/api/v1/payment/refund', body: {} },
  badAmounts: [undefined, null, 0, -1, 999, 25_000.5, '25.000', [25_000], 10_000_001],
  statuses: { created: 201, read: 200, badKey: 401, badAmount: 400, unknownId: 404, usedKey: 400 },
  isError: (body) => body.success === false && typeof body.message === 'string',
  webhookHeaders: ['Content-Type', 'X-Signature'],
  webhookOf: ['paid', 'cancelled', 'expired'],
  isGenuine: ({ headers, body }, { api_secret }) =>
    headers['x-signature'] === createHmac('sha256', api_secret).update(body).digest('hex'),
  reported({ body }) {
    const { transaction_id, status } = JSON.parse(body)
    return { id: transaction_id, status }
  },
}
