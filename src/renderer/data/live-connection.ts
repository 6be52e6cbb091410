import type { LiveEvent } from '../../shared/events.ts'

/** Without a message for so long after a `ping`, the live connection counts as lost, in milliseconds. */
const PONG_WITHIN_MS = 4_000
const PING_EVERY_MS = 15_000

export interface LiveListener {
  onOpen(): void
  onEvent(event: LiveEvent): void
  /** Called once, also when the connection never opened. */
  onClose(): void
}

/** Opens the connection on which the engine announces changes; the returned function closes it. */
export function openLive(listener: LiveListener): () => void {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/app/live`
  const socket = new WebSocket(address)
  const pulse = createPulse(socket)
  socket.onopen = () => {
    pulse.start()
    listener.onOpen()
  }
  socket.onmessage = (message) => {
    pulse.heard()
    if (message.data !== 'pong') listener.onEvent(JSON.parse(String(message.data)) as LiveEvent)
  }
  socket.onclose = () => {
    pulse.stop()
    listener.onClose()
  }
  return () => socket.close()
}

/** Detects a connection that was lost without a close event, as after sleep. */
function createPulse(socket: WebSocket) {
  let ticking: ReturnType<typeof setInterval> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  const ping = () => {
    socket.send('ping')
    waiting ??= setTimeout(() => socket.close(), PONG_WITHIN_MS)
  }
  const heard = () => {
    clearTimeout(waiting)
    waiting = undefined
  }
  return {
    start: () => {
      ticking = setInterval(ping, PING_EVERY_MS)
    },
    heard,
    stop: () => {
      clearInterval(ticking)
      heard()
    },
  }
}
