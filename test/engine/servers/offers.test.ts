import { request as requestTls } from 'node:https'
import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { startTestGateway, type TestGateway } from '../../support/test-gateway.ts'
import { connectLive } from '../sites/gateways/webqris/support/live-client.ts'

/** What `curl --http2` and Java's HttpClient add to their first request on plain HTTP, and other offers. */
const OFFERS: Record<string, string>[] = [
  {
    connection: 'Upgrade, HTTP2-Settings',
    upgrade: 'h2c',
    'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA',
  },
  { connection: 'Upgrade', upgrade: 'TLS/1.2, HTTP/1.1' },
  { connection: 'keep-alive, Upgrade', upgrade: 'websocket-like/2' },
]

const create = (site: { api_key: string }, headers: Record<string, string>) => ({
  headers: { ...bearer(site.api_key), 'content-type': 'application/json', ...headers },
  body: '{"amount":15000}',
})

describe('F5 an offer of another protocol', () => {
  it.each(OFFERS)('%o is ignored on the plain port, with and without a body', async (offer) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const health = await ask(`${gateway.lanUrl}/health`, { headers: offer })
    expect([health.status, health.json().ok]).toEqual([200, true])
    const url = `${gateway.lanUrl}/api/payments/qris/create`
    const made = await ask(url, create(site, offer))
    expect([made.status, made.json().amount]).toEqual([200, 15_000])
    const foreign = await ask(url, create(site, { ...offer, origin: 'https://shop.example' }))
    expect(foreign.status).toBe(200)
  })

  it.each(OFFERS)('%o is ignored on the port of our own screens', async (offer) => {
    const { tillUrl, controlToken } = await startTestGateway()
    const headers = { ...bearer(controlToken), 'content-type': 'application/json', ...offer }
    const reply = await ask(`${tillUrl}/app/settings.list`, { headers, body: '{}' })
    expect([reply.status, reply.json().ok]).toEqual([200, true])
  })

  it.each(OFFERS)('%o is ignored on the encrypted port', async (offer) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    expect(await createOverTls(gateway, create(site, offer))).toMatchObject({ amount: 15_000 })
  })

  it('leaves WebSockets as they are, and refuses one from a foreign page', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const url = `${gateway.lanUrl}/ws/merchant?token=${site.api_key}`
    expect(await connectLive(url, { origin: 'http://evil.example' })).toBe(403)
    expect(typeof (await connectLive(url))).toBe('object')
  })
})

function createOverTls(gateway: TestGateway, { headers, body }: ReturnType<typeof create>) {
  const { origin } = gateway.encrypted()
  return new Promise((resolve, reject) => {
    const asking = requestTls(`${origin}/api/payments/qris/create`, {
      method: 'POST',
      agent: false,
      rejectUnauthorized: false,
      headers: { ...headers, 'content-length': String(body.length) },
    })
    asking.on('error', reject)
    asking.on('response', (response) => {
      let text = ''
      response.on('data', (chunk) => (text += String(chunk)))
      response.on('end', () => resolve(JSON.parse(text)))
    })
    asking.end(body)
  })
}
