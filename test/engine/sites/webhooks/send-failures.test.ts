import { describe, expect, it } from 'vitest'
import { closeLater } from './support/closing.ts'
import { makeRequest, sender } from './support/sender.ts'
import { type Answer, never, type Site, startRawSite, startSite } from './support/site.ts'
import { until } from './support/wait.ts'

const site = async (answer?: Answer): Promise<Site> => closeLater(await startSite(answer))

describe('an attempt fails', () => {
  it('when there is no response in time', async () => {
    const shop = await site(never)
    const startedMs = performance.now()
    const result = await sender().send(makeRequest(shop.url, { timeoutMs: 200 }))
    expect(result).toEqual({ kind: 'failed', error: 'TIMED_OUT' })
    expect(performance.now() - startedMs).toBeLessThan(2_000)
  })

  it('when the response is slower than the timeout, byte by byte', async () => {
    const shop = await site((response) => {
      response.writeHead(200, { 'content-length': 1_000 })
      const drip = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(drip))
    })
    expect(await sender().send(makeRequest(shop.url, { timeoutMs: 300 }))).toEqual({
      kind: 'failed',
      error: 'TIMED_OUT',
    })
  })

  it('when the name server does not respond', async () => {
    const waiting = sender({ resolve: () => new Promise(() => {}) })
    expect(await waiting.send(makeRequest('http://shop.example/', { timeoutMs: 100 }))).toEqual({
      kind: 'failed',
      error: 'TIMED_OUT',
    })
  })

  it.each([
    [undefined, 'ECONNRESET'],
    ['', 'ECONNRESET'],
    ['HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf', 'ANSWER_INCOMPLETE'],
    ['SSH-2.0-OpenSSH_9.6\r\n', 'HPE_INVALID_CONSTANT'],
    [
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
      'ANSWER_INCOMPLETE',
    ],
    [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'HPE_HEADER_OVERFLOW'],
  ])('with a code when the site answers %j', async (answer, error) => {
    const { port } = closeLater(await startRawSite(answer))
    const url = `http://127.0.0.1:${port}/`
    expect(await sender().send(makeRequest(url))).toEqual({ kind: 'failed', error })
  })

  it.each([
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal',
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n',
    'HTTP/1.1 20',
    'HTTP/1.1 2000 OK\r\n\r\n',
    'HTTP/1.1 199 Odd\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok',
    'ICY 200 OK\r\n\r\n',
    '200 OK',
    '<html>HTTP/1.1 200 OK</html>',
  ])('F9 when %j is no whole answer', async (answer) => {
    const { port } = closeLater(await startRawSite(answer))
    const result = await sender().send(makeRequest(`http://127.0.0.1:${port}/`))
    expect(result).toMatchObject({ kind: 'failed', error: expect.stringMatching(/./) })
  })

  it('when the connection is refused', async () => {
    const shop = await startSite()
    await shop.close()
    expect(await sender().send(makeRequest(shop.url))).toEqual({
      kind: 'failed',
      error: 'ECONNREFUSED',
    })
  })

  it('when a site with an https URL does not support TLS', async () => {
    const shop = await site()
    const result = await sender().send(makeRequest(shop.url.replace('http:', 'https:')))
    expect(result.kind).toBe('failed')
  })

  it('at once when it is aborted, with its connection', async () => {
    const shop = await site(never)
    const ending = new AbortController()
    const result = sender().send(makeRequest(shop.url, { signal: ending.signal }))
    await until(() => shop.received.length === 1)
    ending.abort()
    expect((await result).kind).toBe('failed')
    ending.abort()
    expect((await sender().send(makeRequest(shop.url, { signal: ending.signal }))).kind).toBe(
      'failed',
    )
    expect(shop.received).toHaveLength(1)
  })
})
