import { createHmac } from 'node:crypto'
import type { DialectExample } from './example.ts'

export const bayarggExample: DialectExample = {
  name: 'bayargg',
  create: (site, amount) => ({
    path: '/api/create-payment.php',
    headers: { 'x-api-key': site?.api_key ?? 'nobody' },
    body: { amount, description: 'Pembayaran Produk A', customer_name: 'John Doe' },
  }),
  otherCreates: (site, amount) => [
    {
      path: '/api/create-payment',
      headers: { 'x-api-key': site.api_key },
      body: { amount, description: 'Pembayaran Produk A' },
    },
  ],
  created(reply) {
    const { invoice_id, final_amount } = reply.json().payment
    return { id: invoice_id, total: final_amount }
  },
  read: (site, id) => ({
    path: `/api/check-payment.php?invoice=${id}`,
    headers: { 'x-api-key': site?.api_key ?? 'nobody' },
  }),
  standing(reply) {
    const { invoice_id, status } = reply.json()
    return { id: invoice_id, status }
  },
  words: { pending: 'pending', paid: 'paid', expired: 'expired', cancelled: 'cancelled' },
  unknownId: 'PAY-admin-1234567890-ABC123',
  unknownPath: { path: '/api/refund-payment.php', body: {} },
  badAmounts: [undefined, null, '', 0, -1, 999, 25_000.5, '25.000', [25_000], 10_000_001],
  statuses: { created: 200, read: 200, badKey: 401, badAmount: 400, unknownId: 404, usedKey: 400 },
  isError: (body) =>
    body.success === false && typeof body.error === 'string' && body.error === body.message,
  webhookHeaders: [
    'Content-Type',
    'X-Webhook-Event',
    'X-Webhook-Signature',
    'X-Webhook-Timestamp',
    'X-Invoice-ID',
  ],
  webhookOf: ['paid'],
  // The signature covers four fields; a careful receiver also checks the sum of the amounts.
  isGenuine({ headers, body }, { webhook_secret }) {
    const { invoice_id, status, amount, unique_code, final_amount } = JSON.parse(body)
    const timestamp = headers['x-webhook-timestamp']
    const signed = `${invoice_id}|${status}|${final_amount}|${String(timestamp)}`
    const expected = createHmac('sha256', webhook_secret).update(signed).digest('hex')
    const isWhole = amount + unique_code === final_amount
    return isWhole && headers['x-webhook-signature'] === expected
  },
  reported({ body }) {
    const { invoice_id, status } = JSON.parse(body)
    return { id: invoice_id, status }
  },
}
