import { createHmac } from 'node:crypto'

/**
 * The secret that signs a test's webhooks in the place of `live`. A site that checks signatures with
 * its live secret can never take a test for money, whoever has got hold of its test key. Made from
 * the live one, so that both are given anew together; nobody finds the live one from it.
 */
export function sandboxSecretOf(live: string): string {
  const prefix = /^[a-z]+_/.exec(live)?.[0] ?? ''
  return prefix + createHmac('sha256', live).update('lunas test mode').digest('hex')
}
