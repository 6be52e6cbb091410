import { describe, expect, it } from 'vitest'
import { ask, bearer, type Reply } from '../../support/ask.ts'
import { createPayment } from '../../support/make.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

async function everyKindOfReply(): Promise<[string, Reply][]> {
  const gateway = await startTestGateway()
  const site = await gateway.addSite()
  await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
  const payment = await createPayment(gateway, site)
  const pairing = (await gateway.command('devices.openPairing', {})).url
  const { lanUrl, tillUrl } = gateway
  const create = `${lanUrl}/api/payments/qris/create`
  const origin = { origin: 'https://evil.example' }
  const asked = {
    created: ask(create, { headers: { ...bearer(site.api_key), ...origin }, body: { amount: 1 } }),
    refused: ask(create, { headers: { ...bearer('nobody'), ...origin }, body: { amount: 1 } }),
    preflight: ask(create, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    }),
    'preflight of no origin': ask(create, { method: 'OPTIONS', headers: { origin: 'null' } }),
    health: ask(`${lanUrl}/health`, { headers: origin }),
    nothing: ask(`${lanUrl}/nothing`, { headers: origin }),
    pairing: ask(pairing, { headers: origin }),
    'a payment page': ask(`${lanUrl}/invoice/${payment.invoice_id}`, { headers: origin }),
    'a payment page without a payment': ask(`${lanUrl}/invoice/INV-1`, { headers: origin }),
    'a payment page’s state': ask(`${lanUrl}/pay-page/state?id=${payment.invoice_id}`, {
      headers: origin,
    }),
    'a payment’s QR': ask(`${lanUrl}/pay-page/qr.png?id=${payment.invoice_id}`, {
      headers: origin,
    }),
    'the simulator': ask(`${lanUrl}/simulator`, { headers: origin }),
    'the simulator’s list': ask(`${lanUrl}/lunas/v1/simulator/payments`, {
      headers: { ...bearer(site.test_api_key), ...origin },
    }),
    'pairing script': ask(`${lanUrl}/pair/script.js`, { headers: origin }),
    'wrong pairing': ask(`${lanUrl}/pair/wrong`, { headers: origin }),
    'a command': ask(`${tillUrl}/app/session.get`, {
      headers: bearer(gateway.controlToken),
      body: {},
    }),
    'a command without a session': ask(`${tillUrl}/app/session.get`, { headers: origin, body: {} }),
    'nothing at the till': ask(`${tillUrl}/nothing`, { headers: origin }),
  }
  const names = Object.keys(asked)
  const replies = await Promise.all(Object.values(asked))
  return replies.map((reply, index) => [names[index] ?? '', reply])
}

describe('every answer', () => {
  it('W-023 T-B3 cannot be read by a page of another origin', async () => {
    for (const [name, { headers }] of await everyKindOfReply()) {
      const permissions = Object.keys(headers).filter((header) =>
        header.startsWith('access-control'),
      )
      expect([name, permissions]).toEqual([name, []])
    }
  })

  it('T-B8 has nosniff, no framing, and no referrer', async () => {
    for (const [name, { headers }] of await everyKindOfReply()) {
      expect([name, headers['x-content-type-options']]).toEqual([name, 'nosniff'])
      expect([name, headers['referrer-policy']]).toEqual([name, 'no-referrer'])
      const policy = String(headers['content-security-policy'])
      expect([name, policy]).toEqual([name, expect.stringContaining("frame-ancestors 'none'")])
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/)
    }
  })

  it('does not name its server software', async () => {
    for (const [, { headers }] of await everyKindOfReply()) {
      expect(headers).not.toHaveProperty('server')
      expect(headers).not.toHaveProperty('x-powered-by')
    }
  })
})
