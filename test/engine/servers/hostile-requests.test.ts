import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { createPayment } from '../../support/make.ts'
import { type Site, startTestGateway, type TestGateway } from '../../support/test-gateway.ts'
import { connectLive } from '../sites/gateways/webqris/support/live-client.ts'
import { sayRaw } from './support/raw.ts'

async function start(): Promise<{ gateway: TestGateway; site: Site; create: string }> {
  const gateway = await startTestGateway()
  const create = `${gateway.lanUrl}/api/payments/qris/create`
  return { gateway, site: await gateway.addSite(), create }
}

function head(url: string, site: Site | undefined, headers: string[]): string {
  const { host, pathname } = new URL(url)
  const authorization = `Authorization: Bearer ${site?.api_key ?? 'nobody'}`
  return [`POST ${pathname} HTTP/1.1`, `Host: ${host}`, authorization, ...headers, '', ''].join(
    '\r\n',
  )
}

describe('bodies', () => {
  it.each([
    ['text', 'text/plain', '{"amount":25000}', 415],
    ['a form', 'application/x-www-form-urlencoded', 'amount=25000', 415],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--', 415],
    ['XML', 'application/xml', '<amount>25000</amount>', 415],
    ['no type at all', '', '{"amount":25000}', 415],
    ['JSON', 'application/json', '{"amount":25000}', 200],
    ['JSON with a charset', 'application/json; charset=UTF-8', '{"amount":25000}', 200],
  ])('T-C14 of sites are accepted as JSON only: %s', async (_, type, body, status) => {
    const { site, create } = await start()
    const headers = { ...bearer(site.api_key), ...(type ? { 'content-type': type } : {}) }
    const reply = await ask(create, { headers, body })
    expect(reply.status).toBe(status)
    expect(reply.json()).toMatchObject({ success: status === 200 })
  })

  it('T-C13 of more than 64 KiB are 413, also without a Content-Length', async () => {
    const { site, create } = await start()
    const body = JSON.stringify({ amount: 25_000, customer_name: 'a'.repeat(65_537) })
    const headers = { ...bearer(site.api_key), 'content-type': 'application/json' }
    expect((await ask(create, { headers, body })).status).toBe(413)
    const chunked = head(create, site, [
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ])
    const answer = await sayRaw(create, `${chunked}11000\r\n${' '.repeat(0x11000)}\r\n0\r\n\r\n`)
    expect(answer.status).toBe(413)
  })

  it('T-C13 are never decompressed: gzip is 415', async () => {
    const { site, create } = await start()
    const headers = {
      ...bearer(site.api_key),
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    }
    const reply = await ask(create, { headers, body: gzipSync('{"amount":25000}') })
    expect(reply.status).toBe(415)
    expect(reply.json()).toMatchObject({ success: false })
  })

  it('T-C13 that are deeply nested are rejected at once', async () => {
    const { site, create } = await start()
    const deep = '['.repeat(30_000) + ']'.repeat(30_000)
    const bodies = [deep, '['.repeat(60_000), `{"amount":${deep}}`, `{"__proto__":${deep}}`]
    const headers = { ...bearer(site.api_key), 'content-type': 'application/json' }
    for (const body of bodies) {
      const startedAtMs = performance.now()
      expect((await ask(create, { headers, body })).status).toBe(400)
      expect(performance.now() - startedAtMs).toBeLessThan(1_000)
    }
  })

  it.each([
    '{"amount":25000,"__proto__":{"x":1}}',
    '{"message":"Halo","__proto__":{"x":1}}',
    '{"message":"Halo","constructor":{"prototype":{"x":1}}}',
  ])('T-C6 cannot change Object.prototype: %s', async (body) => {
    const { gateway, site, create } = await start()
    const headers = { 'content-type': 'application/json' }
    const requests: [string, Record<string, string>][] = [
      [create, bearer(site.api_key)],
      [`${gateway.lanUrl}/api/webhook/payment`, bearer(site.callback_secret)],
      [`${gateway.lanUrl}/api/callback/notify`, { 'x-callback-key': site.callback_secret }],
      [`${gateway.tillUrl}/app/session.get`, bearer(gateway.controlToken)],
    ]
    for (const [url, secret] of requests) {
      expect((await ask(url, { headers: { ...headers, ...secret }, body })).status).toBe(400)
    }
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('T-D3 are not read when the secret is unknown', async () => {
    const { gateway, create } = await start()
    const headers = ['Content-Type: application/json', 'Content-Length: 60000']
    for (const url of [create, `${gateway.lanUrl}/api/webhook/payment`, `${gateway.lanUrl}/in/x`]) {
      const answer = await sayRaw(url, head(url, undefined, headers))
      expect(answer.status).toBe(401)
      expect(answer.tookMs).toBeLessThan(1_000)
    }
    const till = `${gateway.tillUrl}/app/session.get`
    const answer = await sayRaw(till, head(till, undefined, headers))
    expect(answer.status).toBe(401)
    expect(answer.tookMs).toBeLessThan(1_000)
  })
})

describe('malformed HTTP', () => {
  it('T-D8 is rejected with two lengths', async () => {
    const { site, create } = await start()
    const json = 'Content-Type: application/json'
    const both = [json, 'Content-Length: 16', 'Transfer-Encoding: chunked']
    const twice = [json, 'Content-Length: 16', 'Content-Length: 17']
    for (const headers of [both, twice]) {
      const bytes = `${head(create, site, headers)}{"amount":25000}`
      const answer = await sayRaw(create, bytes, { untilClosed: true })
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ success: false })
    }
  })

  it.each([
    '\u0016\u0003\u0001\u0002',
    'GET\r\n\r\n',
    `GET / HTTP/1.1\r\n${'a: b\r\n'.repeat(9)}\u0000`,
  ])('get an error or a closed connection, and the next request works', async (bytes) => {
    const { gateway } = await start()
    const answer = await sayRaw(gateway.lanUrl, bytes, { untilClosed: true })
    expect([0, 400]).toContain(answer.status)
    expect((await ask(`${gateway.lanUrl}/health`)).status).toBe(200)
  })

  it('with very long headers are 431', async () => {
    const { gateway } = await start()
    const { host } = new URL(gateway.lanUrl)
    const bytes = `GET /health HTTP/1.1\r\nHost: ${host}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`
    const answer = await sayRaw(gateway.lanUrl, bytes, { untilClosed: true })
    expect(answer.status).toBe(431)
  })
})

describe('slow clients', () => {
  it('T-D1 are cut while sending headers after 5 s, while sending a body after 10 s', async () => {
    const { site, create } = await start()
    const drip = (socket: { write(text: string): unknown; destroyed: boolean }) => {
      const timer = setInterval(() => {
        if (socket.destroyed) clearInterval(timer)
        else socket.write('a')
      }, 500)
    }
    const json = ['Content-Type: application/json', 'Content-Length: 60000']
    const [slowHead, slowBody, silent] = await Promise.all([
      sayRaw(create, 'POST /api/payments/qris/create HTTP/1.1\r\nX-', {
        afterwards: drip,
        untilClosed: true,
      }),
      sayRaw(create, head(create, site, json), { afterwards: drip, untilClosed: true }),
      sayRaw(create, '', { untilClosed: true }),
    ])
    expect(slowHead.status).toBe(408)
    expect(slowHead.tookMs).toBeLessThan(6_500)
    expect(slowBody.status).toBe(408)
    expect(slowBody.tookMs).toBeGreaterThan(9_000)
    expect(slowBody.tookMs).toBeLessThan(12_000)
    expect(silent.tookMs).toBeLessThan(6_500)
  })
})

describe('connections', () => {
  it('are all released, those of rejected WebSockets included', async () => {
    const { gateway, site } = await start()
    const { lanUrl } = gateway
    const refused = [
      connectLive(`${lanUrl}/ws/merchant?token=wrong`),
      connectLive(`${lanUrl}/ws/merchant?token=${site.api_key}`, { origin: 'http://evil.example' }),
      connectLive(`${lanUrl}/ws/merchant?token=${site.api_key}`, { host: 'evil.example' }),
      connectLive(`${lanUrl}/nothing-here`),
      connectLive(`${lanUrl}/%zz`),
    ]
    expect(await Promise.all(refused)).toEqual([401, 403, 421, 404, 400])
    const { host } = new URL(lanUrl)
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket']
    const withBody = ['Content-Type: application/json', 'Content-Length: 9', ...upgrade]
    const asPost = head(`${lanUrl}/api/payments/qris/create`, site, withBody)
    expect(await sayRaw(lanUrl, asPost, { untilClosed: true })).toMatchObject({ status: 400 })
    const asSocket = `GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
    await sayRaw(lanUrl, asSocket, { untilClosed: true })
    await createPayment(gateway, site)
  })
})
