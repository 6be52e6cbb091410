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

/** Half of all connections: one busy site may hold this many and leaves the rest to the phones. */
export const CONNECTIONS_PER_ADDRESS = 256
