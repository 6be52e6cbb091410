import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { onTestFinished } from 'vitest'
import type { TlsIdentity } from '../../src/main/engine/platform/tls/tls-keys.ts'

/** A proxy between a phone and the till, at an address of its own, that records everything. */
export interface Wiretap {
  /** The recorded bytes, both directions, oldest first. */
  received: () => Buffer
  /** Number of opened connections. */
  lines: () => number
  /** Closes all connections and stops. */
  stop: () => Promise<void>
}

/** Forwards and records everything. A phone that connects to `host` reaches the till's own port. */
export function startWiretap(port: number, host: string): Promise<Wiretap> {
  const chunks: Buffer[] = []
  const server = createServer((phone) => {
    const till = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [phone, till],
      [till, phone],
    ] as const) {
      from.on('data', (chunk) => chunks.push(chunk))
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
  })
  return listen(server, { port, host, chunks })
}

/** Presents its own certificate and records what the phone sends to it. */
export function startImpostor(port: number, host: string, identity: TlsIdentity): Promise<Wiretap> {
  const chunks: Buffer[] = []
  const server = createTlsServer(identity, (phone) => {
    phone.on('error', () => undefined)
    phone.on('data', (chunk) => {
      chunks.push(chunk)
      phone.end('HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n{"success":true}')
    })
  })
  server.on('tlsClientError', () => undefined)
  return listen(server, { port, host, chunks })
}

interface Listening {
  port: number
  host: string
  chunks: Buffer[]
}

async function listen(server: Server, { port, host, chunks }: Listening): Promise<Wiretap> {
  const open = new Set<Socket>()
  let lines = 0
  server.on('connection', (socket: Socket) => {
    lines += 1
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  onTestFinished(stop)
  return { received: () => Buffer.concat(chunks), lines: () => lines, stop }
}
