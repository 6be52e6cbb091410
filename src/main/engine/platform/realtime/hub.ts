import type { LiveSocket } from './live-socket.ts'

export interface HubSubscriber<Message> {
  /** Sockets are counted per owner. */
  owner: string
  /** The frame of an event for this owner, or undefined to send nothing. */
  frame(message: Message): string | undefined
}

export interface Hub<Message> {
  /** Adds a socket and answers its pings until it closes. False when the owner has too many already. */
  join(socket: LiveSocket, member: HubSubscriber<Message>): boolean
  broadcast(message: Message): void
  /** Closes the sockets of an owner whose access ended. */
  disconnect(owner: string): void
  /** Pings all sockets and closes those that were silent for two rounds. */
  checkAlive(): void
  size(): number
  close(): void
}

export interface HubLimits {
  perOwner: number
  inAll: number
  messagesPerSecond: number
  bufferedBytes: number
}

export const DEFAULT_HUB_LIMITS: HubLimits = {
  perOwner: 10,
  inAll: 100,
  messagesPerSecond: 20,
  bufferedBytes: 1_048_576,
}

const CLOSE_TOO_FAST = 4408
const CLOSE_GOING_AWAY = 1001
const CLOSE_ACCESS_ENDED = 4401

/** How long a client may take for the closing handshake before the connection is cut, in milliseconds. */
const GOODBYE_MS = 1_000

/**
 * Ping rounds without any frame before a socket is closed: a client that sends something every minute stays.
 */
const SILENT_ROUNDS = 2

interface Seat<Message> {
  member: HubSubscriber<Message>
  /** Ping rounds since the last frame. */
  silentRounds: number
  second: number
  messages: number
}

/** The connected sockets. Fire and forget: clients fetch again after reconnecting. */
export function createHub<Message>(
  clock: { now(): number },
  limits: HubLimits = DEFAULT_HUB_LIMITS,
): Hub<Message> {
  const seats = new Map<LiveSocket, Seat<Message>>()

  function countOf(owner: string): number {
    let count = 0
    for (const seat of seats.values()) if (seat.member.owner === owner) count += 1
    return count
  }

  /** True while the socket keeps to its limit of messages per second. */
  function isWithinPace(seat: Seat<Message>): boolean {
    const second = Math.floor(clock.now() / 1_000)
    if (seat.second !== second) Object.assign(seat, { second, messages: 0 })
    seat.messages += 1
    return seat.messages <= limits.messagesPerSecond
  }

  function send(socket: LiveSocket, text: string): void {
    // A client that does not read would otherwise make us buffer every frame.
    if (socket.bufferedAmount > limits.bufferedBytes) {
      socket.terminate()
      return
    }
    socket.send(text)
  }

  /**
   * Starts the closing handshake; terminates the socket when it is not answered. Nothing is sent to it from now
   * on.
   */
  function dismissOne(socket: LiveSocket, code: number, reason: string): void {
    seats.delete(socket)
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), GOODBYE_MS).unref()
  }

  return {
    join(socket, member) {
      if (seats.size >= limits.inAll || countOf(member.owner) >= limits.perOwner) return false
      const seat: Seat<Message> = { member, silentRounds: 0, second: 0, messages: 0 }
      seats.set(socket, seat)
      socket.on('pong', () => {
        seat.silentRounds = 0
      })
      socket.on('close', () => void seats.delete(socket))
      socket.on('error', () => void seats.delete(socket))
      socket.on('message', (data) => {
        if (!seats.has(socket)) return
        seat.silentRounds = 0
        if (!isWithinPace(seat)) dismissOne(socket, CLOSE_TOO_FAST, 'too many messages')
        else if (data.toString() === 'ping') send(socket, 'pong')
      })
      return true
    },
    broadcast(message) {
      for (const [socket, { member }] of seats) {
        const text = member.frame(message)
        if (text !== undefined) send(socket, text)
      }
    },
    disconnect(owner) {
      for (const [socket, { member }] of seats) {
        if (member.owner === owner) dismissOne(socket, CLOSE_ACCESS_ENDED, 'access ended')
      }
    },
    checkAlive() {
      for (const [socket, seat] of seats) {
        seat.silentRounds += 1
        if (seat.silentRounds > SILENT_ROUNDS) socket.terminate()
        else socket.ping()
      }
    },
    size: () => seats.size,
    close() {
      for (const socket of seats.keys()) {
        dismissOne(socket, CLOSE_GOING_AWAY, 'the till is closing')
      }
    },
  }
}
