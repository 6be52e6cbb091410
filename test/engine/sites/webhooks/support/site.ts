import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net'

export interface HeardRequest {
  atMs: number
  method: string
  url: string
  rawHeaders: string[]
  headers: IncomingMessage['headers']
  body: string
}

export interface Site {
  url: string
  port: number
  received: HeardRequest[]
  /** Number of connections opened to it, whatever was sent. */
  connections(): number
  close: () => Promise<void>
}

/** Answers one request; `count` is 1 for the first one. */
export type Answer = (response: ServerResponse, count: number, request: IncomingMessage) => void

export const ok: Answer = (response) => response.end('{"success":true}')
export const status =
  (statusCode: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(statusCode, headers).end()
export const never: Answer = () => {}

/** A merchant's site: a real HTTP server on loopback. */
export async function startSite(answer: Answer = ok): Promise<Site> {
  const received: HeardRequest[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({
        atMs: performance.now(),
        method: request.method ?? '',
        url: request.url ?? '',
        rawHeaders: request.rawHeaders,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      answer(response, received.length, request)
    })
    request.on('error', () => {})
    response.on('error', () => {})
  })
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook?shop=1`,
    port,
    received,
    connections: () => connections,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/**
 * A server that answers the first bytes it receives with `answer`, HTTP or not; undefined resets the
 * connection.
 */
export async function startRawSite(answer: string | undefined) {
  const received: Buffer[] = []
  const server = createRawServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (bytes) => {
      received.push(bytes)
      if (answer === undefined) socket.resetAndDestroy()
      else socket.end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
