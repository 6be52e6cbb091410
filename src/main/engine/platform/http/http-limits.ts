/** Short patience with slow senders, on every port. */
export const HTTP_LIMITS = {
  keepAliveTimeout: 10_000,
  // All three together: with requestTimeout alone a slow body lives 91 s, because Node looks every 30 s.
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // We look at it ourselves, to answer in our own words.
  requireHostHeader: false,
} as const

export const CONNECTIONS_IN_ALL = 512

/** Half of all: a busy site may have this many, and leaves as many to the phones. */
export const CONNECTIONS_PER_ADDRESS = 256
