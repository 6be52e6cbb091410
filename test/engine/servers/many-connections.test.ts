import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createKnownAddresses,
  limitConnections,
} from '../../../src/main/engine/platform/http/connection-limit.ts'
import { ask, bearer } from '../../support/ask.ts'
import { makeForward } from '../../support/make.ts'
import { startTestGateway, type TestGateway } from '../../support/test-gateway.ts'
import { makeQris } from '../money/qris/support/make-qris.ts'

const ATTACKERS = ['127.0.0.2', '127.0.0.3']
const PHONE = '127.0.0.4'
const UNFINISHED = 'POST /api/notify HTTP/1.1\r\nHost: x\r\nX-Slow: '

async function startLimited(perUnknownAddress: number, known = createKnownAddresses()) {
  const server = createServer((_, response) => response.end('ok'))
  const limits = { inAll: 12, perKnownAddress: 6, perUnknownAddress, forKnownAddresses: 4 }
  limitConnections(server, limits, known)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, known, url: `http://127.0.0.1:${portOf(server)}/` }
}

const portOf = (server: Server) => (server.address() as { port: number }).port

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
}

/** Opens a connection that never finishes its request. */
function holdConnection(url: string, localAddress: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), localAddress })
  onTestFinished(() => void socket.destroy())
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.once('connect', () => {
      socket.removeAllListeners('error').on('error', () => {})
      socket.write(UNFINISHED)
      resolve(socket)
    })
  })
}

/** Holds `count` connections of each address, and opens each again that was closed. */
async function holdAll(url: string, addresses: readonly string[], count: number): Promise<void> {
  let isOver = false
  onTestFinished(() => {
    isOver = true
  })
  async function hold(address: string): Promise<void> {
    const socket = await holdConnection(url, address)
    socket.once('close', () => {
      if (!isOver) setTimeout(() => void hold(address).catch(() => undefined), 5)
    })
  }
  const all = addresses.flatMap((address) => Array.from({ length: count }, () => hold(address)))
  await Promise.all(all)
}

async function pairPhone(gateway: TestGateway): Promise<string> {
  await gateway.engine.merchants.createShopMerchant({ name: 'Warung', qris: makeQris() })
  const { url: code } = gateway.engine.devices.openPairing((secret) => secret)
  const { token } = await gateway.engine.devices.pair(code, 'HP kasir')
  return token
}

describe('T-D2 connections of one address', () => {
  it('are limited by closing its oldest one, without affecting others', async () => {
    const { server, url } = await startLimited(3)
    const held: Socket[] = []
    for (let count = 0; count < 5; count += 1) held.push(await holdConnection(url, '127.0.0.2'))
    await expect
      .poll(() => held.map(({ closed }) => closed))
      .toEqual([true, true, false, false, false])
    expect(await connectionsOf(server)).toBe(3)
    expect((await ask(url, { from: '127.0.0.3' })).text).toBe('ok')
  })

  it('are more for an address that showed a secret', async () => {
    const known = createKnownAddresses()
    known.add('127.0.0.2')
    const { server, url } = await startLimited(3, known)
    for (let count = 0; count < 8; count += 1) await holdConnection(url, '127.0.0.2')
    await expect.poll(() => connectionsOf(server)).toBe(6)
  })
})

describe('A3 connections of many addresses', () => {
  it('without a secret leave room to those with one', async () => {
    const known = createKnownAddresses()
    known.add('127.0.0.9')
    const { server, url } = await startLimited(3, known)
    for (const last of [2, 3, 4, 5, 6]) {
      for (let count = 0; count < 3; count += 1) await holdConnection(url, `127.0.0.${last}`)
    }
    await expect.poll(() => connectionsOf(server)).toBe(8)
    const own: Socket[] = []
    for (let count = 0; count < 6; count += 1) own.push(await holdConnection(url, '127.0.0.9'))
    await expect.poll(() => connectionsOf(server)).toBe(12)
    expect(own.map(({ closed }) => closed)).toEqual([false, false, false, false, false, false])
  })

  it('close the oldest without a secret when all are taken, also for a new address', async () => {
    const { server, url } = await startLimited(3)
    const held: Socket[] = []
    for (const last of [2, 3, 4]) {
      for (let count = 0; count < 3; count += 1) {
        held.push(await holdConnection(url, `127.0.0.${last}`))
      }
    }
    await expect.poll(() => held.filter(({ closed }) => closed)).toEqual([held[0]])
    expect((await ask(url, { from: '127.0.0.5' })).text).toBe('ok')
    await expect.poll(() => connectionsOf(server)).toBeLessThanOrEqual(8)
  })
})

describe('A3 two addresses that hold 512 unfinished requests and open them again', () => {
  it.each([
    ['a phone that was not heard yet', false],
    ['a phone that was heard before', true],
  ])('do not keep %s from reporting', { timeout: 60_000 }, async (_, isHeard) => {
    const gateway = await startTestGateway()
    const token = await pairPhone(gateway)
    const send = () => ask(`${gateway.lanUrl}/in/${token}`, { body: makeForward(5), from: PHONE })
    if (isHeard) await send()
    await holdAll(gateway.lanUrl, ATTACKERS, 256)
    for (let count = 0; count < 40; count += 1) expect((await send()).status).toBe(200)
  })

  it('do not keep a site from creating payments', { timeout: 60_000 }, async () => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    await holdAll(gateway.lanUrl, ATTACKERS, 256)
    for (let count = 0; count < 10; count += 1) {
      const reply = await ask(`${gateway.lanUrl}/api/payments/qris/create`, {
        headers: bearer(site.api_key),
        body: { amount: 25_000 },
        from: PHONE,
      })
      expect(reply.status).toBe(200)
    }
  })

  it('do not keep a phone from the encrypted port', { timeout: 60_000 }, async () => {
    const gateway = await startTestGateway()
    const token = await pairPhone(gateway)
    const { origin } = gateway.encrypted()
    await holdAll(origin, ATTACKERS, 256)
    for (let count = 0; count < 10; count += 1) {
      expect(await postEncrypted(origin, `/in/${token}/heartbeat`)).toMatch(/^HTTP\/1\.1 200/)
    }
  })
})

it('A3 an address that showed a secret on the encrypted port is known on the plain one', async () => {
  const gateway = await startTestGateway()
  const token = await pairPhone(gateway)
  expect(await postEncrypted(gateway.encrypted().origin, `/in/${token}/heartbeat`)).toMatch(/ 200 /)
  const held = await Promise.all(
    Array.from({ length: 40 }, () => holdConnection(gateway.lanUrl, PHONE)),
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(held.filter(({ closed }) => closed)).toEqual([])
})

it('A3 a wrong secret makes no address known', async () => {
  const gateway = await startTestGateway()
  await ask(`${gateway.lanUrl}/in/ph_wrong`, { body: makeForward(5), from: PHONE })
  await ask(`${gateway.lanUrl}/health`, { headers: bearer('wrong'), from: PHONE })
  const held = await Promise.all(
    Array.from({ length: 40 }, () => holdConnection(gateway.lanUrl, PHONE)),
  )
  await expect.poll(() => held.filter(({ closed }) => closed)).toHaveLength(8)
})

/** The head of the answer to an empty POST from the phone. */
function postEncrypted(origin: string, path: string): Promise<string> {
  const { hostname, port, host } = new URL(origin)
  return new Promise((resolve, reject) => {
    const raw = connect({ host: hostname, port: Number(port), localAddress: PHONE })
    const socket = connectTls({ socket: raw, rejectUnauthorized: false })
    onTestFinished(() => void socket.destroy())
    let text = ''
    raw.on('error', reject)
    socket.on('error', reject)
    socket.on('secureConnect', () =>
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      ),
    )
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
  })
}
