import { asksForWebSocket } from './websocket-upgrade.ts'

/** Header and body timeouts on every port (slow-loris protection), and what may leave HTTP. */
export const HTTP_LIMITS = {
  keepAliveTimeout: 10_000,
  // All three together: with requestTimeout alone a slow body lasts 91 s, because Node checks every 30 s.
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // Size is checked by our own code, to answer with our own error body.
  requireHostHeader: false,
  // Without it Node takes every `Upgrade` header for a WebSocket's, and the request is lost.
  shouldUpgradeCallback: asksForWebSocket,
} as const

export const CONNECTIONS_IN_ALL = 512

export interface ConnectionLimits {
  inAll: number
  perKnownAddress: number
  /** For an address that never showed a secret: a browser opens six. */
  perUnknownAddress: number
  /** Of all, only for addresses that showed a secret. */
  forKnownAddresses: number
}

/** Of each port on the network. One busy site may hold half of all connections and leaves the rest to the phones. */
export const LAN_CONNECTIONS: ConnectionLimits = {
  inAll: CONNECTIONS_IN_ALL,
  perKnownAddress: 256,
  perUnknownAddress: 32,
  forKnownAddresses: 128,
}
