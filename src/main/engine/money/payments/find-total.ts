import { AppError } from '../../../../shared/base/errors.ts'
import { TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { Platform } from '../../platform/platform.ts'
import type { WritableDb } from '../../platform/storage/connection.ts'
import type { NewPayment } from './new-payment.ts'
import { countCancelled, openCount } from './payment-store.ts'
import { nextFreeAtMs, reservedTotals } from './reserved-total-store.ts'
import {
  pickTotal,
  type TotalLimits,
  type TotalRange,
  totalRange,
  type UniqueTotal,
} from './unique-amount.ts'

/** `Retry-After` when the moment at which a total becomes free is unknown, in seconds. */
const RETRY_SECONDS = 60

/** Finds a free total for a payment inside its transaction, within the limits of its merchant. */
export function createTotalFinder({ settings, clock, random }: Platform) {
  function limits(): TotalLimits {
    return {
      uniqueCodeMin: settings.get('uniqueCodeMin'),
      uniqueCodeMax: settings.get('uniqueCodeMax'),
      counterDiscountMax: settings.get('counterDiscountMax'),
      maxTotal: settings.get('maxPaymentRupiah'),
    }
  }

  /** One site must not use up so many totals, open or cancelled, that the others or the counter find none. */
  function assertWithinLimits(db: WritableDb, request: NewPayment): void {
    if (request.dialect === TILL_DIALECT) return
    const owner = { merchantId: request.merchantId, isTest: request.isTest ?? false }
    if (openCount(db, owner) >= settings.get('openPaymentsPerKey')) {
      throw new AppError('OPEN_PAYMENT_LIMIT', 'too many open payments', {
        retryAfterSeconds: RETRY_SECONDS,
      })
    }
    const toMs = clock.now()
    const resting = { fromMs: toMs - settings.get('restAfterEndedSeconds') * 1_000, toMs }
    if (countCancelled(db, owner, resting) >= settings.get('cancelledTotalsPerKey')) {
      throw new AppError('CANCELLED_TOTALS_LIMIT', 'too many cancelled payments', {
        retryAfterSeconds: RETRY_SECONDS,
      })
    }
  }

  function exhausted(db: WritableDb, accountId: string, range: TotalRange): AppError {
    const freeAtMs = nextFreeAtMs(db, accountId, range)
    const waitMs = freeAtMs === undefined ? RETRY_SECONDS * 1_000 : freeAtMs - clock.now()
    return new AppError('PAYMENT_TOTALS_EXHAUSTED', 'no free total for this amount', {
      retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
    })
  }

  return function findTotal(db: WritableDb, accountId: string, request: NewPayment): UniqueTotal {
    const { amount, policy } = request
    if (amount < 1) throw new AppError('PAYMENT_AMOUNT_INVALID', `amount ${amount}`)
    assertWithinLimits(db, request)
    const range = totalRange(policy, amount, limits())
    if (range.from > range.to || amount > settings.get('maxPaymentRupiah')) {
      throw new AppError('PAYMENT_AMOUNT_TOO_LARGE', `amount ${amount} is above the limit`)
    }
    const taken = reservedTotals(db, accountId, range, clock.now())
    const total = pickTotal(policy, amount, range, taken, random)
    if (!total) throw exhausted(db, accountId, range)
    return total
  }
}
