import type { FastifyRequest } from 'fastify'

/** The id that was asked for, in the query or in the path; empty when there is none. */
export function requestedId(request: FastifyRequest, queryName: string | null): string {
  const { query, params } = request as { query: Record<string, unknown>; params: { id?: string } }
  const id = queryName === null ? params.id : query[queryName]
  return typeof id === 'string' ? id.slice(0, 300) : ''
}
