import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface RawAnswer {
  /** 0 when the connection ended without an answer. */
  status: number
  head: string
  body: string
  /** Milliseconds from the first byte sent to the end of the connection or of the first response. */
  tookMs: number
}

export interface RawOptions {
  from?: string
  /** Called with the open connection after the first bytes were sent. */
  afterwards?: (socket: Socket) => void
  /** Wait until the server closes the connection, and not only for its response. */
  untilClosed?: boolean
}

/** Sends raw bytes that an HTTP client would not send, and returns the response. */
export function sayRaw(url: string, bytes: string, options: RawOptions = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const startedAtMs = performance.now()
  const socket = connect({
    host: hostname,
    port: Number(port),
    ...(options.from === undefined ? {} : { localAddress: options.from }),
  })
  onTestFinished(() => void socket.destroy())
  let received = ''
  return new Promise((resolve) => {
    const end = () => {
      socket.destroy()
      resolve({ ...parse(received), tookMs: performance.now() - startedAtMs })
    }
    socket.on('connect', () => {
      socket.write(bytes)
      options.afterwards?.(socket)
    })
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1')
      if (!options.untilClosed && isWhole(received)) end()
    })
    socket.on('error', () => {})
    socket.on('close', end)
  })
}

function parse(received: string): Omit<RawAnswer, 'tookMs'> {
  const [head = '', body = ''] = received.split('\r\n\r\n', 2)
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body }
}

function isWhole(received: string): boolean {
  const { head, body } = parse(received)
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  return length !== undefined && body.length >= Number(length)
}
