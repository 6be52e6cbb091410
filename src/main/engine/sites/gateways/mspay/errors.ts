import type { ErrorCode, ErrorKind } from '../../../../../shared/base/errors.ts'
import type { Refusal, RefusalAnswer } from '../refusal.ts'

/** The statuses of the document's table; 503 is added for temporary failures. */
const STATUS_OF_KIND: Record<ErrorKind, number> = {
  invalid: 400,
  'not-signed-in': 401,
  forbidden: 401,
  'not-found': 404,
  conflict: 400,
  unprocessable: 400,
  'too-many': 429,
  busy: 503,
  internal: 500,
}

/** HTTP-level errors, which a client that follows the document does not get. */
const STATUS_OF_CODE: Partial<Record<ErrorCode, number>> = {
  HOST_NOT_ALLOWED: 421,
  ORIGIN_NOT_ALLOWED: 403,
}

/** The document's own messages where it has one. */
const MESSAGES: Partial<Record<ErrorCode, string>> = {
  NOT_SIGNED_IN: 'Invalid API Key',
  MERCHANT_SUSPENDED: 'Merchant is suspended',
  PAYMENT_NOT_FOUND: 'Transaction not found',
  TOO_MANY_ATTEMPTS: 'Rate limit exceeded',
  OPEN_PAYMENT_LIMIT: 'Rate limit exceeded',
  CANCELLED_TOTALS_LIMIT: 'Rate limit exceeded',
  KEY_IS_READ_ONLY: 'Invalid API Key',
  PAYMENT_AMOUNT_TOO_LARGE: 'Amount is above the limit of a QRIS transaction',
  PAYMENT_TOTALS_EXHAUSTED: 'No unique code is free for this amount, try again later',
  QRIS_NOT_CONFIGURED: 'QRIS is not configured',
  STORAGE_FULL: 'Storage is full, the transaction was not created',
}

const REQUEST_MESSAGES: Record<number, string> = {
  400: 'The body is not valid JSON',
  413: 'The body is too large',
  415: 'Content-Type must be application/json',
}

/** The body of an error: `{ success: false, message }` and nothing else. */
export function mspayRefusal(refusal: Refusal): RefusalAnswer {
  if (refusal.kind === 'rule') {
    const { code, kind, message } = refusal.error
    const statusCode = STATUS_OF_CODE[code] ?? STATUS_OF_KIND[kind]
    return { statusCode, body: errorBody(MESSAGES[code] ?? message) }
  }
  if (refusal.kind === 'request') {
    const { statusCode } = refusal
    const body = errorBody(REQUEST_MESSAGES[statusCode] ?? 'Bad Request')
    // The document's table has no 415.
    return { statusCode: statusCode === 415 ? 400 : statusCode, body }
  }
  return { statusCode: 500, body: errorBody('Internal Server Error') }
}

function errorBody(message: string) {
  return { success: false, message }
}
