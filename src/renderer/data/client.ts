import type { Answer, CommandInput, CommandName, CommandOutput } from '../../shared/contract.ts'
import type { LiveEvent } from '../../shared/events.ts'

/** Code of a call that got no answer at all: the engine is not running or not reachable. */
export const UNREACHABLE = 'UNREACHABLE'

/** How long the live line may be silent after a `ping` before it counts as dead, in milliseconds. */
const PONG_WITHIN_MS = 4_000
const PING_EVERY_MS = 15_000

/** A command that did not succeed, with the code under which its sentence stands in the text files. */
export class CallError extends Error {
  readonly code: string
  readonly retryAfterSeconds: number | undefined

  constructor(code: string, message: string, retryAfterSeconds?: number) {
    super(message)
    this.name = 'CallError'
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Sends one command to the engine and returns its value; throws a CallError for everything else. */
export async function call<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const answer = await ask<CommandOutput<Name>>(name, input)
  if (answer.ok) return answer.value
  throw new CallError(answer.code, answer.message, answer.retryAfterSeconds)
}

async function ask<Value>(name: string, input: unknown): Promise<Answer<Value>> {
  try {
    const response = await fetch(`/app/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      credentials: 'same-origin',
    })
    return (await response.json()) as Answer<Value>
  } catch (cause) {
    throw new CallError(UNREACHABLE, `no answer to ${name}: ${String(cause)}`)
  }
}

export interface LiveListener {
  onOpen(): void
  onEvent(event: LiveEvent): void
  /** Called once, whether the line broke or never stood. */
  onClose(): void
}

/** Opens the line on which the engine announces changes; the function returned closes it. */
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

/** Notices a line that died without a word, as after a laptop slept. */
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
