import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

/** A WebSocket client as a site would write it. */
export interface LiveClient {
  socket: WebSocket
  /** Every text frame so far. */
  frames: string[]
  /** Frames that are JSON, parsed. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape are looked into.
  events(): any[]
  /** Resolves with the close code. */
  closed: Promise<number>
}

/** Connects, or resolves with the HTTP status when the upgrade is refused. */
export function connectLive(
  url: string,
  headers: Record<string, string> = {},
  options: { autoPong?: boolean } = {},
): Promise<LiveClient | number> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), { headers, ...options })
  const frames: string[] = []
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('message', (data: Buffer) => void frames.push(data.toString()))
  onTestFinished(() => socket.terminate())
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('error', (error) => reject(error))
    socket.on('open', () => {
      const events = () =>
        frames.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text))
      resolve({ socket, frames, events, closed })
    })
  })
}

/** Connects; throws when the upgrade is refused. */
export async function listen(
  url: string,
  headers: Record<string, string> = {},
): Promise<LiveClient> {
  const client = await connectLive(url, headers)
  if (typeof client === 'number') throw new Error(`refused with ${client}`)
  return client
}
