import { connect as connectPlain } from 'node:net'
import { connect as connectTls, type SecureVersion } from 'node:tls'
import { describe, expect, it } from 'vitest'
import type { DeviceView } from '../../../src/shared/phones/device-view.ts'
import { makeListed, makeTermuxPhone } from '../../integrations/termux/phone.ts'
import { ask, bearer } from '../../support/ask.ts'
import { startTestGateway } from '../../support/test-gateway.ts'
import { startWiretap, type Wiretap } from '../../support/wiretap.ts'
import { danaBody, signedHeaders, startPhoneShop } from '../money/forwarding/support/phone.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

/** The till's own ports, at an address where a proxy answers first. */
const BETWEEN = '127.0.0.2'
const NOTIFICATIONS = 50

const portOf = (address: string) => Number(new URL(address).port)
const holds = (tap: Wiretap, text: string) => tap.received().includes(Buffer.from(text))

describe('T-P2 an eavesdropper between the phone and the till', () => {
  it('reads no secret and no amount of our own forwarder, from its pairing on', async () => {
    const gateway = await startTestGateway()
    await gateway.command('shop.setUp', { name: 'Warung', qris: makeQris(), ownerPin: '481516' })
    const plain = await startWiretap(portOf(gateway.lanUrl), BETWEEN)
    const encrypted = await startWiretap(portOf(gateway.encrypted().origin), BETWEEN)
    const phone = makeTermuxPhone()
    const { devices, inbox } = gateway.engine
    const { url: code } = devices.openPairing((secret) => secret)
    const till = `http://${BETWEEN}:${portOf(gateway.lanUrl)}`
    expect((await phone.install(till, code)).status).toBe(0)
    phone.show(Array.from({ length: NOTIFICATIONS }, (_, index) => makeListed(50_001 + index)))
    phone.start()
    await expect.poll(() => inbox.find(NOTIFICATIONS)?.amount).toBeGreaterThan(50_000)

    const [device] = devices.list()
    const { token, signingSecret } = phone.config()
    expect(devices.findByToken(token)?.id).toBe(device!.id)
    expect(encrypted.received().length).toBeGreaterThan(NOTIFICATIONS * 200)
    expect(holds(plain, 'lunas-forwarder.mjs')).toBe(true)
    for (const tap of [plain, encrypted]) {
      for (const secret of [token, signingSecret, 'Rp5', 'id.dana']) {
        expect([secret, holds(tap, secret)]).toEqual([secret, false])
      }
      expect(holds(tap, code)).toBe(false)
    }
    expect(device).toMatchObject({ protection: 'encrypted' })
  })

  it('reads amounts and no secret of a phone that signs its unencrypted requests', async () => {
    const { shop, tap, send, phone } = await openPlainShop()
    for (let index = 0; index < NOTIFICATIONS; index += 1) {
      const body = danaBody(50_001 + index)
      const headers = signedHeaders(shop, body, Date.now())
      expect((await send('/notification', headers, body)).status).toBe(200)
    }
    expect(holds(tap, 'Rp50.050')).toBe(true)
    expect([shop.signingSecret, shop.token].map((secret) => holds(tap, secret))).toEqual([
      false,
      false,
    ])
    expect(await phone()).toMatchObject({ protection: 'signed' })
  })

  it('reads the secret of a phone that sends it, and the owner is warned', async () => {
    const { shop, tap, send, phone } = await openPlainShop()
    expect(await phone()).toMatchObject({ protection: null })
    const body = danaBody(50_001)
    expect((await send('/webhook', bearer(shop.token), body)).status).toBe(200)
    expect(holds(tap, shop.token)).toBe(true)
    expect(await phone()).toMatchObject({ protection: 'none' })
    const beat = signedHeaders(shop, '{}', Date.now())
    await send(`/in/${shop.token}/heartbeat`, beat, '{}')
    expect(await phone()).toMatchObject({ protection: 'signed' })
    await send(`/in/${shop.token}/heartbeat`, {}, '{}')
    expect(await phone()).toMatchObject({ protection: 'none' })
  })
})

async function openPlainShop() {
  const shop = await startPhoneShop()
  const port = portOf(shop.gateway.lanUrl)
  const tap = await startWiretap(port, BETWEEN)
  const send = (path: string, headers: Record<string, string>, body: string) =>
    ask(`http://${BETWEEN}:${port}${path}`, { method: 'POST', headers, body })
  const phone = async (): Promise<DeviceView> =>
    (await shop.gateway.command('devices.list', {}))[0]!
  return { shop, tap, send, phone }
}

describe('T-P5 the encrypted port', () => {
  it('supports TLS only: a plain HTTP request is closed', async () => {
    const gateway = await startTestGateway()
    const port = portOf(gateway.encrypted().origin)
    const requests = [
      `GET /health HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`,
      `POST /notification HTTP/1.0\r\ncontent-length: 2\r\n\r\n{}`,
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ]
    for (const request of requests) {
      expect(await answerOf(port, request)).not.toMatch(/^HTTP\/1\.\d (?!400)/)
    }
    expect(await tlsStatus(port, 'TLSv1.3')).toBe('HTTP/1.1 200 OK')
    expect(gateway.errors).toEqual([])
  })

  it('supports no TLS version below 1.2', async () => {
    const gateway = await startTestGateway()
    const port = portOf(gateway.encrypted().origin)
    expect(await tlsStatus(port, 'TLSv1.2')).toBe('HTTP/1.1 200 OK')
    await expect(tlsStatus(port, 'TLSv1.1')).rejects.toThrow(/protocol|alert/i)
  })
})

/** Everything that is received until the connection closes. */
function answerOf(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    let output = ''
    const socket = connectPlain(port, '127.0.0.1', () => socket.write(request))
    socket.on('data', (chunk) => {
      output += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(output))
  })
}

function tlsStatus(port: number, version: SecureVersion): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTls(
      {
        port,
        host: '127.0.0.1',
        rejectUnauthorized: false,
        minVersion: version,
        maxVersion: version,
        // Otherwise the client would not offer old versions, and would fail by itself.
        ciphers: 'DEFAULT@SECLEVEL=0',
      },
      () => socket.write(`GET /health HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`),
    )
    socket.on('error', reject)
    socket.once('data', (chunk) => {
      resolve(chunk.toString('latin1').split('\r\n', 1)[0]!)
      socket.destroy()
    })
  })
}
