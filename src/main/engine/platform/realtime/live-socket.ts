/** The part of a WebSocket that we use. */
export interface LiveSocket {
  readonly bufferedAmount: number
  send(text: string): void
  ping(): void
  terminate(): void
  close(code: number, reason: string): void
  on(event: 'message', listener: (data: Buffer) => void): unknown
  on(event: 'close' | 'error' | 'pong', listener: () => void): unknown
}
