import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../../shared/base/errors.ts'

/** Why a request failed, without internals. */
export type Refusal =
  /** A business rule. */
  | { kind: 'rule'; error: AppError }
  /** A fault of the request itself, by its HTTP status: unreadable, too large, wrong type … */
  | { kind: 'request'; statusCode: number }
  /** An internal error. */
  | { kind: 'fault' }

export interface RefusalAnswer {
  statusCode: number
  body: object
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) return error.kind === 'internal' ? FAULT : { kind: 'rule', error }
  const statusCode = (error as { statusCode?: unknown } | null)?.statusCode
  const isOfRequest = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
  return isOfRequest ? { kind: 'request', statusCode } : FAULT
}

const FAULT: Refusal = { kind: 'fault' }

/** Handles every error and unknown path of a gateway's scope in the gateway's format. */
export function answerErrors(
  app: FastifyInstance,
  dialect: string,
  answerOf: (refusal: Refusal) => RefusalAnswer,
): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.kind === 'fault') request.log.error({ err: error }, `${dialect} request failed`)
    if (refusal.kind === 'rule' && refusal.error.retryAfterSeconds !== undefined) {
      reply.header('retry-after', String(refusal.error.retryAfterSeconds))
    }
    const { statusCode, body } = answerOf(refusal)
    return reply.code(statusCode).send(body)
  })
}
