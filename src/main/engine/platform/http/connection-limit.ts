import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { ConnectionLimits } from './http-limits.ts'

/** The addresses from which a secret of ours was shown: phones, sites and this computer itself. */
export interface KnownAddresses {
  has(address: string): boolean
  add(address: string): void
}

/** A shop has a handful of phones and sites; the one that showed its secret longest ago is forgotten. */
const ADDRESSES_REMEMBERED = 1_024

const OWN_COMPUTER = /^(?:::ffff:)?127\.0\.0\.1$|^::1$/

export function createKnownAddresses(): KnownAddresses {
  const known = new Set<string>()
  return {
    has: (address) => OWN_COMPUTER.test(address) || known.has(address),
    add(address) {
      known.delete(address)
      known.add(address)
      const [oldest] = known
      if (oldest !== undefined && known.size > ADDRESSES_REMEMBERED) known.delete(oldest)
    },
  }
}

interface Connection {
  socket: Socket
  address: string
  hasShownSecret: boolean
}

/** Every limited connection of this process, by its two ends: a TLS socket has those of the one below it. */
const whenSecretIsShown = new Map<string, () => void>()

/** Records that this request showed a valid secret: its connection and its address are preferred from now on. */
export function recordShownSecret({ raw }: FastifyRequest): void {
  whenSecretIsShown.get(endsOf(raw.socket))?.()
}

function endsOf({ localPort, remoteAddress, remotePort }: Socket): string {
  return `${localPort} ${remoteAddress} ${remotePort}`
}

/**
 * Limits the connections of a server. Where there is no room, the oldest connection that has shown no secret is
 * closed for the new one. Addresses that never showed a secret have few connections each, and together leave some
 * to those that did.
 */
export function limitConnections(
  server: Server,
  limits: ConnectionLimits,
  known: KnownAddresses,
): void {
  const table = createConnectionTable(limits, known)
  server.on('connection', (socket: Socket) => {
    const connection = table.add(socket)
    if (!connection) {
      socket.destroy()
      return
    }
    whenSecretIsShown.set(endsOf(socket), () => table.showSecret(connection))
    socket.once('close', () => table.forget(connection))
  })
}

function createConnectionTable(limits: ConnectionLimits, known: KnownAddresses) {
  const byAddress = new Map<string, Set<Connection>>()
  /** From unknown addresses, oldest first. */
  const unknown = new Set<Connection>()
  /** From known addresses and without a secret so far, oldest first. */
  const silent = new Set<Connection>()
  let total = 0

  function forget(connection: Connection): void {
    const ofAddress = byAddress.get(connection.address)
    if (!ofAddress?.delete(connection)) return
    total -= 1
    if (ofAddress.size === 0) byAddress.delete(connection.address)
    unknown.delete(connection)
    silent.delete(connection)
    whenSecretIsShown.delete(endsOf(connection.socket))
  }

  /** False when there is none to close. */
  function closeOldest(connections: Iterable<Connection>): boolean {
    for (const connection of connections) {
      if (connection.hasShownSecret) continue
      connection.socket.destroy()
      forget(connection)
      return true
    }
    return false
  }

  function makeRoom(address: string, isKnown: boolean): boolean {
    const ofAddress = byAddress.get(address) ?? new Set()
    const mostOfAddress = isKnown ? limits.perKnownAddress : limits.perUnknownAddress
    if (ofAddress.size >= mostOfAddress && !closeOldest(ofAddress)) return false
    const mostUnknown = limits.inAll - limits.forKnownAddresses
    if (!isKnown && unknown.size >= mostUnknown && !closeOldest(unknown)) return false
    return total < limits.inAll || closeOldest(unknown) || closeOldest(silent)
  }

  return {
    forget,
    /** Undefined when there is no room. */
    add(socket: Socket): Connection | undefined {
      const address = socket.remoteAddress ?? ''
      const isKnown = known.has(address)
      if (!makeRoom(address, isKnown)) return undefined
      const connection = { socket, address, hasShownSecret: false }
      const ofAddress = byAddress.get(address) ?? new Set()
      byAddress.set(address, ofAddress.add(connection))
      total += 1
      const waiting = isKnown ? silent : unknown
      waiting.add(connection)
      return connection
    },
    showSecret(connection: Connection): void {
      const { address } = connection
      connection.hasShownSecret = true
      known.add(address)
      silent.delete(connection)
      for (const each of byAddress.get(address) ?? []) {
        if (unknown.delete(each) && !each.hasShownSecret) silent.add(each)
      }
    },
  }
}
