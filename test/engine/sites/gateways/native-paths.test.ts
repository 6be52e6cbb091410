import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../../../../src/main/engine/sites/gateways/index.ts'
import { ask } from '../../../support/ask.ts'
import { startTestGateway } from '../../../support/test-gateway.ts'

/** Each gateway's exact answer to a request without a key, which differs from all others. */
const STRANGER: Record<string, object> = {
  webqris: {
    success: false,
    message: 'Token tidak valid atau tidak ada',
    code: 'NOT_SIGNED_IN',
  },
  mspay: { success: false, message: 'Invalid API Key' },
  bayargg: { success: false, error: 'API Key tidak valid', message: 'API Key tidak valid' },
  xendit: {
    error_code: 'INVALID_API_KEY',
    message: 'API key provided is invalid. Please make sure to use the secret key of this till',
  },
  purwantara: { success: false, status: 401, message: 'Unauthenticated.' },
}

const BAYARGG = {
  GET: 'check-payment list-payments get-payment-methods get-account-status get-statistics list-files list-contents list-images qris-info wa-store-orders',
  POST: 'create-payment qris-convert qris-info wa-store-complete',
}

/** Every documented route, as `METHOD /path`. */
const ROUTES: Record<string, string[]> = {
  webqris: [
    'POST /api/payments/qris/create',
    'GET /api/payments/INV-1710000000-abc123/status',
    'POST /api/webhook/payment',
    'POST /api/callback/notify',
    'GET /ws',
    'GET /ws/merchant?token=nobody',
  ],
  mspay: ['POST /api/v1/payment/create', 'GET /api/v1/payment/TRX1736789012345ABC'],
  bayargg: Object.entries(BAYARGG).flatMap(([method, endpoints]) =>
    endpoints
      .split(' ')
      .flatMap((name) => [`${method} /api/${name}`, `${method} /api/${name}.php`]),
  ),
  xendit: [
    'POST /qr_codes',
    'POST /qr_codes/',
    'POST //qr_codes',
    'GET /qr_codes/testing_id_123',
    'GET /qr_codes/payments?external_id=testing_id_123',
    'POST /qr_codes/testing_id_123/payments/simulate',
  ],
  purwantara: [
    'POST /v1/qris',
    'GET /v1/qris/inquiry/9cb83507-a0ab-4d59-ae53-123456789012',
    'GET /v1/qris/list',
    'POST /v1/payment-link',
    'GET /v1/payment-link/9cb83507-a0ab-4d59-ae53-123456789012',
    'GET /v1/channel',
    'POST /v1/virtual-account',
    'POST /v1/ewallet/ovo',
    'POST /v1/ewallet/shopeepay',
    'POST /v1/counter',
  ],
}

const PAGES: Record<string, string> = {
  webqris: '/invoice/nobody',
  mspay: '/payment/?id=nobody',
  bayargg: '/pay?invoice=nobody',
  xendit: '/qr/nobody',
  purwantara: '/share/payment-links/nobody',
}

it('every gateway has its routes here: add those of a new one', () => {
  const names = DIALECTS.map(({ name }) => name).toSorted()
  for (const table of [STRANGER, ROUTES, PAGES]) {
    expect(Object.keys(table).toSorted()).toEqual(names)
  }
})

describe.each(Object.entries(ROUTES))('on one address, %s', (name, routes) => {
  it('answers each of its routes in its own format', async () => {
    const { lanUrl } = await startTestGateway()
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ')
      const body = method === 'POST' ? { body: {} } : {}
      const reply = await ask(`${lanUrl}${path}`, { method, ...body })
      expect([route, reply.status, reply.json()]).toEqual([route, 401, STRANGER[name]])
    }
  })

  it('accepts a key only where its own document has it', async () => {
    const { lanUrl, ...gateway } = await startTestGateway()
    const { api_key } = await gateway.addSite()
    const ways: Record<string, Record<string, string>> = {
      bearer: { authorization: `Bearer ${api_key}` },
      basic: { authorization: `Basic ${Buffer.from(`${api_key}:`).toString('base64')}` },
      header: { 'x-api-key': api_key },
    }
    const taken: Record<string, string[]> = {
      webqris: ['bearer'],
      mspay: ['header'],
      bayargg: ['bearer', 'header'],
      xendit: ['basic'],
      purwantara: ['bearer'],
    }
    const opened: string[] = []
    const [method = '', path = ''] = routes[0]!.split(' ')
    for (const [way, headers] of Object.entries(ways)) {
      const body = method === 'POST' ? { body: {} } : {}
      const reply = await ask(`${lanUrl}${path}`, { method, headers, ...body })
      if (reply.status !== 401) opened.push(way)
    }
    expect(opened).toEqual(taken[name])
  })

  it('has a payment page, which answers not found for an unknown id', async () => {
    const { lanUrl } = await startTestGateway()
    const reply = await ask(lanUrl + PAGES[name])
    expect([reply.status, reply.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })
})
