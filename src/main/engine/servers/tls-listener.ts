import { createServer, type Server } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../shared/base/errors.ts'
import { type KnownAddresses, limitConnections } from '../platform/http/connection-limit.ts'
import { HTTP_LIMITS, LAN_CONNECTIONS } from '../platform/http/http-limits.ts'
import { rememberPeerAddresses } from '../platform/http/peer-address.ts'
import type { TlsIdentity } from '../platform/tls/tls-keys.ts'

/** A TLS port for a server that is already listening: same routes, hooks and limits. */
export interface TlsListener {
  /** The port that was opened. */
  port: number
  /** Uses this certificate for new connections. */
  setIdentity(identity: TlsIdentity): void
  /** Closes all connections. */
  close(): Promise<void>
}

export interface TlsListenerParts {
  app: FastifyInstance
  identity: TlsIdentity
  host: string
  port: number
  /** Shared with the plain port. */
  knownAddresses: KnownAddresses
}

/** Longer than any handshake on a Wi-Fi takes; a plain HTTP request is closed at once. */
const HANDSHAKE_WITHIN_MS = 5_000

/** Throws PORT_IN_USE. */
export async function openTlsListener(parts: TlsListenerParts): Promise<TlsListener> {
  const { app, identity, host, port, knownAddresses } = parts
  const server = createServer(
    { ...identity, ...HTTP_LIMITS, minVersion: 'TLSv1.2', handshakeTimeout: HANDSHAKE_WITHIN_MS },
    (request, response) => app.routing(request, response),
  )
  rememberPeerAddresses(server)
  limitConnections(server, LAN_CONNECTIONS, knownAddresses)
  // WebSockets and unreadable requests are handled by the plain port's listeners.
  server.on('upgrade', (...args) => void app.server.emit('upgrade', ...args))
  server.on('clientError', (...args) => void app.server.emit('clientError', ...args))
  const open = rememberSockets(server)
  await listen(server, host, port)
  server.on('error', (error) => app.log.error({ err: error }, 'encrypted port'))
  return {
    port: (server.address() as AddressInfo).port,
    setIdentity: (shown) => server.setSecureContext({ ...shown, minVersion: 'TLSv1.2' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

function rememberSockets(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return open
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      const message = `port ${port} on ${host} is used by another program`
      reject(new AppError('PORT_IN_USE', message, { cause: error }))
    })
    server.listen({ host, port }, resolve)
  })
}
