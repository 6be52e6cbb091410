import { AppError, type ErrorCode, type ErrorKind } from '../../../../../shared/base/errors.ts'

export interface ErrorAnswer {
  statusCode: number
  body: { success: false; message: string; code: string }
  retryAfterSeconds: number | undefined
}

/** The statuses this gateway documents; 403, 413, 415, 421 and 429 are added with the same body. */
const STATUS_OF_KIND: Record<ErrorKind, number> = {
  invalid: 400,
  'not-signed-in': 401,
  forbidden: 401,
  'not-found': 404,
  conflict: 400,
  unprocessable: 422,
  'too-many': 429,
  busy: 503,
  internal: 500,
}

/** HTTP-level errors, which a client that follows the document does not get. */
const STATUS_OF_CODE: Partial<Record<ErrorCode, number>> = {
  HOST_NOT_ALLOWED: 421,
  ORIGIN_NOT_ALLOWED: 403,
}

/** The framework's own messages may expose internals, so they are replaced. */
const FRAMEWORK_MESSAGES: Record<number, string> = {
  400: 'Body bukan JSON yang valid',
  413: 'Body terlalu besar',
  415: 'Content-Type harus application/json',
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  NOT_SIGNED_IN: 'Token tidak valid atau tidak ada',
  MERCHANT_SUSPENDED: 'Merchant dinonaktifkan',
  TOO_MANY_ATTEMPTS: 'Terlalu banyak percobaan, coba lagi nanti',
  PAYMENT_NOT_FOUND: 'Payment tidak ditemukan',
  QRIS_NOT_CONFIGURED: 'QRIS belum dikonfigurasi',
  PAYMENT_TOTALS_EXHAUSTED: 'Kode unik habis untuk nominal ini, coba lagi nanti',
  PAYMENT_AMOUNT_TOO_LARGE: 'Nominal melebihi batas transaksi QRIS',
  OPEN_PAYMENT_LIMIT: 'Terlalu banyak payment pending',
  CANCELLED_TOTALS_LIMIT: 'Terlalu banyak payment dibatalkan',
  STORAGE_FULL: 'Penyimpanan penuh, payment belum dibuat',
}

/** The public error of a failure, without internals. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof AppError && error.kind !== 'internal') {
    return {
      statusCode: STATUS_OF_CODE[error.code] ?? STATUS_OF_KIND[error.kind],
      body: { success: false, message: MESSAGES[error.code] ?? error.message, code: error.code },
      retryAfterSeconds: error.retryAfterSeconds,
    }
  }
  const statusCode = clientStatusOf(error)
  if (statusCode !== undefined) {
    const message = FRAMEWORK_MESSAGES[statusCode] ?? 'Bad Request'
    return {
      statusCode,
      body: { success: false, message, code: 'INPUT_INVALID' },
      retryAfterSeconds: undefined,
    }
  }
  return {
    statusCode: 500,
    body: { success: false, message: 'Internal Server Error', code: 'INTERNAL' },
    retryAfterSeconds: undefined,
  }
}

/** The status of an error that the HTTP framework raised about the request itself. */
function clientStatusOf(error: unknown): number | undefined {
  const statusCode = (error as { statusCode?: unknown } | null)?.statusCode
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? statusCode
    : undefined
}
