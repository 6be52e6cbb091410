import { createHmac } from 'node:crypto'

/**
 * Derives the secret that signs a test's webhooks in place of `live`. A site that verifies signatures with its
 * live secret can then never accept a test as money, also for a holder of its test key. Derived, so that both are
 * replaced together; the live one cannot be computed from it.
 */
export function sandboxSecretOf(live: string): string {
  const prefix = /^[a-z]+_/.exec(live)?.[0] ?? ''
  return prefix + createHmac('sha256', live).update('lunas test mode').digest('hex')
}
