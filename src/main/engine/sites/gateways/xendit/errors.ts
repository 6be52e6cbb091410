import type { ErrorCode, ErrorKind } from '../../../../../shared/base/errors.ts'
import type { Refusal, RefusalAnswer } from '../refusal.ts'

type Word = readonly [statusCode: number, errorCode: string]

const VALIDATION: Word = [400, 'API_VALIDATION_ERROR']
const FORBIDDEN: Word = [403, 'REQUEST_FORBIDDEN_ERROR']
const NOT_FOUND: Word = [404, 'DATA_NOT_FOUND']
const INACTIVE: Word = [410, 'INACTIVE_QR_CODE']

/** The first five are in the document; the others are used by the same gateway elsewhere. */
const WORD_OF_KIND: Record<ErrorKind, Word> = {
  invalid: VALIDATION,
  unprocessable: VALIDATION,
  forbidden: FORBIDDEN,
  'not-found': NOT_FOUND,
  conflict: [409, 'DUPLICATE_ERROR'],
  'not-signed-in': [401, 'INVALID_API_KEY'],
  'too-many': [429, 'RATE_LIMIT_EXCEEDED'],
  busy: [503, 'CHANNEL_UNAVAILABLE'],
  internal: [500, 'SERVER_ERROR'],
}

const WORD_OF_CODE: Partial<Record<ErrorCode, Word>> = {
  QRIS_NOT_CONFIGURED: [409, 'DATA_NOT_FOUND'],
  PAYMENT_NOT_PENDING: INACTIVE,
  IDEMPOTENCY_KEY_REUSED: [409, 'IDEMPOTENCY_ERROR'],
  HOST_NOT_ALLOWED: [421, 'REQUEST_FORBIDDEN_ERROR'],
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  NOT_SIGNED_IN: 'API key provided is invalid. Please make sure to use the secret key of this till',
  KEY_IS_READ_ONLY: 'The API key is not allowed to make this request: it may only read',
  KEY_IS_LIVE: 'Payments can be simulated in test mode only: use the test key',
  MERCHANT_SUSPENDED: 'The merchant is suspended on this till',
  QRIS_NOT_CONFIGURED: 'Merchant QRIS not found: the owner has to enter one on the till first',
  CALLBACK_HOST_NOT_ALLOWED:
    'callback_url points to a host that the owner has not allowed: the owner has to enter it on the till, as webhook address or among the allowed callback hosts of this merchant',
  WEBHOOK_URL_INVALID: 'callback_url must be an http or https URL',
  WEBHOOK_URL_NOT_ALLOWED: 'callback_url must not lead to the till itself',
  PAYMENT_NOT_PENDING: 'The QR code is not active any more',
  PAYMENT_TOTALS_EXHAUSTED: 'No amount near this one is free now, try again later',
  PAYMENT_AMOUNT_TOO_LARGE: 'amount is above the limit of this till',
  OPEN_PAYMENT_LIMIT: 'Too many QR codes of this key are waiting to be paid',
  CANCELLED_TOTALS_LIMIT: 'Too many QR codes of this key were cancelled',
  STORAGE_FULL: 'Storage is full, the QR code was not created',
}

const REQUEST_MESSAGES: Record<number, string> = {
  400: 'The request could not be read',
  413: 'The body is too large',
}

/** The body of an error: `{ error_code, message }` and nothing else. */
export function xenditRefusal(refusal: Refusal): RefusalAnswer {
  if (refusal.kind === 'rule') {
    const { code, kind, message } = refusal.error
    return answer(WORD_OF_CODE[code] ?? WORD_OF_KIND[kind], MESSAGES[code] ?? message)
  }
  if (refusal.kind === 'request') {
    const statusCode = refusal.statusCode === 413 ? 413 : 400
    return answer([statusCode, VALIDATION[1]], REQUEST_MESSAGES[statusCode] ?? '')
  }
  return answer(WORD_OF_KIND.internal, 'Something went wrong on the till')
}

function answer([statusCode, error_code]: Word, message: string): RefusalAnswer {
  return { statusCode, body: { error_code, message } }
}
