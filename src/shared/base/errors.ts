/** Category of an error; decides the HTTP status in the server and the colour on a screen. */
export type ErrorKind =
  | 'invalid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unprocessable'
  | 'too-many'
  | 'busy'
  | 'internal'

/**
 * Every error code that may leave the engine, with its kind. Codes are the contract: screens look up the
 * sentence by code; gateways map the kind to their own status and message.
 */
export const ERROR_KINDS = {
  INTERNAL: 'internal',
  INPUT_INVALID: 'invalid',
  COMMAND_UNKNOWN: 'not-found',
  NOT_FOUND: 'not-found',
  NOT_SIGNED_IN: 'not-signed-in',
  SIGNATURE_STALE: 'not-signed-in',
  SIGNATURE_REQUIRED: 'not-signed-in',
  FORBIDDEN: 'forbidden',
  HOST_NOT_ALLOWED: 'forbidden',
  ORIGIN_NOT_ALLOWED: 'forbidden',
  TOO_MANY_ATTEMPTS: 'too-many',
  TEXT_LIMIT_REACHED: 'too-many',
  PORT_IN_USE: 'conflict',
  TILL_NOT_RUNNING: 'conflict',
  NO_NEXT_KEY: 'conflict',
  PHONES_UNAWARE: 'conflict',
  DATA_DIR_IN_USE: 'conflict',
  DATABASE_TOO_NEW: 'conflict',
  DATABASE_DAMAGED: 'internal',
  DATABASE_UNSAFE: 'internal',
  JOURNAL_MISMATCH: 'internal',
  RESTORE_FAILED: 'internal',
  STORAGE_FULL: 'busy',
  LEDGER_MISMATCH: 'internal',
  SETTING_UNKNOWN: 'invalid',
  SETTING_INVALID: 'invalid',
  SHOP_NOT_SET_UP: 'conflict',
  SHOP_ALREADY_SET_UP: 'conflict',
  PIN_INVALID: 'invalid',
  PIN_WRONG: 'forbidden',
  PIN_LOCKED: 'too-many',
  MERCHANT_NOT_FOUND: 'not-found',
  MERCHANT_SUSPENDED: 'forbidden',
  KEY_IS_LIVE: 'forbidden',
  SIMULATION_FAILED: 'unprocessable',
  WEBHOOK_URL_INVALID: 'invalid',
  REDIRECT_URL_INVALID: 'invalid',
  WEBHOOK_URL_NOT_ALLOWED: 'invalid',
  WEBHOOK_URL_MISSING: 'conflict',
  DEVICE_NOT_FOUND: 'not-found',
  ACCOUNT_NOT_FOUND: 'not-found',
  PAIRING_CLOSED: 'forbidden',
  PAYMENTS_RUNNING: 'conflict',
  SEARCHES_RUNNING: 'too-many',
  PICTURE_URL_REFUSED: 'invalid',
  RECEIVING_METHOD_INVALID: 'invalid',
  PAYMENT_NOT_FOUND: 'not-found',
  PAYMENT_NOT_PENDING: 'conflict',
  PAYMENT_AMOUNT_INVALID: 'invalid',
  PAYMENT_AMOUNT_TOO_LARGE: 'invalid',
  PAYMENT_TOTALS_EXHAUSTED: 'busy',
  OPEN_PAYMENT_LIMIT: 'too-many',
  CANCELLED_TOTALS_LIMIT: 'too-many',
  ACT_NOT_UNDOABLE: 'conflict',
  MONEY_FROM_SITE_NOT_SOLD: 'conflict',
  REFERENCE_USED: 'conflict',
  CALLBACK_HOST_NOT_ALLOWED: 'invalid',
  KEY_IS_READ_ONLY: 'forbidden',
  KEY_NOT_FOUND: 'not-found',
  MERCHANT_OPTION_UNKNOWN: 'invalid',
  MERCHANT_OPTION_INVALID: 'invalid',
  IDEMPOTENCY_KEY_INVALID: 'invalid',
  IDEMPOTENCY_KEY_REUSED: 'unprocessable',
  QRIS_NOT_CONFIGURED: 'busy',
  PRODUCT_NOT_FOUND: 'not-found',
  ORDER_NOT_FOUND: 'not-found',
  ORDER_EMPTY: 'invalid',
  ORDER_NOT_OPEN: 'conflict',
  ORDER_NOT_FINISHED: 'conflict',
  ORDER_LINE_NOT_FOUND: 'not-found',
  ORDER_TOTAL_TOO_LARGE: 'invalid',
  CASH_TOO_LITTLE: 'invalid',
  STORE_CLOSED: 'conflict',
  STORE_BUSY: 'too-many',
  QRIS_LIMIT: 'conflict',
  PHONE_INVALID: 'invalid',
  ONLINE_ORDER_NOT_FOUND: 'not-found',
  ONLINE_ORDER_STATUS: 'conflict',
  GOODS_NOT_FOUND: 'not-found',
  GOODS_NOT_ATTACHABLE: 'invalid',
  GOODS_TOO_LARGE: 'invalid',
  PHOTO_TOO_LARGE: 'invalid',
  PHOTO_NOT_READABLE: 'invalid',
  GOODS_FULL: 'conflict',
  UPLOADS_RUNNING: 'busy',
  UPLOAD_NOT_FOUND: 'not-found',
  UPLOAD_BROKEN: 'invalid',
  RULE_NOT_SAFE: 'unprocessable',
  RULE_FILE_INVALID: 'invalid',
  BACKUP_EXISTS: 'conflict',
  BACKUP_FAILED: 'internal',
  PICTURE_TOO_LARGE: 'invalid',
  PICTURE_NOT_READABLE: 'invalid',
  PICTURE_HAS_NO_QRIS: 'invalid',
  QRIS_EMPTY: 'invalid',
  QRIS_NOT_A_PAYMENT_QR: 'invalid',
  QRIS_IN_LINK: 'invalid',
  QRIS_URL_ENCODED: 'invalid',
  QRIS_LINE_BROKEN: 'invalid',
  QRIS_QUOTED: 'invalid',
  QRIS_TOO_LONG: 'invalid',
  QRIS_CHARACTER_MALFORMED: 'invalid',
  QRIS_ID_MALFORMED: 'invalid',
  QRIS_LENGTH_MALFORMED: 'invalid',
  QRIS_LENGTH_ZERO: 'invalid',
  QRIS_VALUE_CUT_SHORT: 'invalid',
  QRIS_TRAILING_CHARACTERS: 'invalid',
  QRIS_DUPLICATE_ID: 'invalid',
  QRIS_CRC_MISSING: 'invalid',
  QRIS_CRC_NOT_LAST: 'invalid',
  QRIS_CRC_MALFORMED: 'invalid',
  QRIS_CRC_MISMATCH: 'invalid',
  QRIS_VERSION_UNKNOWN: 'invalid',
  QRIS_NOT_INDONESIAN: 'invalid',
  QRIS_NOT_RUPIAH: 'invalid',
  QRIS_FIELD_MISSING: 'invalid',
  QRIS_NO_ACCOUNT: 'invalid',
  QRIS_IS_TRANSFER: 'invalid',
  QRIS_ALREADY_DYNAMIC: 'invalid',
  QRIS_INITIATION_UNKNOWN: 'invalid',
  QRIS_ALREADY_HAS_AMOUNT: 'invalid',
  QRIS_AMOUNT_INVALID: 'invalid',
  QRIS_AMOUNT_TOO_SMALL: 'invalid',
  QRIS_AMOUNT_TOO_LARGE: 'invalid',
  QRIS_SELF_CHECK_FAILED: 'internal',
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof ERROR_KINDS

export interface AppErrorOptions extends ErrorOptions {
  /** Seconds until a retry makes sense; sent as `Retry-After`. */
  retryAfterSeconds?: number
}

/**
 * A broken rule or an external failure, with a stable code. The message is for developers and never carries a
 * secret.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  get kind(): ErrorKind {
    return ERROR_KINDS[this.code]
  }
}
