import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps the peer address of each connection readable after the connection broke. It is '' when the connection
 * broke before it was accepted: then the system does not know the address any more.
 */
export function rememberPeerAddresses(server: Server): void {
  const remember = (socket: Socket) => {
    Object.defineProperty(socket, 'remoteAddress', { value: socket.remoteAddress ?? '' })
  }
  server.on('connection', remember)
  // Over TLS the socket of a request is another one than that of the connection.
  server.on('secureConnection', remember)
}
