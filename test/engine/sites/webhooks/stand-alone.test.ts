import { createServer, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEndpointQueues } from '../../../../src/main/engine/sites/webhooks/endpoint-queue.ts'
import { createSystemResolve } from '../../../../src/main/engine/sites/webhooks/resolve.ts'
import { notify } from '../../../support/make.ts'
import { bayarggShop, create } from '../gateways/bayargg/support.ts'
import { closeLater } from './support/closing.ts'
import { openShop } from './support/shop.ts'
import { until } from './support/wait.ts'

const MOST_DELAY_MS = 100

/** What each path of one server does once it has a request. */
const BEHAVIOUR: Record<string, (socket: Socket) => void> = {
  '/hang': () => {},
  '/drip': (socket) => {
    const text = `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(10_000)}`
    let sent = 0
    const timer = setInterval(() => socket.write(text[sent++] ?? 'y'), 20)
    socket.on('close', () => clearInterval(timer))
  },
  '/dead': (socket) => void socket.resetAndDestroy(),
  '/gone': (socket) => void socket.end('HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n'),
  '/endless': (socket) => {
    socket.write('HTTP/1.1 500 Oops\r\n\r\n')
    const pour = () => {
      while (!socket.destroyed && socket.write('z'.repeat(16_384)));
      if (!socket.destroyed) socket.once('drain', pour)
    }
    pour()
  },
  '/good': (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'),
}

/** A server whose paths behave as listed; `heardAtMs` are the moments of the requests to each path. */
async function startManySites() {
  const heardAtMs = new Map<string, number[]>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', (bytes) => {
      const path = /^POST (\/\w+)/.exec(bytes.toString('latin1'))?.[1] ?? ''
      heardAtMs.set(path, [...(heardAtMs.get(path) ?? []), performance.now()])
      BEHAVIOUR[path]?.(socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { port: number }
  const heard = (path: string) => heardAtMs.get(path) ?? []
  return { heard, urlOf: (path: string) => `http://127.0.0.1:${port}${path}` }
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity

describe('a good URL', () => {
  it('is reached within 100 ms beside a hanging, a dripping, a dead and a hostile one on its host and port', async () => {
    const { heard, urlOf } = await startManySites()
    const shop = closeLater(openShop())
    for (const path of Object.keys(BEHAVIOUR)) await shop.addMerchant(path, urlOf(path))
    shop.outbox.start()
    const bad = Object.keys(BEHAVIOUR).filter((path) => path !== '/good')
    const delaysMs: number[] = []
    for (let round = 1; round <= 9; round += 1) {
      await Promise.all(bad.flatMap((path) => Array.from({ length: 5 }, () => shop.notify(path))))
      await shop.notify('/good')
      const committedMs = performance.now()
      await until(() => heard('/good').length === round)
      delaysMs.push((heard('/good').at(-1) ?? 0) - committedMs)
    }
    expect(heard('/hang')).toHaveLength(2)
    expect(median(delaysMs)).toBeLessThan(MOST_DELAY_MS)
    expect(shop.errors).toEqual([])
  })

  it('of the same site is reached within 100 ms beside thirty callback addresses that hang', async () => {
    const { heard, urlOf } = await startManySites()
    const shop = await bayarggShop({ webhookUrl: urlOf('/good') })
    const pay = async (callback_url: string) => {
      const { final_amount } = await create(shop, { callback_url })
      await notify(shop.gateway, shop.site, { amount: final_amount })
    }
    for (let order = 1; order <= 30; order += 1) await pay(urlOf(`/hang?order=${order}`))
    await until(() => heard('/hang').length === 30)
    const delaysMs: number[] = []
    for (let round = 1; round <= 5; round += 1) {
      await pay(urlOf(`/good?order=${round}`))
      const answeredMs = performance.now()
      await until(() => heard('/good').length === round)
      delaysMs.push((heard('/good').at(-1) ?? 0) - answeredMs)
    }
    expect(median(delaysMs)).toBeLessThan(MOST_DELAY_MS)
  })

  it('is not paused by 410 of another URL of the same site', async () => {
    const { heard, urlOf } = await startManySites()
    const shop = await bayarggShop({ webhookUrl: urlOf('/good') })
    for (const path of ['/gone', '/good?a=1', '/gone', '/good?a=2']) {
      const { final_amount } = await create(shop, { callback_url: urlOf(path) })
      await notify(shop.gateway, shop.site, { amount: final_amount })
    }
    await until(() => heard('/good').length === 2)
    const { deliveryLog } = shop.gateway.engine.outbox
    await until(() => deliveryLog.list({ limit: 9, status: 'failed' }).length === 2)
    expect(deliveryLog.failingEndpoints()).toMatchObject([{ endpoint: urlOf('/gone') }])
    expect(heard('/gone')).toHaveLength(1)
  })
})

describe('failing addresses', () => {
  it('are remembered for at most fifty of one merchant, the newest', async () => {
    const { urlOf } = await startManySites()
    const shop = await bayarggShop({ webhookUrl: urlOf('/good') })
    await shop.gateway.engine.settings.set('openPaymentsPerKey', '100')
    for (let order = 1; order <= 52; order += 1) {
      const { final_amount } = await create(shop, { callback_url: urlOf(`/gone?order=${order}`) })
      await notify(shop.gateway, shop.site, { amount: final_amount })
    }
    const { deliveryLog } = shop.gateway.engine.outbox
    await until(() => deliveryLog.list({ limit: 99, status: 'failed' }).length === 52)
    expect(deliveryLog.failingEndpoints()).toHaveLength(50)
  })
})

describe('the queues', () => {
  it('leave room for other merchants, whatever one of them has in flight', () => {
    const queues = createEndpointQueues({ inFlight: 10, perMerchant: 6, perEndpoint: 2 })
    for (let at = 1; at <= 40; at += 1) {
      queues.add({ id: `a${at}`, merchantId: 'a', endpoint: `http://a/${at}`, eventSequence: at })
    }
    queues.add({ id: 'b', merchantId: 'b', endpoint: 'http://b/', eventSequence: 99 })
    const taken = []
    for (let next = queues.takeNext(); next; next = queues.takeNext()) taken.push(next.id)
    expect(taken).toHaveLength(7)
    expect(taken.indexOf('b')).toBeLessThan(2)
  })
})

describe('name lookups', () => {
  it('of slow names happen one after the other, so that others find a free thread', async () => {
    let nowMs = 0
    const pending = new Map<string, () => void>()
    const resolve = createSystemResolve(
      (host) =>
        new Promise((answer) => {
          pending.set(host, () => {
            pending.delete(host)
            answer([{ address: '203.0.113.9', family: 4 }])
          })
        }),
      () => nowMs,
    )
    const slow = ['a.example', 'b.example', 'c.example', 'd.example']
    const first = slow.map((host) => resolve(host))
    nowMs += 5_000
    for (const host of slow) pending.get(host)?.()
    await Promise.all(first)
    const again = slow.map((host) => resolve(host))
    const quick = resolve('quick.example')
    await until(() => pending.has('quick.example'))
    expect([...pending.keys()].toSorted()).toEqual(['a.example', 'quick.example'])
    pending.get('quick.example')?.()
    await quick
    for (const host of slow) {
      await until(() => pending.has(host))
      pending.get(host)?.()
    }
    await Promise.all(again)
  })
})
