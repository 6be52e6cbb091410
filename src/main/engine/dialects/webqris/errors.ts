import { AppError, type ErrorCode, type ErrorKind } from '../../../../shared/errors.ts'

export interface ErrorAnswer {
  statusCode: number
  body: { success: false; message: string; code: string }
  retryAfterSeconds: number | undefined
}

/** The statuses this gateway documents; 413, 415 and 429 are ours and keep its body. */
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

/** What a site or a phone is told about an error; nothing about our insides. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof AppError && error.kind !== 'internal') {
    return {
      statusCode: STATUS_OF_KIND[error.kind],
      body: { success: false, message: MESSAGES[error.code] ?? error.message, code: error.code },
      retryAfterSeconds: error.retryAfterSeconds,
    }
  }
  const statusCode = clientStatusOf(error)
  if (statusCode !== undefined) {
    const message = error instanceof Error ? error.message : 'Bad Request'
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
