import { AppError } from '../../../../shared/base/errors.ts'
import type { EpochMs } from '../../../../shared/base/time.ts'
import type { Payment } from '../../../../shared/payments/payment.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import { findIdempotencyKey, insertIdempotencyKey } from './idempotency-store.ts'
import { findPaymentByNumber } from './payment-store.ts'

/** An Idempotency-Key: two requests with the same key are one. Scoped to merchant and route. */
export interface Idempotency {
  route: string
  key: string
  /** Hash of the request, to detect the same key with another request. */
  requestHash: string
}

/** How long a key is kept, in milliseconds. */
export const IDEMPOTENCY_KEPT_MS = 48 * 3_600_000

/** Throws IDEMPOTENCY_KEY_INVALID unless the key has 8 to 64 letters, digits, `-` or `_`. */
export function assertIdempotencyKey(key: string): void {
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(key)) {
    throw new AppError(
      'IDEMPOTENCY_KEY_INVALID',
      'Idempotency-Key takes 8 to 64 of A-Z a-z 0-9 _ -',
    )
  }
}

/** Creates once per key; the key is stored in the same transaction. Throws IDEMPOTENCY_KEY_REUSED. */
export function idempotentCreate(
  db: WritableDb,
  idempotency: Idempotency,
  work: { merchantId: string; now: EpochMs; create(): Payment },
): { payment: Payment; isReplay: boolean } {
  const scoped = { merchantId: work.merchantId, route: idempotency.route, key: idempotency.key }
  const known = findIdempotencyKey(db, scoped, work.now - IDEMPOTENCY_KEPT_MS)
  if (!known) {
    const payment = work.create()
    const row = { ...scoped, requestHash: idempotency.requestHash, paymentNumber: payment.number }
    insertIdempotencyKey(db, row, work.now)
    return { payment, isReplay: false }
  }
  if (known.requestHash !== idempotency.requestHash) {
    throw new AppError(
      'IDEMPOTENCY_KEY_REUSED',
      'this Idempotency-Key was used for another request',
    )
  }
  const payment = findPaymentByNumber(db, known.paymentNumber)
  if (!payment) throw new Error(`idempotency key without payment ${known.paymentNumber}`)
  return { payment, isReplay: true }
}
