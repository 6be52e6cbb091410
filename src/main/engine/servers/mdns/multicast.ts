import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import type { NetworkInterface } from './network-interfaces.ts'

export const MDNS_PORT = 5_353
const MDNS_GROUP = '224.0.0.251'

/** Receives multicast packets only; Windows cannot bind a socket to a group address. */
const LISTENING_AT = process.platform === 'win32' ? '0.0.0.0' : MDNS_GROUP

/** The sockets of multicast DNS; errors are reported by callback, not thrown. */
export interface Multicast {
  sendToAll(card: NetworkInterface, bytes: Buffer): void
  sendToOne(card: NetworkInterface, to: Pick<RemoteInfo, 'address' | 'port'>, bytes: Buffer): void
  close(): Promise<void>
}

export interface MulticastParts {
  cards: readonly NetworkInterface[]
  port: number
  onMessage: (bytes: Buffer, from: RemoteInfo) => void
  onTrouble: (error: Error) => void
  /** Called once all sockets listen. */
  onOpen: () => void
}

export type OpenMulticast = (parts: MulticastParts) => Multicast

/**
 * One socket receives for all network cards and one per card sends, because the outgoing card is a property of
 * the socket. Other programs on this computer may announce on the same port.
 */
export function openMulticast(parts: MulticastParts): Multicast {
  const { cards, port, onTrouble } = parts
  const sockets: Socket[] = []
  const senders = new Map<string, Socket>()
  let isClosed = false
  let left = cards.length + 1

  function open(address: string, onBound: (socket: Socket) => void): Socket {
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    sockets.push(socket)
    socket.on('error', (error) => {
      onTrouble(error)
      forget(socket)
    })
    socket.on('message', (bytes, from) => {
      if (!isClosed) parts.onMessage(bytes, from)
    })
    socket.bind({ address, port, exclusive: false }, () => {
      attempt(() => onBound(socket))
      left -= 1
      if (left === 0 && !isClosed) parts.onOpen()
    })
    socket.unref()
    return socket
  }

  function attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      // The card was just removed, or does not support multicast.
      onTrouble(error as Error)
    }
  }

  function forget(socket: Socket): void {
    const index = sockets.indexOf(socket)
    if (index < 0) return
    sockets.splice(index, 1)
    attempt(() => socket.close())
  }

  open(LISTENING_AT, (socket) => {
    for (const { address } of cards) attempt(() => socket.addMembership(MDNS_GROUP, address))
  })
  for (const { address } of cards) {
    const sender = open(address, (socket) => {
      socket.setMulticastInterface(address)
      socket.setMulticastTTL(255)
      socket.setMulticastLoopback(true)
    })
    senders.set(address, sender)
  }

  function send(socket: Socket | undefined, bytes: Buffer, toPort: number, to: string): void {
    if (isClosed || !socket || !sockets.includes(socket)) return
    attempt(() => socket.send(bytes, toPort, to, () => {}))
  }

  return {
    sendToAll: ({ address }, bytes) => send(senders.get(address), bytes, port, MDNS_GROUP),
    sendToOne: ({ address }, to, bytes) => send(senders.get(address), bytes, to.port, to.address),
    async close() {
      // Lets pending goodbye packets leave first.
      await new Promise((resolve) => setImmediate(resolve))
      isClosed = true
      for (const socket of Array.from(sockets)) forget(socket)
    },
  }
}
