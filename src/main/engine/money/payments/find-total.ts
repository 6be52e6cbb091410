import { AppError } from '../../../../shared/base/errors.ts'
import { TILL_DIALECT } from '../../../../shared/payments/payment.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb, WritableDb } from '../../platform/storage/connection.ts'
import { createCounterAmounts } from './counter-amounts.ts'
import type { NewPayment } from './new-payment.ts'
import { countEndedUnpaid, openCount } from './payment-store.ts'
import {
  listShortLivedTotals,
  nextFreeAtMs,
  releaseTotal,
  reservedTotals,
} from './reserved-total-store.ts'
import {
  pickTotal,
  type TotalLimits,
  type TotalRange,
  totalRange,
  type UniqueTotal,
} from './unique-amount.ts'

/** The prices of the counter's products from `from` to `to`, both included. */
export type CounterPrices = (db: ReadableDb, range: TotalRange) => readonly number[]

export interface TotalFinderParts {
  counterPrices: CounterPrices
  /** This account and those whose money one phone reports together with its own. */
  heardTogether: (accountId: string) => readonly string[]
  /** The account of the counter, once the shop is set up. */
  counterAccount: () => string | null
}

interface Search {
  /** No two payments on these accounts have one total: a phone's text does not say which account it is about. */
  accountIds: readonly string[]
  range: TotalRange
  request: NewPayment
}

/** `Retry-After` when the moment at which a total becomes free is unknown, in seconds. */
const RETRY_SECONDS = 60

/**
 * A site's payment that ended unpaid within this time of its creation was hardly scanned, in milliseconds: its total
 * may be used by the counter before its cool-down is over.
 */
const SHORT_LIFE_MS = 60_000

/** Finds a free total for a payment inside its transaction, within the limits of its merchant. */
export function createTotalFinder(
  { settings, clock, random }: Platform,
  { counterPrices, heardTogether, counterAccount }: TotalFinderParts,
) {
  const counterAmounts = createCounterAmounts()

  function limits(): TotalLimits {
    return {
      uniqueCodeMin: settings.get('uniqueCodeMin'),
      uniqueCodeMax: settings.get('uniqueCodeMax'),
      counterDiscountMax: settings.get('counterDiscountMax'),
      maxTotal: settings.get('maxPaymentRupiah'),
    }
  }

  /** One site must not use up so many totals, open or ended, that the others or the counter find none. */
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
    if (countEndedUnpaid(db, owner, resting) >= settings.get('cancelledTotalsPerKey')) {
      throw new AppError('CANCELLED_TOTALS_LIMIT', 'too many payments ended unpaid', {
        retryAfterSeconds: RETRY_SECONDS,
      })
    }
  }

  /**
   * Totals of the range that belong to the counter although nothing holds them: the prices of its products and the
   * amounts that it asked for lately, and for sites the discounts below them too.
   */
  function keptForCounter(db: ReadableDb, { accountIds, range, request }: Search): number[] {
    const { dialect, policy } = request
    const counter = counterAccount()
    const isShared = counter !== null && accountIds.includes(counter)
    if (dialect === TILL_DIALECT || !isShared) return []
    const discounts = policy === 'half-discount' ? 0 : settings.get('counterDiscountMax')
    const near = { from: range.from, to: range.to + discounts }
    const prices = ascending([...counterPrices(db, near), ...counterAmounts.within(db, near)])
    const kept: number[] = []
    let next = range.from
    for (const price of prices) {
      // Each total once, however many prices it is a discount of.
      next = Math.max(next, price - discounts)
      for (; next <= Math.min(price, range.to); next += 1) kept.push(next)
    }
    return kept
  }

  /** Reserved on any of the accounts, ascending. */
  function reservedIn(db: ReadableDb, { accountIds, range }: Search): readonly number[] {
    const now = clock.now()
    const [first, ...others] = accountIds.map((id) => reservedTotals(db, id, range, now))
    return others.length === 0 ? (first ?? []) : ascending([first ?? [], ...others].flat())
  }

  function takenIn(db: ReadableDb, search: Search): readonly number[] {
    const reserved = reservedIn(db, search)
    const kept = keptForCounter(db, search)
    if (kept.length === 0) return reserved
    return ascending([...reserved, ...kept])
  }

  /** A total for the counter whose holder is a site's payment that ended at once, unpaid. */
  function takeShortLived(db: WritableDb, search: Search): UniqueTotal | undefined {
    const { accountIds, range, request } = search
    const now = clock.now()
    const shortLived = { ...range, now, lifeMs: SHORT_LIFE_MS }
    const taken = accountIds.flatMap((id) => {
      const free = new Set(listShortLivedTotals(db, id, shortLived))
      return reservedTotals(db, id, range, now).filter((total) => !free.has(total))
    })
    const picked = pickTotal(request.policy, request.amount, range, ascending(taken), random)
    if (picked) for (const id of accountIds) releaseTotal(db, id, picked.total, now)
    return picked
  }

  function exhausted(db: WritableDb, { accountIds, range }: Search): AppError {
    const moments = accountIds.map((id) => nextFreeAtMs(db, id, range) ?? Number.POSITIVE_INFINITY)
    const freeAtMs = Math.min(...moments)
    const waitMs = Number.isFinite(freeAtMs) ? freeAtMs - clock.now() : RETRY_SECONDS * 1_000
    return new AppError('PAYMENT_TOTALS_EXHAUSTED', 'no free total for this amount', {
      retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
    })
  }

  return function findTotal(db: WritableDb, accountId: string, request: NewPayment): UniqueTotal {
    const { amount, policy, dialect } = request
    if (amount < 1) throw new AppError('PAYMENT_AMOUNT_INVALID', `amount ${amount}`)
    assertWithinLimits(db, request)
    const range = totalRange(policy, amount, limits())
    if (range.from > range.to || amount > settings.get('maxPaymentRupiah')) {
      throw new AppError('PAYMENT_AMOUNT_TOO_LARGE', `amount ${amount} is above the limit`)
    }
    if (dialect === TILL_DIALECT) counterAmounts.add(amount)
    const search = { accountIds: heardTogether(accountId), range, request }
    const total = pickTotal(policy, amount, range, takenIn(db, search), random)
    if (total) return total
    const freed = dialect === TILL_DIALECT ? takeShortLived(db, search) : undefined
    if (freed) return freed
    throw exhausted(db, search)
  }
}

function ascending(totals: readonly number[]): number[] {
  return [...new Set(totals)].sort((one, other) => one - other)
}
