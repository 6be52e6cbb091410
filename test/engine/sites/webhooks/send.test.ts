import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { closeLater } from './support/closing.ts'
import { makeRequest, sender } from './support/sender.ts'
import { type Answer, type Site, startRawSite, startSite, status } from './support/site.ts'
import { aMoment } from './support/wait.ts'

const site = async (answer?: Answer): Promise<Site> => closeLater(await startSite(answer))

describe('one attempt', () => {
  it('posts exactly the stored bytes with their type and length', async () => {
    const shop = await site()
    const request = makeRequest(shop.url)
    const result = await sender().send(request)
    expect(result).toEqual({ kind: 'answered', statusCode: 200, head: '{"success":true}' })
    const [received] = shop.received
    expect(received).toMatchObject({ method: 'POST', url: '/hook?shop=1', body: request.body })
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(request.body)),
      'x-signature': 'abc',
      host: `127.0.0.1:${shop.port}`,
    })
    expect(received?.headers).not.toHaveProperty('accept-encoding')
  })

  it('sends one Content-Type, whatever the gateway sets', async () => {
    const shop = await site()
    await sender().send(makeRequest(shop.url, { headers: { 'content-type': 'text/plain' } }))
    const names = shop.received[0]?.rawHeaders.filter((each) => /^content-type$/i.test(each))
    expect(names).toHaveLength(1)
    expect(shop.received[0]?.headers['content-type']).toBe('application/json')
  })

  it('to a name resolves it once, connects to the result and keeps the name in Host', async () => {
    const shop = await site()
    const it = sender()
    expect(await it.send(makeRequest(`http://shop.example:${shop.port}/`))).toMatchObject({
      statusCode: 200,
    })
    expect(it.asked).toEqual(['shop.example'])
    expect(shop.received[0]?.headers.host).toBe(`shop.example:${shop.port}`)
  })

  it('over TLS verifies the certificate by the name', async () => {
    const shop = closeLater(await startRawSite('not TLS'))
    await sender().send(makeRequest(`https://shop.example:${shop.port}/`))
    expect(shop.received[0]?.toString('latin1')).toContain('shop.example')
  })

  it('ignores proxies in the environment', async () => {
    const proxy = await site()
    const shop = await site()
    const module = new URL('../../../../src/main/engine/sites/webhooks/send.ts', import.meta.url)
      .href
    const code = `
      import http from 'node:http'
      import { createSender } from ${JSON.stringify(module)}
      const nothing = () => []
      const ownComputer = { ownPorts: nothing, ownAddresses: nothing, ownNames: nothing }
      const timer = { after: () => () => {} }
      const sender = createSender({ ownComputer, clock: Date, timer, resolve: nothing })
      const { signal } = new AbortController()
      await sender.send({ url: process.argv[1], headers: {}, body: '{}', timeoutMs: 5000, signal })
      http.get(process.argv[1], (response) => response.resume())`
    const environment = {
      PATH: process.env.PATH,
      NODE_USE_ENV_PROXY: '1',
      HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
    }
    const child = spawn(process.execPath, ['--input-type=module', '-e', code, shop.url], {
      env: environment,
    })
    await once(child, 'exit')
    expect(shop.received).toHaveLength(1)
    expect(proxy.received, 'the control: an ordinary request does take the proxy').toHaveLength(1)
  })

  it('to a name with an unreachable address tries its next one', async () => {
    const shop = await site()
    const it = sender({ addresses: ['::1', '127.0.0.1'] })
    expect(await it.send(makeRequest(`http://localhost.example:${shop.port}/`))).toMatchObject({
      statusCode: 200,
    })
  })

  it('to our own port under another name opens no connection', async () => {
    const till = await site()
    const it = sender({ ownPorts: [till.port], addresses: ['203.0.113.9', '127.0.0.1'] })
    for (const host of ['rebinding.example', '127.1', '[::ffff:127.0.0.1]', 'localhost']) {
      const result = await it.send(makeRequest(`http://${host}:${till.port}/`))
      expect(result).toEqual({ kind: 'failed', error: 'WEBHOOK_URL_NOT_ALLOWED' })
    }
    await aMoment()
    expect(till.connections()).toBe(0)
  })

  it('rejects a header that would inject a line into the request', async () => {
    const shop = await site()
    const headers = { 'X-Note': 'a\r\nHost: elsewhere' }
    expect(await sender().send(makeRequest(shop.url, { headers }))).toEqual({
      kind: 'failed',
      error: 'ERR_INVALID_CHAR',
    })
    expect(shop.received).toEqual([])
  })
})

/** Answers that careless programs give, with a body of `ok`. */
const SLOPPY_HEADS = [
  'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
  'HTTP/1.1 200 OK\nContent-Length: 2\n\n',
  'HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n',
  'HTTP/1.1 200OK\r\nContent-Length: 2\r\n\r\n',
  'HTTP/1.0 200 OK\r\n\r\n',
  'HTTP/1.2 200 OK\r\nContent-Length: 2\r\n\r\n',
  'HTTP/2 200 OK\r\nContent-Length: 2\r\n\r\n',
  'http/1.1 200 ok\r\nContent-Length: 2\r\n\r\n',
  '\ufeffHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n',
  '\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Type : text/plain\r\nContent-Length: 2\r\n\r\n',
  'HTTP/1.1 200 OK\r\nWarning: mysql_connect()\r\nin /var/www on line 3\r\n\r\n',
  'HTTP/1.1 200 OK\r\nX-Note: a\u0001b\r\nContent-Length: 2\r\n\r\n',
  'HTTP/1.1 200 OK\r\nX-Note: a\r\n b\r\nContent-Length: 2\r\n\r\n',
  'HTTP/1.1 200 OK\r\nX-Note: é ☕\r\nContent-Length: 2\r\n\r\n',
]

describe('F9 a delivered answer counts', () => {
  it.each(SLOPPY_HEADS)('said as %j', async (head) => {
    for (const pieces of [[`${head}ok`], [head.slice(0, 20), head.slice(20), 'ok']]) {
      const site = await startDribblingSite(pieces)
      const result = await sender().send(makeRequest(site.url, { timeoutMs: 2_000 }))
      expect(result).toMatchObject({ kind: 'answered', statusCode: 200 })
    }
  })

  it('and a careless refusal stays the refusal it is, with its headers', async () => {
    const head =
      'HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n'
    const site = await startDribblingSite([`${head}no`])
    expect(await sender().send(makeRequest(site.url))).toEqual({
      kind: 'answered',
      statusCode: 503,
      head: 'no',
      retryAfterSeconds: 7,
    })
  })

  it('and up to 64 KiB of headers are no reason to send it again', async () => {
    const site = await startDribblingSite([
      `HTTP/1.1 200 OK\r\nset-cookie: ${'c'.repeat(40_000)}\r\ncontent-length: 2\r\n\r\nok`,
    ])
    expect(await sender().send(makeRequest(site.url))).toMatchObject({ statusCode: 200 })
  })
})

/** A server that writes its answer in pieces and closes the connection a moment later. */
async function startDribblingSite(pieces: string[]): Promise<{ url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => void writePieces(socket, pieces))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}/hook` }
}

async function writePieces(socket: Socket, pieces: string[]): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece)
    await sleep(20)
  }
  socket.end()
}

describe('a redirect', () => {
  it.each([
    ['/hook/', (url: string) => new URL('/hook/', url).href],
    ['https://toko.example/hook?x=1', () => 'https://toko.example/hook?x=1'],
    ['//toko.example/hook', () => 'http://toko.example/hook'],
    [`https://toko.example/${'x'.repeat(3_000)}`, () => `https://toko.example/${'x'.repeat(479)}`],
    ['javascript:alert(1)', () => 'javascript:alert(1)'],
    ['http://[bad', () => 'http://[bad'],
  ])('F12 to %s is kept for the owner, at most 500 characters', async (location, shown) => {
    const shop = await site(status(301, { location }))
    expect(await sender().send(makeRequest(shop.url))).toMatchObject({
      statusCode: 301,
      redirectUrl: shown(shop.url),
    })
  })

  it('F12 in an answer that is no redirect, or without an address, names nothing', async () => {
    for (const answer of [status(200, { location: '/elsewhere' }), status(302)]) {
      const shop = await site(answer)
      expect(await sender().send(makeRequest(shop.url))).not.toHaveProperty('redirectUrl')
    }
  })

  it.each([301, 302, 303, 307, 308])(
    '%i to our own port is a response, never followed',
    async (code) => {
      const till = await site()
      const shop = await site(status(code, { location: `http://127.0.0.1:${till.port}/confirm` }))
      const result = await sender({ ownPorts: [till.port] }).send(makeRequest(shop.url))
      expect(result).toMatchObject({ kind: 'answered', statusCode: code })
      await aMoment()
      expect(till.connections()).toBe(0)
      expect(shop.received).toHaveLength(1)
    },
  )
})

describe('an answer', () => {
  it('of 50 MB is cut after 64 KiB', async () => {
    let sentBytes = 0
    const shop = await site((response) => {
      const chunk = Buffer.alloc(64 * 1_024, 'x')
      response.writeHead(200, { 'content-length': 50 * 1_024 * 1_024 })
      const pour = () => {
        while (sentBytes < 50 * 1_024 * 1_024 && !response.destroyed) {
          sentBytes += chunk.length
          if (!response.write(chunk)) {
            response.once('drain', pour)
            return
          }
        }
      }
      pour()
    })
    const result = await sender().send(makeRequest(shop.url))
    expect(result).toEqual({ kind: 'answered', statusCode: 200, head: 'x'.repeat(1_024) })
    await aMoment()
    expect(sentBytes).toBeLessThan(25 * 1_024 * 1_024)
  })

  it('that is compressed is kept as it came', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1_024 * 1_024))
    const shop = await site((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    })
    const result = await sender().send(makeRequest(shop.url))
    expect(result).toMatchObject({ kind: 'answered', statusCode: 200 })
    expect(result.kind === 'answered' && result.head.length).toBeLessThanOrEqual(1_024)
  })

  it('is logged with letters and lines but no control characters', async () => {
    const shop = await site((response) => response.end('ok ☕\n\u001b[2J\u0000\u202eevil'))
    expect(await sender().send(makeRequest(shop.url))).toMatchObject({
      head: 'ok ☕\n\ufffd[2J\ufffd\ufffdevil',
    })
  })

  it.each([
    ['7', 7],
    ['1000000000', 1_000_000_000],
    ['Mon, 09 Mar 2026 10:30:09 GMT', 9],
    ['Mon, 09 Mar 2026 10:00:00 GMT', 0],
    ['garbage', undefined],
    ['-5x', undefined],
  ])('with Retry-After %j asks for %j seconds', async (header, seconds) => {
    const shop = await site(status(429, { 'retry-after': header }))
    const result = await sender().send(makeRequest(shop.url))
    expect(result.kind === 'answered' && result.retryAfterSeconds).toBe(seconds)
  })
})
