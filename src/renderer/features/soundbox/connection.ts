import type { EpochMs } from '../../../shared/base/time.ts'
import type { SoundEvent, SoundHello } from '../../../shared/sound/sound.ts'

export type ConnectionState = 'connecting' | 'connected' | 'ended'

export interface ConnectionListener {
  onState: (state: ConnectionState) => void
  /** `nowMs` is the engine's time, independent of this phone's clock. */
  onSound: (news: SoundEvent, nowMs: EpochMs) => void
}

/** Close code of a soundbox whose access was revoked. */
const CLOSE_ACCESS_ENDED = 4401

const PING_EVERY_MS = 10_000
/** Without a message for so long after a ping, the connection counts as lost, in milliseconds. */
const PONG_WITHIN_MS = 4_000
const LONGEST_WAIT_MS = 5_000

/** Keeps a connection to the gateway while the page is open, and reconnects. */
export function keepConnection(listener: ConnectionListener): void {
  let failures = 0

  function connect(): void {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/soundbox/live`)
    let clockAheadMs = 0
    let pong: ReturnType<typeof setTimeout> | undefined
    const pulse = setInterval(() => {
      if (socket.readyState !== WebSocket.OPEN) return
      socket.send('ping')
      pong ??= setTimeout(() => socket.close(), PONG_WITHIN_MS)
    }, PING_EVERY_MS)
    socket.onmessage = ({ data }) => {
      clearTimeout(pong)
      pong = undefined
      if (data === 'pong') return
      const frame = JSON.parse(String(data)) as SoundEvent | SoundHello
      if (frame.kind === 'hello') {
        failures = 0
        clockAheadMs = frame.atMs - Date.now()
        listener.onState('connected')
      } else listener.onSound(frame, Date.now() + clockAheadMs)
    }
    socket.onclose = ({ code }) => {
      clearInterval(pulse)
      clearTimeout(pong)
      void comeBack(code === CLOSE_ACCESS_ENDED)
    }
  }

  async function comeBack(isEnded: boolean): Promise<void> {
    if (isEnded || (await isStranger())) {
      listener.onState('ended')
      return
    }
    listener.onState('connecting')
    setTimeout(connect, Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures))
    failures += 1
  }

  connect()
}

/** A refused connection gives no reason; a request for the page does. */
async function isStranger(): Promise<boolean> {
  try {
    return (await fetch('/soundbox', { cache: 'no-store' })).status === 401
  } catch {
    return false
  }
}
