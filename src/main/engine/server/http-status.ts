import { AppError, type ErrorCode, type ErrorKind } from '../../../shared/errors.ts'

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

/** The status and words of an error for our own clients. What we did not expect tells nothing about our insides. */
export function httpStatus(error: unknown): HttpStatus {
  if (error instanceof AppError && error.kind !== 'internal') {
    const { kind, code, message, retryAfterSeconds } = error
    const statusCode = code === 'HOST_NOT_ALLOWED' ? 421 : STATUS_OF_KIND[kind]
    return { statusCode, code, message, retryAfterSeconds }
  }
  const raised = (error as { statusCode?: unknown } | null)?.statusCode
  if (typeof raised === 'number' && raised >= 400 && raised < 500) {
    const message = error instanceof Error ? error.message : 'bad request'
    return { statusCode: raised, code: 'INPUT_INVALID', message, retryAfterSeconds: undefined }
  }
  return {
    statusCode: 500,
    code: 'INTERNAL',
    message: 'something went wrong inside',
    retryAfterSeconds: undefined,
  }
}
