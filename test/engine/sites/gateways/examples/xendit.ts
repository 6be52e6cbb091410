import { createHmac } from 'node:crypto'
import type { Site } from '../../../../support/test-gateway.ts'
import type { DialectExample } from './example.ts'

/** A shop reads by its own external_id. */
const externalIds = new Map<string, string>()
let codes = 0

const auth = (site: Site | undefined) => ({
  authorization: `Basic ${Buffer.from(`${site?.api_key ?? 'nobody'}:`).toString('base64')}`,
})

const nameOf = (id: string) => externalIds.get(id) ?? id

export const xenditExample: DialectExample = {
  name: 'xendit',
  create: (site, amount) => ({
    path: '/qr_codes',
    headers: auth(site),
    body: {
      external_id: `order-${++codes}`,
      type: 'DYNAMIC',
      callback_url: site?.webhookUrl ?? 'http://127.0.0.1:9/callback',
      amount,
    },
  }),
  otherCreates: (site) => [
    {
      path: '/qr_codes',
      headers: auth(site),
      body: {
        external_id: `counter-${++codes}`,
        type: 'STATIC',
        callback_url: site.webhookUrl ?? 'http://127.0.0.1:9/callback',
      },
    },
  ],
  created(reply) {
    const { id, external_id, amount } = reply.json()
    externalIds.set(id, external_id)
    return { id, total: amount }
  },
  nameOf,
  read: (site, id) => ({
    path: `/qr_codes/${encodeURIComponent(nameOf(id))}`,
    headers: auth(site),
  }),
  standing(reply) {
    const { id, status } = reply.json()
    return { id, status }
  },
  words: { pending: 'ACTIVE', paid: 'INACTIVE', expired: 'INACTIVE', cancelled: 'INACTIVE' },
  unknownId: 'order-of-nobody',
  unknownPath: { path: '/qr_codes/order-1/refunds', body: {} },
  badAmounts: [undefined, null, 0, -1, 1_499, 25_000.5, '25.000', [25_000], 10_000_001],
  statuses: { created: 200, read: 200, badKey: 401, badAmount: 400, unknownId: 404, usedKey: 409 },
  isError: (body) => typeof body.error_code === 'string' && typeof body.message === 'string',
  webhookHeaders: ['x-callback-token'],
  webhookOf: ['paid'],
  // The token is documented and does not cover the body; the signature beside it is ours.
  isGenuine: ({ headers, body }, { callback_token, webhook_secret }) =>
    headers['x-callback-token'] === callback_token &&
    headers['x-signature'] === createHmac('sha256', webhook_secret).update(body).digest('hex'),
  reported({ body }) {
    const { qr_code, status } = JSON.parse(body)
    return { id: qr_code.id, status: status === 'COMPLETED' ? 'INACTIVE' : status }
  },
}
