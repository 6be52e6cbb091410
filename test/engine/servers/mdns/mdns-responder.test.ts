import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import {
  readDnsMessage,
  writeDnsAnswer,
  writeDnsQuery,
} from '../../../../src/main/engine/servers/mdns/dns-message.ts'
import {
  createMdnsResponder,
  type MdnsResponderParts,
} from '../../../../src/main/engine/servers/mdns/mdns-responder.ts'

const GROUP = '224.0.0.251'
const LOOPBACK = { interfaceName: 'lo', address: '127.0.0.1', netmask: '255.0.0.0' }

async function freePort(): Promise<number> {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}

/** A till that announces over loopback only, on a port of its own. */
async function startTill(changes: Partial<MdnsResponderParts> = {}, address = '127.0.0.1') {
  const mdnsPort = changes.mdnsPort ?? (await freePort())
  const troubles: Error[] = []
  let named = () => {}
  const isNamed = new Promise<void>((resolve) => {
    named = resolve
  })
  const announcer = createMdnsResponder({
    names: ['lunas.local', 'lunas-2.local'],
    port: () => 8_720,
    onTrouble: (error) => troubles.push(error),
    onNamed: () => named(),
    mdnsPort,
    probeEveryMs: 60,
    ...changes,
  })
  onTestFinished(() => announcer.silence())
  announcer.announce([{ ...LOOPBACK, address }])
  return { announcer, mdnsPort, troubles, isNamed }
}

/** A legacy unicast client: queries from its own port and is answered directly. */
async function ask(mdnsPort: number, name: string, type: 'A' | 'PTR' = 'A') {
  const socket = await open(0)
  const answer = once(socket, 'message') as Promise<[Buffer]>
  socket.send(writeDnsQuery([name], type, 4_711), mdnsPort, GROUP)
  const [bytes] = await answer
  return { bytes, message: readDnsMessage(bytes)! }
}

async function open(port: number): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  onTestFinished(() => void socket.close())
  socket.bind({ port, address: '127.0.0.1' })
  await once(socket, 'listening')
  socket.setMulticastInterface('127.0.0.1')
  return socket
}

it('a query for lunas.local is answered with the till’s address', async () => {
  const { announcer, mdnsPort, isNamed, troubles } = await startTill()
  await isNamed

  const { message } = await ask(mdnsPort, 'lunas.local')

  expect(message).toMatchObject({
    id: 4_711,
    isResponse: true,
    addresses: [{ name: 'lunas.local', address: '127.0.0.1' }],
  })
  expect(announcer.name()).toBe('lunas.local')
  expect(troubles).toEqual([])
})

it('a service query is answered with name, port and address at once', async () => {
  const { mdnsPort, isNamed } = await startTill()
  await isNamed

  const { bytes, message } = await ask(mdnsPort, '_lunas._tcp.local', 'PTR')

  expect(message.addresses).toEqual([{ name: 'lunas.local', address: '127.0.0.1' }])
  const port = Buffer.from([8_720 >> 8, 8_720 & 255])
  expect(bytes.includes(port)).toBe(true)
})

it('a second till on the same network takes the next name', async () => {
  const first = await startTill()
  await first.isNamed
  const second = await startTill({ mdnsPort: first.mdnsPort }, '127.0.0.2')
  await second.isNamed

  expect(second.announcer.name()).toBe('lunas-2.local')
  expect(first.announcer.name()).toBe('lunas.local')
  const { message } = await ask(first.mdnsPort, 'lunas-2.local')
  expect(message.addresses).toEqual([{ name: 'lunas-2.local', address: '127.0.0.2' }])
})

it('a till takes another name when another host claims its own', async () => {
  const { announcer, mdnsPort, isNamed } = await startTill()
  await isNamed
  const otherHost = await open(0)
  const claim = {
    name: 'lunas.local',
    ttlSeconds: 120,
    type: 'A',
    address: '192.168.1.77',
  } as const
  otherHost.send(writeDnsAnswer({ records: [claim] }), mdnsPort, GROUP)

  await expect.poll(() => announcer.name()).toBe('lunas-2.local')
})

it('nothing is answered after stopping, and it can start again', async () => {
  const { announcer, mdnsPort, isNamed } = await startTill()
  await isNamed
  await announcer.silence()
  expect(announcer.name()).toBeNull()
  const socket = await open(0)
  let answers = 0
  socket.on('message', () => {
    answers += 1
  })
  socket.send(writeDnsQuery(['lunas.local'], 'A'), mdnsPort, GROUP)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(answers).toBe(0)

  announcer.announce([LOOPBACK])
  await expect.poll(() => announcer.name()).toBe('lunas.local')
})

it('a port in exclusive use, or a removed interface, only disables the announcement', async () => {
  const mdnsPort = await freePort()
  const greedy = createSocket({ type: 'udp4', reuseAddr: false })
  onTestFinished(() => void greedy.close())
  greedy.bind({ port: mdnsPort, address: '0.0.0.0', exclusive: true })
  await once(greedy, 'listening')
  const taken = await startTill({ mdnsPort })
  await expect.poll(() => taken.troubles.length).toBeGreaterThan(0)
  expect(taken.announcer.name()).toBeNull()

  const gone = await startTill()
  gone.announcer.announce([
    { interfaceName: 'eth9', address: '192.0.2.77', netmask: '255.255.255.0' },
  ])
  await expect.poll(() => gone.troubles.length).toBeGreaterThan(0)
  gone.announcer.announce([])
  expect(gone.announcer.name()).toBeNull()
})
