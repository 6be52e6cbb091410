import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request asks for a WebSocket. Every other `Upgrade`, such as `h2c` of Java's client and of `curl --http2`,
 * is an offer that a server may ignore (RFC 9110, 7.8).
 */
export function asksForWebSocket({ headers }: { headers: IncomingHttpHeaders }): boolean {
  return /^websocket$/i.test(headers.upgrade?.trim() ?? '')
}
