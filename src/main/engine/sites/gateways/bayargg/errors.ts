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

const STATUS_OF_CODE: Partial<Record<ErrorCode, number>> = {
  HOST_NOT_ALLOWED: 421,
  ORIGIN_NOT_ALLOWED: 403,
  FORBIDDEN: 403,
  QRIS_NOT_CONFIGURED: 400,
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  NOT_SIGNED_IN: 'API Key tidak valid',
  KEY_IS_READ_ONLY: 'API Key ini hanya boleh membaca',
  MERCHANT_SUSPENDED: 'Akun sedang dinonaktifkan',
  PAYMENT_NOT_FOUND: 'Pembayaran tidak ditemukan',
  NOT_FOUND: 'Resource tidak ditemukan',
  TOO_MANY_ATTEMPTS: 'Rate limit exceeded',
  OPEN_PAYMENT_LIMIT: 'Terlalu banyak pembayaran yang masih terbuka',
  CANCELLED_TOTALS_LIMIT: 'Terlalu banyak pembayaran yang dibatalkan',
  PAYMENT_AMOUNT_TOO_LARGE: 'amount melebihi batas transaksi QRIS',
  PAYMENT_TOTALS_EXHAUSTED: 'Tidak ada kode unik yang bebas untuk nominal ini, coba lagi nanti',
  QRIS_NOT_CONFIGURED: 'QRIS belum dipasang',
  STORAGE_FULL: 'Penyimpanan penuh, pembayaran tidak dibuat',
  CALLBACK_HOST_NOT_ALLOWED:
    'Host callback_url belum diizinkan: pemilik toko harus menambahkannya di Lunas (Atur, Situs)',
  WEBHOOK_URL_INVALID: 'callback_url harus alamat http atau https yang lengkap',
  WEBHOOK_URL_NOT_ALLOWED: 'callback_url tidak boleh menunjuk ke Lunas sendiri',
  FORBIDDEN: 'Pemilik toko belum mengizinkan situs ini melihat pesanan (Atur, Situs)',
  ONLINE_ORDER_NOT_FOUND: 'Pesanan tidak ditemukan',
  ONLINE_ORDER_STATUS:
    'Pesanan hanya bisa diselesaikan setelah dibayar, dan yang selesai tidak bisa dibatalkan',
  SEARCHES_RUNNING: 'Terlalu banyak pencarian sekaligus',
  PICTURE_URL_REFUSED: 'Gambar di image_url tidak dapat diambil',
  GOODS_NOT_ATTACHABLE: 'file_id, content_id, atau product_image_id tidak ada atau tidak aktif',
  PICTURE_NOT_READABLE: 'Gambar tidak dapat dibaca (JPEG, PNG, GIF, atau WebP)',
  PICTURE_TOO_LARGE: 'Gambar terlalu besar (maksimal 5 MB)',
  PICTURE_HAS_NO_QRIS: 'Tidak ada QRIS di dalam gambar',
}

const REQUEST_MESSAGES: Record<number, string> = {
  400: 'Body bukan JSON yang valid',
  405: 'Method Not Allowed',
  413: 'Body terlalu besar',
  415: 'Content-Type harus application/json',
}

/** The body of an error: `error` is read by its own clients, `message` by others. */
export function bayarggRefusal(refusal: Refusal): RefusalAnswer {
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

export function errorBody(message: string) {
  return { success: false, error: message, message }
}

/** The error for a wrong method. */
export function methodNotAllowed(): Error {
  return Object.assign(new Error('method not allowed'), { statusCode: 405 })
}
