import type { Platform } from '../../platform/platform.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import {
  type Found,
  type Incoming,
  type Match,
  matchIncoming,
  matchStaticCode,
  matchTotal,
  SUGGESTED_FOR_MS,
} from './matching.ts'
import { lastEndedWithTotal } from './payment-store.ts'
import { paymentsReservingTotal } from './reserved-total-store.ts'
import { openStaticCodes, type StaticCode } from './static-code-store.ts'

/** The account that received the money; with a merchant, only its payments may be found. */
interface MoneyTarget {
  accountId: string
  merchantId: string | null
}

export interface PaymentMatcher {
  /** The payment or static code that incoming money belongs to. Changes nothing. */
  match(db: ReadableDb, incoming: Incoming, target: MoneyTarget): Match
  /** The payment by its total alone, whenever the money was shown; never a static code. */
  matchTotal(
    db: ReadableDb,
    incoming: Pick<Incoming, 'amount' | 'receivedAtMs'>,
    target: MoneyTarget,
  ): Match
}

/** Reads the payments that hold a total, for the decision of `matchIncoming`. */
export function createPaymentMatcher({ clock }: Pick<Platform, 'clock'>): PaymentMatcher {
  /** Late money of an ended payment is assigned by a person, not taken by a static code. */
  function staticCodeFor(
    db: ReadableDb,
    incoming: Incoming,
    target: MoneyTarget,
  ): Found | undefined {
    const codes = openStaticCodes(db, target.accountId)
    if (codes.length === 0) return undefined
    const sinceMs = clock.now() - SUGGESTED_FOR_MS
    if (lastEndedWithTotal(db, target.accountId, incoming.amount, sinceMs)) return undefined
    const isOwn = ({ merchantId }: StaticCode) =>
      target.merchantId === null || merchantId === target.merchantId
    return matchStaticCode(incoming, codes.every(isOwn) ? codes : [])
  }

  function reservingOf(
    db: ReadableDb,
    { amount }: Pick<Incoming, 'amount'>,
    { accountId, merchantId }: MoneyTarget,
  ) {
    const all = paymentsReservingTotal(db, accountId, amount, clock.now())
    const own = all.filter((payment) => merchantId === null || payment.merchantId === merchantId)
    return { all, own }
  }

  return {
    matchTotal: (db, incoming, target) =>
      matchTotal(incoming, reservingOf(db, incoming, target).own),
    match(db, incoming, target) {
      const reserving = reservingOf(db, incoming, target)
      const match = matchIncoming(incoming, reserving.own)
      if (match.kind !== 'none' || match.reason !== 'no-payment-with-this-total') return match
      // Another merchant's payment waits for exactly this amount: a site's report must not divert it to its own
      // static code.
      if (reserving.all.length > 0) return match
      return staticCodeFor(db, incoming, target) ?? match
    },
  }
}
