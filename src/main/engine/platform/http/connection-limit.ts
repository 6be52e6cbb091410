import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Closes the connections of one address beyond `limit`, so that one device cannot use up all of them. */
export function limitConnections(server: Server, limit: number): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const count = open.get(address) ?? 0
    if (count >= limit) {
      socket.destroy()
      return
    }
    open.set(address, count + 1)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
  })
}
