import { connect } from 'node:net'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { ask } from '../../support/ask.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { danaBody, startPhoneShop } from '../money/forwarding/support/phone.ts'

/** Sends a whole request and resets the connection after `afterMs`, without waiting for an answer. */
function sendAndReset(url: string, request: string, afterMs: number | null): Promise<void> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      const reset = () => socket.resetAndDestroy()
      socket.write(request, () => (afterMs === null ? reset() : setTimeout(reset, afterMs)))
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
}

function postOf(url: string, path: string, body: string, headers: string[] = []): string {
  return [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n')
}

it.each([
  ['at once', null],
  ['after a millisecond', 1],
] as const)(
  'A5 a notification that came whole counts although its connection broke %s',
  async (_, afterMs) => {
    const shop = await startPhoneShop()
    const { lanUrl } = shop.gateway
    const sent = 40
    for (let count = 0; count < sent; count += 1) {
      const body = danaBody(10_000 + count)
      await sendAndReset(lanUrl, postOf(lanUrl, `/in/${shop.token}`, body), afterMs)
    }
    await expect.poll(() => shop.stored().length).toBe(sent)
    expect(shop.stored().every(({ amount }) => amount !== null)).toBe(true)
    expect(shop.gateway.errors).toEqual([])
  },
)

it('A5 a sale is paid by a notification whose connection broke', async () => {
  const shop = await startPhoneShop()
  const { lanUrl } = shop.gateway
  const { id, total } = await shop.askForMoney(25_000)
  await sendAndReset(lanUrl, postOf(lanUrl, `/in/${shop.token}`, danaBody(total)), null)
  await expect.poll(() => shop.isPaid(id)).toBe(true)
})

it('A5 wrong secrets are counted although their connections broke', async () => {
  const lines: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  const { lanUrl } = await startTestGateway({ log })
  const headers = ['X-API-Key: wrong-secret-of-nobody']
  for (let count = 0; count < 30; count += 1) {
    await sendAndReset(lanUrl, postOf(lanUrl, '/api/notify', '{}', headers), null)
  }
  await ask(`${lanUrl}/health`)
  expect(lines).toEqual([])
})

it('A15 an upgrade to an address without a WebSocket is rejected, and the address is not logged', async () => {
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const { lanUrl } = await startTestGateway({ log })
  const { host, hostname, port } = new URL(lanUrl)
  const paths = ['/in/ph_secret/heartbeat?a=1', `/health?${'a'.repeat(7_000)}`, '/in/ph_secret']
  for (const path of paths) {
    const answer = await new Promise<string>((resolve) => {
      let heard = ''
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        ),
      )
      socket.setEncoding('utf8')
      socket.on('data', (piece: string) => (heard += piece))
      socket.on('error', () => {})
      socket.on('close', () => resolve(heard))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 40[01] /)
  }
  expect(lines.filter((line) => /ph_secret|aaaa|WebSocket/i.test(line))).toEqual([])
})
