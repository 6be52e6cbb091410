import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { assertIdempotencyKey, type Idempotency } from '../../money/payments/idempotent-create.ts'

/** The promise of an `Idempotency-Key` header, or undefined. `route` tells one endpoint's keys from another's. Throws IDEMPOTENCY_KEY_INVALID. */
export function idempotencyOf(request: FastifyRequest, route: string): Idempotency | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  assertIdempotencyKey(String(key))
  const requestHash = createHash('sha256').update(JSON.stringify(request.body)).digest('hex')
  return { route, key: String(key), requestHash }
}
