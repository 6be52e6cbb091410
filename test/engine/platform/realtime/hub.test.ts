import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { createHub } from '../../../../src/main/engine/platform/realtime/hub.ts'
import type { LiveSocket } from '../../../../src/main/engine/platform/realtime/live-socket.ts'
import { makeClock } from '../../../support/make-clock.ts'

interface TestSocket extends LiveSocket {
  sent: string[]
  closes: number[]
  pings: number
  isTerminated: boolean
  bufferedAmount: number
  emit(event: string, data?: unknown): boolean
}

/** A socket whose other end is the test. */
function makeSocket(): TestSocket {
  const events = new EventEmitter()
  const socket: TestSocket = {
    sent: [],
    closes: [],
    pings: 0,
    isTerminated: false,
    bufferedAmount: 0,
    send: (text) => void socket.sent.push(text),
    ping() {
      socket.pings += 1
    },
    terminate() {
      socket.isTerminated = true
      events.emit('close')
    },
    close: (code) => void socket.closes.push(code),
    on: (event: string, listener: (data: Buffer) => void) => events.on(event, listener),
    emit: (event, data) => events.emit(event, data),
  }
  return socket
}

const all = (owner: string) => ({ owner, frame: (messages: string) => messages })

describe('the hub', () => {
  it('sends each client its own frame, and nothing to clients without one', () => {
    const hub = createHub<string>(makeClock(0))
    const [one, other] = [makeSocket(), makeSocket()]
    hub.join(one, { owner: 'a', frame: (messages) => `${messages}!` })
    hub.join(other, { owner: 'b', frame: () => undefined })
    hub.broadcast('paid')
    expect([one.sent, other.sent]).toEqual([['paid!'], []])
  })

  it('removes a socket that closed or failed', () => {
    const hub = createHub<string>(makeClock(0))
    const [one, other] = [makeSocket(), makeSocket()]
    hub.join(one, all('a'))
    hub.join(other, all('a'))
    one.emit('close')
    other.emit('error')
    hub.broadcast('paid')
    expect([hub.size(), one.sent, other.sent]).toEqual([0, [], []])
  })

  it('accepts ten sockets of one owner and a hundred in all', () => {
    const hub = createHub<string>(makeClock(0))
    const joined = Array.from({ length: 200 }, (_, index) =>
      hub.join(makeSocket(), all(`owner ${index % 15}`)),
    )
    expect(joined.filter(Boolean)).toHaveLength(100)
    const another = createHub<string>(makeClock(0))
    const own = Array.from({ length: 12 }, () => another.join(makeSocket(), all('one')))
    expect(own).toEqual([...Array(10).fill(true), false, false])
    expect(another.join(makeSocket(), all('another'))).toBe(true)
  })

  it('answers ping with pong 20 times a second, and then closes the socket', () => {
    const clock = makeClock(0)
    const hub = createHub<string>(clock)
    const socket = makeSocket()
    hub.join(socket, all('a'))
    for (let count = 0; count < 20; count += 1) socket.emit('message', Buffer.from('ping'))
    clock.advance(1_000)
    for (let count = 0; count < 20; count += 1) socket.emit('message', Buffer.from('ping'))
    expect([socket.sent.length, socket.closes]).toEqual([40, []])
    for (let count = 0; count < 500; count += 1) socket.emit('message', Buffer.from('ping'))
    expect([socket.sent.length, socket.closes]).toEqual([40, [4408]])
    hub.broadcast('paid')
    expect(socket.sent).toHaveLength(40)
  })

  it('W-079 keeps a socket that is silent for a minute, and closes it after the next round', () => {
    const hub = createHub<string>(makeClock(0))
    const [silent, answering, talking] = [makeSocket(), makeSocket(), makeSocket()]
    for (const socket of [silent, answering, talking]) hub.join(socket, all('a'))
    for (let round = 0; round < 2; round += 1) {
      hub.checkAlive()
      answering.emit('pong')
      talking.emit('message', Buffer.from('hello'))
    }
    expect([silent.pings, silent.isTerminated]).toEqual([2, false])
    hub.checkAlive()
    expect(silent.isTerminated).toBe(true)
    expect([answering.isTerminated, talking.isTerminated, hub.size()]).toEqual([false, false, 2])
  })

  it('T-B6 closes a client that does not read instead of buffering its frames', () => {
    const hub = createHub<string>(makeClock(0))
    const [stuck, fine] = [makeSocket(), makeSocket()]
    hub.join(stuck, all('a'))
    hub.join(fine, all('b'))
    stuck.bufferedAmount = 1_048_577
    hub.broadcast('paid')
    expect([stuck.isTerminated, stuck.sent, fine.sent]).toEqual([true, [], ['paid']])
  })

  it('T-B7 sends nothing more to an owner whose access ended, and terminates clients that do not close', () => {
    vi.useFakeTimers()
    const hub = createHub<string>(makeClock(0))
    const [leaving, other] = [makeSocket(), makeSocket()]
    hub.join(leaving, all('a'))
    hub.join(other, all('b'))
    hub.disconnect('a')
    hub.broadcast('paid')
    expect([leaving.closes, leaving.sent, other.sent]).toEqual([[4401], [], ['paid']])
    vi.advanceTimersByTime(999)
    expect(leaving.isTerminated).toBe(false)
    vi.advanceTimersByTime(1)
    expect([leaving.isTerminated, other.isTerminated]).toEqual([true, false])
    vi.useRealTimers()
  })

  it('closes all sockets when the till stops', () => {
    const hub = createHub<string>(makeClock(0))
    const sockets = [makeSocket(), makeSocket()]
    for (const socket of sockets) hub.join(socket, all('a'))
    hub.close()
    expect(sockets.map(({ closes }) => closes)).toEqual([[1001], [1001]])
    expect(hub.size()).toBe(0)
  })
})
