import type { ErrorCode, ErrorKind } from '../../../../../shared/base/errors.ts'
import type { Refusal, RefusalAnswer } from '../refusal.ts'

/** The document has no table of errors, so these are the standard HTTP meanings. */
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

const STATUS_OF_CODE: Partial<Record<ErrorCode, number>> = { HOST_NOT_ALLOWED: 421 }

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  NOT_SIGNED_IN: 'Unauthenticated.',
  NOT_FOUND: 'Not found',
  KEY_IS_READ_ONLY: 'This token may only read',
  MERCHANT_SUSPENDED: 'The team is suspended on this till',
  PAYMENT_NOT_FOUND: 'Transaction not found',
  PAYMENT_AMOUNT_INVALID: 'amount must be a whole number of rupiah above 0',
  PAYMENT_AMOUNT_TOO_LARGE: 'amount is above the limit of a QRIS transaction',
  PAYMENT_TOTALS_EXHAUSTED: 'No amount near this one is free now, try again later',
  QRIS_NOT_CONFIGURED: 'The owner has to enter a QRIS on the till first',
  REDIRECT_URL_INVALID: 'return_url must be an http or https URL',
  OPEN_PAYMENT_LIMIT: 'Too many transactions of this token are waiting to be paid',
  CANCELLED_TOTALS_LIMIT: 'Too many transactions of this token were cancelled',
  TOO_MANY_ATTEMPTS: 'Too Many Attempts.',
  STORAGE_FULL: 'Storage is full, the transaction was not created',
}

const REQUEST_MESSAGES: Record<number, string> = {
  400: 'The request could not be read',
  413: 'The body is too large',
}

/** The body of an error: `{ success: false, status, message }`. */
export function purwantaraRefusal(refusal: Refusal): RefusalAnswer {
  if (refusal.kind === 'rule') {
    const { code, kind, message } = refusal.error
    return answer(STATUS_OF_CODE[code] ?? STATUS_OF_KIND[kind], MESSAGES[code] ?? message)
  }
  if (refusal.kind === 'request') {
    const statusCode = refusal.statusCode === 413 ? 413 : 400
    return answer(statusCode, REQUEST_MESSAGES[statusCode] ?? '')
  }
  return answer(500, 'Server Error')
}

/** An error body in the gateway's format, which includes its status. */
export function answer(statusCode: number, message: string): RefusalAnswer {
  return { statusCode, body: { success: false, status: statusCode, message } }
}
