import { AppError, type ErrorCode, type ErrorKind } from '../../../../shared/base/errors.ts'

export interface HttpStatus {
  statusCode: number
  code: ErrorCode
  message: string
  retryAfterSeconds: number | undefined
}

const STATUS_OF_KIND: Record<ErrorKind, number> = {
  invalid: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unprocessable: 422,
  'too-many': 429,
  busy: 503,
  internal: 500,
}

/** HTTP-level refusals have their own statuses, in every body format. */
export const STATUS_OF_CODE: Partial<Record<ErrorCode, number>> = {
  HOST_NOT_ALLOWED: 421,
  ORIGIN_NOT_ALLOWED: 403,
}

/** Messages for errors of the HTTP framework, by status: its own messages may expose internals. */
export const FRAMEWORK_MESSAGES: Record<number, string> = {
  400: 'the request could not be read',
  408: 'the request took too long',
  413: 'the body is too large',
  415: 'send JSON, with Content-Type: application/json',
  431: 'the headers are too large',
}

/** Status and message of an error for our own clients. Unexpected errors expose no internals. */
export function httpStatus(error: unknown): HttpStatus {
  if (error instanceof AppError && error.kind !== 'internal') {
    const { kind, code, message, retryAfterSeconds } = error
    const statusCode = STATUS_OF_CODE[code] ?? STATUS_OF_KIND[kind]
    return { statusCode, code, message, retryAfterSeconds }
  }
  const raised = (error as { statusCode?: unknown } | null)?.statusCode
  if (typeof raised === 'number' && raised >= 400 && raised < 500) {
    const message = FRAMEWORK_MESSAGES[raised] ?? 'bad request'
    return { statusCode: raised, code: 'INPUT_INVALID', message, retryAfterSeconds: undefined }
  }
  return {
    statusCode: 500,
    code: 'INTERNAL',
    message: 'something went wrong inside',
    retryAfterSeconds: undefined,
  }
}
