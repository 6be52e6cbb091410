import { createHmac } from 'node:crypto'
import { bearer } from '../../../../support/ask.ts'
import type { DialectExample } from './example.ts'

export const purwantaraExample: DialectExample = {
  name: 'purwantara',
  create: (site, amount) => ({
    path: '/v1/qris',
    headers: bearer(site?.api_key ?? 'nobody'),
    body: {
      amount,
      customer_first_name: 'John',
      customer_last_name: 'Doe',
      customer_phon: '08123456789',
      transaction_description: 'Demo',
      payment_method: 'wallet',
    },
  }),
  otherCreates: (site, amount) => [
    {
      path: '/v1/payment-link',
      headers: bearer(site.api_key),
      body: { amount, title: 'Demo', description: 'Demo' },
    },
  ],
  created(reply) {
    const { uuid, amount } = reply.json().data
    return { id: uuid, total: Number(amount) }
  },
  read: (site, id) => ({
    path: `/v1/qris/inquiry/${id}`,
    headers: bearer(site?.api_key ?? 'nobody'),
  }),
  standing(reply) {
    const { uuid, status } = reply.json().data
    return { id: uuid, status }
  },
  words: { pending: 'ACTIVE', paid: 'PAID', expired: 'EXPIRED', cancelled: 'CANCELLED' },
  unknownId: '9cb83507-a0ab-4d59-ae53-123456789012',
  unknownPath: { path: '/v1/credit-card', body: {} },
  badAmounts: [undefined, null, '', 0, -1, 25_000.5, '25.000', '25000.5', [25_000], 10_000_001],
  statuses: { created: 200, read: 200, badKey: 401, badAmount: 400, unknownId: 404, usedKey: 422 },
  isError: (body) =>
    body.success === false && typeof body.status === 'number' && typeof body.message === 'string',
  webhookHeaders: ['Accept', 'Signature', 'User-Agent', 'Content-Type', 'X-PPN-Delivery'],
  webhookOf: ['pending', 'paid', 'cancelled', 'expired'],
  isGenuine: ({ headers, body }, { webhook_secret }) =>
    headers.signature === createHmac('sha256', webhook_secret).update(body).digest('hex'),
  reported({ body }) {
    const { uuid, status } = JSON.parse(body)
    return { id: uuid, status }
  },
}
