import { describe, expect, it } from 'vitest'
import { createOurHosts } from '../../../src/main/engine/platform/http/our-hosts.ts'
import { ask } from '../../support/ask.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { connectLive } from '../sites/gateways/webqris/support/live-client.ts'
import { sayRaw } from './support/raw.ts'

/** Requests by their lines; `PORT` is the server's own port. */
const REFUSED: [what: string, status: number, lines: string[]][] = [
  ['a name of somebody else', 421, ['GET / HTTP/1.1', 'Host: evil.example:PORT']],
  [
    'our address as the beginning of a name',
    421,
    ['GET / HTTP/1.1', 'Host: 127.0.0.1.evil.example:PORT'],
  ],
  ['our name as the beginning of a name', 421, ['GET / HTTP/1.1', 'Host: localhost.evil:PORT']],
  ['another port', 421, ['GET / HTTP/1.1', 'Host: 127.0.0.1:9']],
  ['A17 an address that is none', 421, ['GET / HTTP/1.1', 'Host: 127.0.0.999:PORT']],
  ['A17 an address with a leading zero', 421, ['GET / HTTP/1.1', 'Host: 127.0.0.01:PORT']],
  ['no port, which means 80', 421, ['GET / HTTP/1.1', 'Host: 127.0.0.1']],
  ['an address that is not ours', 421, ['GET / HTTP/1.1', 'Host: 203.0.113.9:PORT']],
  ['an address written as a number', 421, ['GET / HTTP/1.1', 'Host: 2130706433:PORT']],
  ['a name before our address', 421, ['GET / HTTP/1.1', 'Host: evil@127.0.0.1:PORT']],
  ['nothing', 400, ['GET / HTTP/1.1', 'Host: ']],
  ['no Host header', 400, ['GET / HTTP/1.1']],
  ['no Host header in HTTP/1.0', 400, ['GET / HTTP/1.0']],
  ['two of them', 400, ['GET / HTTP/1.1', 'Host: 127.0.0.1:PORT', 'Host: evil.example']],
  ['the same one twice', 400, ['GET / HTTP/1.1', 'Host: 127.0.0.1:PORT', 'host: 127.0.0.1:PORT']],
  ['a whole URL as the path', 400, ['GET http://evil/ HTTP/1.1', 'Host: 127.0.0.1:PORT']],
]

const SERVERS = ['lanUrl', 'tillUrl'] as const

describe.each(SERVERS)('T-B1 the server at %s', (server) => {
  it.each(REFUSED)('rejects %s with %d and no data', async (_, status, lines) => {
    const url = (await startTestGateway())[server]
    const request = lines.join('\r\n').replaceAll('PORT', new URL(url).port)
    for (const path of ['/', '/health', '/app/session.get', '/api/payments/x/status']) {
      const line = request.replace('GET /', `GET ${path}`).replace('GET /http', 'GET http')
      const answer = await sayRaw(url, `${line}\r\n\r\n`)
      expect(answer.status).toBe(status)
      expect(JSON.parse(answer.body)).toMatchObject({ message: expect.stringMatching(/\S/) })
    }
  })

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST.', '[::1]', '127.0.0.1.'])(
    'answers to %s with its port',
    async (name) => {
      const url = (await startTestGateway())[server]
      const host = `${name}:${new URL(url).port}`
      const { status } = await ask(`${url}/nothing-here`, { headers: { host } })
      expect(status).toBe(404)
    },
  )

  it('rejects an unknown Host for a WebSocket, too, and closes its connection', async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const path = server === 'lanUrl' ? `/ws/merchant?token=${site.api_key}` : '/app/live'
    const refused = await connectLive(`${gateway[server]}${path}`, { host: 'evil.example' })
    expect(refused).toBe(421)
  })
})

describe('names of this computer', () => {
  const hosts = (addresses: () => string[], now = () => 0) =>
    createOurHosts({
      ports: () => [8_720],
      names: () => ['lunas.local'],
      isLoopbackOnly: false,
      now,
      addresses,
    })

  it('change with the Wi-Fi, also when the clock was set back by an hour', () => {
    let addresses = ['192.168.77.1']
    let now = 7_200_000
    const { isOurHost } = hosts(
      () => addresses,
      () => now,
    )
    expect(isOurHost('192.168.77.1:8720')).toBe(true)
    now -= 3_600_000
    addresses = ['10.0.0.5']
    expect(isOurHost('10.0.0.5:8720')).toBe(true)
    expect(isOurHost('192.168.77.1:8720')).toBe(false)
  })

  it('are its announced name and the addresses of its network cards', () => {
    const { isOurHost } = hosts(() => ['192.168.77.1', 'fe80::1'])
    expect(isOurHost('lunas.local:8720')).toBe(true)
    expect(isOurHost('192.168.77.1:8720')).toBe(true)
    expect(isOurHost('[fe80::1]:8720')).toBe(true)
    expect(isOurHost('192.168.77.2:8720')).toBe(false)
    expect(isOurHost('192.168.77.1:9999')).toBe(false)
  })

  it('follow the Wi-Fi within seconds', () => {
    let [address, nowMs] = ['192.168.77.1', 0]
    const { isOurHost } = hosts(
      () => [address],
      () => nowMs,
    )
    expect(isOurHost('192.168.77.1:8720')).toBe(true)
    address = '192.168.77.9'
    nowMs = 6_000
    expect(isOurHost('192.168.77.9:8720')).toBe(true)
    expect(isOurHost('192.168.77.1:8720')).toBe(false)
  })

  it('do not include its network cards for the loopback server', () => {
    const { isOurHost } = createOurHosts({
      ports: () => [8_721],
      names: () => [],
      isLoopbackOnly: true,
      now: () => 0,
      addresses: () => ['192.168.77.1'],
    })
    expect(isOurHost('192.168.77.1:8721')).toBe(false)
    expect(isOurHost('127.0.0.1:8721')).toBe(true)
  })
})
