import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { assertIdempotencyKey, type Idempotency } from '../../money/payments/idempotent-create.ts'

/**
 * Parses an `Idempotency-Key` header; undefined when there is none. `route` separates the keys of different
 * endpoints. Throws IDEMPOTENCY_KEY_INVALID.
 */
export function idempotencyOf(request: FastifyRequest, route: string): Idempotency | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  assertIdempotencyKey(String(key))
  const requestHash = createHash('sha256').update(JSON.stringify(request.body)).digest('hex')
  return { route, key: String(key), requestHash }
}
